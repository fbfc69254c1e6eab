import type { Service } from '@openbeian/filing'
import { isSameName, isTyped, wordsIn } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { genericAppNames } from '../../words/generic-app-names.ts'
import { marketingWords } from '../../words/marketing-words.ts'
import { publishedBy } from '../basis.ts'
import { undated } from '../order-types.ts'

/** Apps whose name is typed. */
const ofEachNamedApp = {
  about: each.service,
  at: 'name' as const,
  when: ({ kind, name }: Service) => kind === 'app' && isTyped(name),
}

/** What the name of an app may not be, beside what no service may be called. */
export const appNameRules: Rule[] = [
  rule({
    id: 'national.app-name-generic',
    scope: 'name',
    check: 'NAM-025',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    ...ofEachNamedApp,
    holds: ({ name }) => !genericAppNames.words.some((word) => isSameName(word, name)),
    message: {
      zh: '“{name}”只是一类应用的名称，或与热门应用同名。',
      en: '“{name}” is a kind of app, or the name of one everybody has.',
    },
    whatToDo: { zh: '请使用自己的应用名称。', en: 'Give it a name of its own.' },
  }),
  rule({
    id: 'national.app-name-marketing',
    scope: 'name',
    check: 'NAM-027',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    ...ofEachNamedApp,
    holds: ({ name }) => wordsIn(name, marketingWords).length === 0,
    values: ({ name }) => ({ words: wordsIn(name, marketingWords).join('、') }),
    message: {
      zh: 'APP名称“{name}”含定价或营销字样“{words}”。',
      en: 'The app name “{name}” speaks of prices or praise: “{words}”.',
    },
    whatToDo: { zh: '请删去这些字样。', en: 'Leave these words out.' },
  }),
]
