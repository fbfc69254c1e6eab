import type { OrderType } from '@openbeian/filing'
import { whenKnown } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Facts } from '../../situation.ts'
import type { Text } from '../../text.ts'
import { answerCode, publishedBy } from '../basis.ts'
import { cancelling, undated } from '../order-types.ts'

const isNotUnderDecision = ({ record }: Facts, type: OrderType) =>
  whenKnown(record?.underDecision, (types) => !types.includes(type))

/** What is asked for twice, and the code the administration answers it with. */
const askedOnce: [id: string, type: OrderType, code: number, what: Text][] = [
  ['subject-cancelled-once', 'CANCEL_SUBJECT', 1027, { zh: '注销主体', en: 'cancellation of the subject' }],
  ['service-cancelled-once', 'CANCEL_SERVICE', 1030, { zh: '注销服务', en: 'cancellation of the service' }],
  ['access-cancelled-once', 'CANCEL_ACCESS', 1032, { zh: '取消接入', en: 'end of the access' }],
]

/** What stands against ending something, or comes with it. */
export const cancellingRules: Rule[] = [
  rule({
    id: 'national.no-service-cancelled-meanwhile',
    scope: 'order',
    check: 'ORD-018',
    ...undated(answerCode(1043)),
    appliesTo: ['CANCEL_SUBJECT'],
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts }) => isNotUnderDecision(facts, 'CANCEL_SERVICE'),
    message: {
      zh: '该主体有服务正在注销，不能注销主体。',
      en: 'A service of this subject is being cancelled: the subject cannot be meanwhile.',
    },
    whatToDo: { zh: '请等待服务注销的结果。', en: 'Wait until the administration has decided on the service.' },
  }),
  rule({
    id: 'national.subject-not-cancelled-meanwhile',
    scope: 'order',
    check: 'ORD-019',
    ...undated(answerCode(1042)),
    appliesTo: ['CANCEL_SERVICE'],
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts }) => isNotUnderDecision(facts, 'CANCEL_SUBJECT'),
    message: {
      zh: '主体正在注销，不能再注销服务。',
      en: 'The subject is being cancelled, and its services with it.',
    },
    whatToDo: { zh: '无需另行注销服务，请等待结果。', en: 'Nothing is to be done: wait for the result.' },
  }),
  ...askedOnce.map(([id, type, code, what]) =>
    rule({
      id: `national.${id}`,
      scope: 'order',
      check: 'ORD-020',
      checkShared: 'the administration has a code of its own for each kind of cancellation',
      ...undated(answerCode(code)),
      appliesTo: [type],
      severity: 'blocks',
      about: the.order,
      holds: (_, { facts }) => isNotUnderDecision(facts, type),
      message: { zh: `${what.zh}的申请已经提交过。`, en: `The ${what.en} was asked for already.` },
      whatToDo: { zh: '无需重复提交，请等待管局的结果。', en: 'Wait for the result of the first one.' },
    }),
  ),
  rule({
    id: 'national.cancelled-access-is-ours',
    scope: 'order',
    check: 'ORD-021',
    ...undated(answerCode(1047)),
    appliesTo: ['CANCEL_ACCESS'],
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts }) => whenKnown(facts.record?.accessesHere, (count) => count > 0),
    message: { zh: '该服务在本接入商没有接入。', en: 'This provider has no access of this service to end.' },
    whatToDo: { zh: '请在提供接入的接入商取消。', en: 'Ask the provider that carries it.' },
  }),
  rule({
    id: 'national.cancelled-record-is-here',
    scope: 'order',
    check: 'ORD-023',
    ...undated(answerCode(1048)),
    appliesTo: cancelling,
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts }) => whenKnown(facts.record?.servicesHere, (count) => count > 0),
    message: {
      zh: '该备案没有接入本接入商，不能在此注销。',
      en: 'This provider carries nothing of this filing, and cannot end it.',
    },
    whatToDo: { zh: '请到现接入商或所在省管局办理。', en: 'Ask its provider, or the administration of the province.' },
  }),
  rule({
    id: 'national.cancels-all-services',
    scope: 'order',
    check: 'ORD-025',
    ...undated(publishedBy('huawei', 'tencent')),
    appliesTo: ['CANCEL_SUBJECT'],
    severity: 'warns',
    about: the.order,
    holds: (_, { facts }) => whenKnown(facts.record?.services, (count) => count <= 1),
    values: (_, { facts }) => ({ count: facts.record?.services ?? 0 }),
    message: {
      zh: '注销主体会同时注销其全部{count}个服务，且不可恢复。',
      en: 'With the subject all its {count} services are cancelled, for good.',
    },
    whatToDo: {
      zh: '只停用部分服务的，请改为注销服务。',
      en: 'Cancel single services where others are to stay.',
    },
  }),
  rule({
    id: 'national.cancels-all-domains',
    scope: 'order',
    check: 'ORD-026',
    ...undated(publishedBy('huawei')),
    appliesTo: ['CANCEL_SERVICE'],
    ofOrder: true,
    severity: 'warns',
    about: each.service,
    at: 'domains',
    holds: ({ domains }) => domains.length <= 1,
    values: ({ domains }) => ({ count: domains.length }),
    message: {
      zh: '服务“{name}”的{count}个域名将全部注销。',
      en: 'All {count} domains of “{name}” are cancelled with it.',
    },
    whatToDo: {
      zh: '只删除部分域名的，请改为变更服务。',
      en: 'Change the service where only some of them are to go.',
    },
  }),
  rule({
    id: 'national.cancels-one-service',
    scope: 'order',
    ...undated(publishedBy('huawei')),
    appliesTo: ['CANCEL_SERVICE'],
    severity: 'warns',
    about: the.order,
    holds: ({ services }) => services.length <= 1,
    values: ({ services }) => ({ count: services.length }),
    message: { zh: '每次只能注销一个服务，现有{count}个。', en: 'One order cancels one service; there are {count}.' },
    whatToDo: {
      zh: '请分次注销；全部停用的，可以注销主体。',
      en: 'Cancel them one by one, or the subject where all are to go.',
    },
  }),
  rule({
    id: 'national.police-filing-too',
    scope: 'order',
    check: 'ORD-027',
    ...undated(publishedBy('huawei')),
    appliesTo: ['CANCEL_SERVICE', 'CANCEL_SUBJECT'],
    severity: 'informs',
    about: the.order,
    holds: (_, { facts }) => whenKnown(facts.record?.publicSecurityFiled, (isFiled) => !isFiled),
    message: {
      zh: '该服务还有公安联网备案。',
      en: 'The service is filed with the police too.',
    },
    whatToDo: {
      zh: '注销后请在全国互联网安全管理服务平台同步注销。',
      en: 'Cancel it on the platform of the police as well.',
    },
  }),
]
