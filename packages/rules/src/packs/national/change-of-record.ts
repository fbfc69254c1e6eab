import { whenKnown } from '../../conditions.ts'
import { the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { answerCode, publishedBy } from '../basis.ts'
import { changing, undated } from '../order-types.ts'

/** What a change cannot do. */
export const changeRules: Rule[] = [
  rule({
    id: 'national.change-adds-no-service',
    scope: 'order',
    check: 'ORD-010',
    ...undated(publishedBy('huawei')),
    appliesTo: changing,
    ofOrder: true,
    severity: 'warns',
    about: the.order,
    at: 'services',
    holds: ({ services }, { facts }) => whenKnown(facts.filed, (filed) => services.length <= filed.services.length),
    message: { zh: '变更与新增不能在同一订单办理。', en: 'One order does not change a filing and add to it.' },
    whatToDo: { zh: '请为新的服务另行提交订单。', en: 'Make another order for the new service.' },
  }),
  rule({
    id: 'national.change-individual-to-unit',
    scope: 'order',
    check: 'ORD-013',
    ...undated(publishedBy('huawei', 'jd')),
    appliesTo: changing,
    severity: 'blocks',
    about: the.subject,
    at: 'nature',
    holds: ({ nature }, { facts }) =>
      whenKnown(facts.filed, ({ subject }) => subject.nature !== 'individual' || nature === 'individual'),
    message: { zh: '个人备案不能变更为单位备案。', en: 'The filing of an individual cannot become that of a unit.' },
    whatToDo: {
      zh: '请注销个人备案后以单位首次备案；少数省允许变更为本人任法定代表人的单位，请先咨询管局。',
      en: 'Cancel it and file the unit; a few provinces let one’s own company take over: ask the administration.',
    },
  }),
  rule({
    id: 'national.change-unit-to-individual',
    scope: 'order',
    check: 'ORD-014',
    off: {
      zh: '只见于一家接入商的专题页，未见管局或其他接入商的说法；证件号码的变化另有规则提示。',
      en: 'One provider’s topic page alone says so; that the certificate changes is told by another rule.',
    },
    ...undated({ ...publishedBy('baidu'), confidence: 'low' }),
    appliesTo: changing,
    severity: 'warns',
    about: the.subject,
    at: 'nature',
    holds: ({ nature }, { facts }) =>
      whenKnown(facts.filed, ({ subject }) => subject.nature === 'individual' || nature !== 'individual'),
    message: { zh: '单位备案不能变更为个人备案。', en: 'The filing of a unit cannot become that of an individual.' },
    whatToDo: { zh: '请注销后以个人首次备案。', en: 'Cancel it, and file as an individual.' },
  }),
  rule({
    id: 'national.change-under-decision',
    scope: 'order',
    check: 'ORD-016',
    ...undated(answerCode(1017)),
    appliesTo: changing,
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts }) =>
      whenKnown(facts.record?.underDecision, (types) => !types.some((it) => changing.includes(it))),
    message: {
      zh: '该主体已有变更正在管局审核。',
      en: 'The administration is deciding another change of this subject.',
    },
    whatToDo: { zh: '请等待审核结果后再申请。', en: 'Wait for its result, then ask again.' },
  }),
]
