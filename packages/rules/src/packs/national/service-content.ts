import { isTyped, whenKnown, wordsIn } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { interactiveWords } from '../../words/interactive-words.ts'
import { paidWords } from '../../words/paid-words.ts'
import { answerCode, practice, publishedBy } from '../basis.ts'
import { changing, isUnit, newServices, undated } from '../order-types.ts'
import { hostOf } from './home-url.ts'

/** 二级服务内容 of an app or a mini-program. */
const maxContentsOfApp = 5

/** 增值电信业务经营许可证: the capital a company operating in one province needs. */
const licenceCapitalYuan = 1_000_000

/** What a service offers, and what that asks for. */
export const serviceContentRules: Rule[] = [
  rule({
    id: 'national.app-contents',
    scope: 'service',
    check: 'SVC-002',
    ...undated(publishedBy('wechat')),
    severity: 'warns',
    about: each.service,
    at: 'contents',
    when: ({ kind }) => kind !== 'website',
    holds: ({ contents }) => contents.length <= maxContentsOfApp,
    values: ({ contents }) => ({ max: maxContentsOfApp, count: contents.length }),
    message: {
      zh: '最多选择{max}项服务内容，已选{count}项。',
      en: 'At most {max} contents can be chosen; there are {count}.',
    },
    whatToDo: { zh: '请只保留主要的几项。', en: 'Keep the main ones.' },
  }),
  rule({
    id: 'national.languages-shown',
    scope: 'service',
    check: 'SVC-006',
    ...undated(publishedBy('tencent')),
    appliesTo: ['ADD_ACCESS', ...changing],
    severity: 'warns',
    about: each.service,
    at: 'languages',
    when: ({ domains }) => domains.some(({ name }) => isTyped(name)),
    holds: ({ domains, languages }, { facts }) => {
      const shown = domains.map(({ name }) => facts.domainFacts?.[name])
      if (shown.some((it) => it?.languages?.some((id) => !languages.includes(id)))) return false
      return shown.some((it) => it?.languages === undefined || it.hasOtherLanguages) ? 'unknown' : true
    },
    values: ({ domains, languages }, { facts }) => {
      const shown = domains.flatMap(({ name }) => facts.domainFacts?.[name]?.languages ?? [])
      const table = facts.codeTables?.languages ?? []
      const missing = [...new Set(shown)].filter((id) => !languages.includes(id))
      return { missing: missing.map((id) => table.find((entry) => entry.id === id)?.name ?? id).join('、') }
    },
    message: {
      zh: '网站页面使用了没有选择的语种：{missing}。',
      en: 'The pages are written in languages that were not chosen: {missing}.',
    },
    whatToDo: { zh: '请按页面实际语种选择。', en: 'Choose all languages the pages are written in.' },
  }),
  rule({
    id: 'national.home-url-filed',
    scope: 'service',
    check: 'SVC-009',
    ...undated(answerCode(1021)),
    appliesTo: newServices,
    severity: 'blocks',
    about: each.service,
    at: 'homeUrl',
    when: ({ kind, homeUrl }) => kind === 'website' && hostOf(homeUrl) !== undefined,
    holds: ({ homeUrl }, { facts }) =>
      whenKnown(facts.ofOthers, ({ homeUrls }) => !homeUrls.includes(hostOf(homeUrl) ?? '')),
    message: {
      zh: '备案库中已有首页网址“{homeUrl}”。',
      en: 'The home page “{homeUrl}” is filed already.',
    },
    whatToDo: { zh: '请填写本网站自己的首页网址。', en: 'Enter the home page of this very website.' },
  }),
  rule({
    id: 'national.paid-service',
    scope: 'service',
    check: 'SVC-012',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.service,
    at: 'remark',
    // of an individual's trade another rule speaks
    when: (_, { subject }) => isUnit(subject),
    holds: ({ remark }) => wordsIn(remark, paidWords).length === 0,
    values: ({ remark }) => ({ words: wordsIn(remark, paidWords).join('、') }),
    message: {
      zh: '备注含“{words}”，可能属于经营性互联网信息服务。',
      en: 'The remark holds “{words}”: the service may be a commercial one.',
    },
    whatToDo: {
      zh: '向用户有偿提供信息的，除备案外还须办理增值电信业务经营许可证。',
      en: 'Information for which users pay needs a value-added telecom licence besides the filing.',
    },
  }),
  rule({
    id: 'national.interactive-service',
    scope: 'service',
    check: 'SVC-013',
    ...undated(practice),
    severity: 'informs',
    about: each.service,
    at: 'remark',
    when: (_, { subject }) => isUnit(subject),
    holds: ({ remark }) => wordsIn(remark, interactiveWords).length === 0,
    values: ({ remark }) => ({ words: wordsIn(remark, interactiveWords).join('、') }),
    message: {
      zh: '备注含“{words}”，属于交互式服务。',
      en: 'The remark holds “{words}”: users publish on this service.',
    },
    whatToDo: {
      zh: '请落实用户实名和内容管理；公安联网备案时须当面核验。',
      en: 'Know its users’ real names and watch what they write; the police look at it on site.',
    },
  }),
  rule({
    id: 'national.licence-capital',
    scope: 'service',
    check: 'SVC-014',
    ...undated(publishedBy('tencent')),
    severity: 'informs',
    about: each.service,
    at: 'remark',
    when: ({ remark }, { subject, facts }) =>
      subject.nature === 'enterprise' &&
      wordsIn(remark, paidWords).length > 0 &&
      (facts.company === undefined || facts.company.capitalYuan !== undefined),
    holds: (_, { facts }) => whenKnown(facts.company?.capitalYuan, (capital) => capital >= licenceCapitalYuan),
    values: (_, { facts }) => ({
      capital: facts.company?.capitalYuan ?? 0,
      needed: licenceCapitalYuan,
    }),
    message: {
      zh: '经营性许可通常要求注册资本{needed}元以上，该单位为{capital}元。',
      en: 'The licence usually asks for a capital of {needed} yuan; this unit has {capital}.',
    },
    whatToDo: { zh: '申请许可证前请先咨询管局。', en: 'Ask the administration before applying for the licence.' },
  }),
]
