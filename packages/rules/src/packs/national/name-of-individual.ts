import { isTyped, lengthOf, wordsIn } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Rule, rule, type Severity } from '../../rule.ts'
import type { Facts } from '../../situation.ts'
import type { Text } from '../../text.ts'
import { companyWords } from '../../words/company-words.ts'
import { personalDoubtfulWords } from '../../words/personal-doubtful-words.ts'
import { personalTabooWords } from '../../words/personal-taboo-words.ts'
import { practice, publishedBy } from '../basis.ts'
import { isIndividual, undated } from '../order-types.ts'
import { isIdiom, looksLikePerson, placesIn } from './name-words.ts'
import { nationalValues } from './national-values.ts'

interface NameWithout {
  id: string
  check: string
  basis: ReturnType<typeof undated>
  severity: Severity
  find: (name: string, facts: Facts) => string[]
  because: Text
}

/** A rule that looks for words in the name of an individual's service. */
const nameWithout = ({ id, check, basis, severity, find, because }: NameWithout) =>
  rule({
    id,
    scope: 'name',
    check,
    ...basis,
    severity,
    about: each.service,
    at: 'name',
    when: ({ name }, { subject }) => isIndividual(subject) && isTyped(name),
    holds: ({ name }, { facts }) => find(name, facts).length === 0,
    values: ({ name }, { facts }) => ({ words: find(name, facts).join('、') }),
    message: { zh: `个人服务名称含“{words}”：${because.zh}。`, en: `The name holds “{words}”: ${because.en}.` },
    whatToDo: { zh: '请换一个名称，例如“某某的学习笔记”。', en: 'Choose another name, e.g. what the pages are about.' },
  })

/** What the name of an individual's service may not be, beside what no service may be called. */
export const individualNameRules: Rule[] = [
  nameWithout({
    id: 'national.personal-name-company-words',
    check: 'NAM-015',
    basis: undated(publishedBy('tencent', 'huawei')),
    severity: 'blocks',
    find: (name) => wordsIn(name, companyWords),
    because: { zh: '个人备案不能使用企业字样', en: 'an individual’s service cannot be named like a company’s' },
  }),
  nameWithout({
    id: 'national.personal-name-place',
    check: 'NAM-016',
    basis: undated(publishedBy('huawei')),
    severity: 'warns',
    find: placesIn,
    because: { zh: '个人备案不能使用地名', en: 'an individual’s service cannot carry a place name' },
  }),
  nameWithout({
    id: 'national.personal-name-taboo',
    check: 'NAM-018',
    basis: undated(publishedBy('huawei')),
    severity: 'warns',
    find: (name) => wordsIn(name, personalTabooWords),
    because: { zh: '个人不得开办这类服务', en: 'individuals may not run such services' },
  }),
  nameWithout({
    id: 'national.personal-name-doubtful',
    check: 'NAM-019',
    basis: undated(practice),
    severity: 'warns',
    find: (name) => wordsIn(name, personalDoubtfulWords),
    because: { zh: '这类字样常被管局退回', en: 'administrations often return such names' },
  }),
  rule({
    id: 'national.personal-name-own-name',
    scope: 'name',
    check: 'NAM-017',
    checkShared: 'one looks for the sponsor’s own name, the other for any person’s',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }, { subject }) => isIndividual(subject) && isTyped(name) && isTyped(subject.name),
    holds: ({ name }, { subject }) => !name.includes(subject.name),
    message: { zh: '个人服务名称不宜包含本人姓名。', en: 'A personal service should not carry the person’s name.' },
    whatToDo: { zh: '请换一个名称。', en: 'Choose another name.' },
  }),
  rule({
    id: 'national.personal-name-of-person',
    scope: 'name',
    check: 'NAM-017',
    checkShared: 'one looks for the sponsor’s own name, the other for any person’s',
    ...undated(practice),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }, { subject }) =>
      isIndividual(subject) && isTyped(name) && !(isTyped(subject.name) && name.includes(subject.name)),
    holds: ({ name }) => !looksLikePerson(name),
    message: { zh: '服务名称“{name}”像是人名。', en: 'The name “{name}” looks like that of a person.' },
    whatToDo: {
      zh: '个人网站不宜使用人名，请换一个说明内容的名称。',
      en: 'Choose a name that says what the pages are about, not whose.',
    },
  }),
  rule({
    id: 'national.personal-name-idiom',
    scope: 'name',
    check: 'NAM-020',
    ...undated(practice),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }, { subject }) => isIndividual(subject) && isTyped(name),
    holds: ({ name }) => !isIdiom(name),
    message: { zh: '个人服务名称“{name}”是成语，易被退回。', en: 'The name “{name}” is an idiom: often returned.' },
    whatToDo: {
      zh: '请换一个说明内容的名称。',
      en: 'Choose a name that says what the pages are about.',
    },
  }),
  rule({
    id: 'national.personal-name-length',
    scope: 'name',
    check: 'NAM-021',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }, { subject }) => isIndividual(subject) && isTyped(name),
    holds: ({ name }) =>
      lengthOf(name) >= nationalValues.personalNameLength.from &&
      lengthOf(name) <= nationalValues.personalNameLength.to,
    values: () => nationalValues.personalNameLength,
    message: {
      zh: '个人服务名称“{name}”应为{from}至{to}个字。',
      en: 'The name “{name}” of a personal service has {from} to {to} characters.',
    },
    whatToDo: { zh: '请换一个长短合适的名称。', en: 'Choose a name of that length.' },
  }),
]
