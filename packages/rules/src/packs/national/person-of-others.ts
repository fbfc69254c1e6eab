import { isTyped, whenKnown } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { practice } from '../basis.ts'
import { isUnit, undated } from '../order-types.ts'

/** Provinces that ask for a manager of one sponsor alone, by a rule of their own. */
const managersOfOneSponsor = ['230000', '500000']

const maxSubjectsOfPrincipal = 5

/** Persons who stand in the filings of other sponsors too. */
export const personOfOthersRules: Rule[] = [
  rule({
    id: 'national.principal-of-many',
    toldTo: 'provedContact',
    scope: 'person',
    check: 'PER-026',
    off: {
      zh: '多少算多没有公开的标准，各接入商按自己的尺度打开并调整。',
      en: 'Nobody publishes how many are many: a provider who wants it chooses its own number.',
    },
    ...undated(practice),
    severity: 'informs',
    about: the.subject,
    at: 'principal.certificate.number',
    when: ({ principal }) => isTyped(principal.certificate.number),
    holds: ({ principal }, { facts }) =>
      whenKnown(
        facts.ofOthers,
        ({ principals }) => (principals[principal.certificate.number] ?? 0) <= maxSubjectsOfPrincipal,
      ),
    values: ({ principal }, { facts }) => ({
      count: facts.ofOthers?.principals[principal.certificate.number] ?? 0,
    }),
    message: {
      zh: '该主体负责人还是另外{count}个主体的负责人。',
      en: 'This person is the principal of {count} other subjects too.',
    },
    whatToDo: { zh: '请人工核实其任职。', en: 'Have it confirmed that the person holds these offices.' },
  }),
  rule({
    id: 'national.manager-of-others',
    toldTo: 'provedContact',
    scope: 'person',
    check: 'PER-027',
    ...undated(practice),
    severity: 'warns',
    about: each.service,
    at: 'manager.name',
    when: ({ manager }, { subject, province }) =>
      isUnit(subject) && isTyped(manager.certificate.number) && !managersOfOneSponsor.includes(province),
    holds: ({ manager }, { facts }) =>
      whenKnown(facts.ofOthers, ({ managers }) => !managers.includes(manager.certificate.number)),
    message: {
      zh: '该服务负责人也管理其他主体的服务，疑似代办。',
      en: 'This person manages services of other sponsors too, as an agent would.',
    },
    whatToDo: { zh: '请填写本单位的人员。', en: 'Name somebody of the unit itself.' },
  }),
]
