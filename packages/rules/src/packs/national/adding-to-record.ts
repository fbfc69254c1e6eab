import type { Certificate, IsoDate, RegionCode } from '@openbeian/filing'
import { isTyped, whenKnown } from '../../conditions.ts'
import type { Dated } from '../../dated.ts'
import { the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { answerCode, publishedBy } from '../basis.ts'
import { isIndividual, newServices, undated } from '../order-types.ts'
import { ofEachNamedDomain } from './asked-of.ts'

/** 空壳主体可直接新增服务的省份. */
const shellsMayAdd: Dated<readonly RegionCode[]> = {
  value: ['110000', '120000', '140000', '210000', '310000', '320000', '330000', '450000', '510000', '520000', '530000'],
  source: ['huawei'],
  year: 2025,
}

/** 个人主办者的服务数量上限. */
const maxServicesOfIndividual: Dated<number> = { value: 5, source: ['huawei', 'jd'], year: 2025 }

/** The numbers that are typed, and the code the administration answers an unknown one with. */
const typedNumbers = [
  {
    id: 'national.filed-subject-known',
    orderType: 'ADD_SERVICE_ELSEWHERE',
    code: 1058,
    at: 'subjectNumber',
    zh: '主体备案号',
    en: 'filed subject',
  },
  {
    id: 'national.filed-service-known',
    orderType: 'ADD_ACCESS',
    code: 1059,
    at: 'serviceNumber',
    zh: '服务备案号',
    en: 'filed service',
  },
] as const

/** 陕西 has a rule of its own. */
const limitedByProvince: RegionCode = '610000'

const hasEnded = ({ validTo }: Certificate, on: IsoDate) => isTyped(validTo) && validTo < on

/** Domains that get access here, and should be filed already. */
const ofEachDomainToAdd = {
  ...undated(publishedBy('huawei')),
  appliesTo: ['ADD_ACCESS' as const],
  severity: 'warns' as const,
  ...ofEachNamedDomain,
}

/** What is added to a record that is filed already. */
export const addingRules: Rule[] = [
  rule({
    id: 'national.access-to-filed-domain',
    scope: 'order',
    check: 'ORD-004',
    ...ofEachDomainToAdd,
    holds: ({ name }, { facts }) => whenKnown(facts.domainFacts?.[name]?.filed, (filed) => filed !== 'no'),
    message: { zh: '域名“{name}”未查到备案。', en: 'The domain “{name}” is filed nowhere.' },
    whatToDo: { zh: '请改为首次备案或新增服务。', en: 'Make it a first filing, or add a service.' },
  }),
  rule({
    id: 'national.access-for-its-sponsor',
    scope: 'order',
    check: 'ORD-005',
    ...ofEachDomainToAdd,
    holds: ({ name }, { facts }) => whenKnown(facts.domainFacts?.[name]?.filed, (filed) => filed !== 'by-another'),
    message: {
      zh: '域名“{name}”在备案库中属于其他主体。',
      en: 'The domain “{name}” is filed for another sponsor.',
    },
    whatToDo: {
      zh: '请以原主体办理，或请原主体先注销该备案。',
      en: 'That sponsor asks for the access, or cancels its filing first.',
    },
  }),
  rule({
    id: 'national.add-here-to-record-here',
    scope: 'order',
    check: 'ORD-006',
    ...undated(publishedBy('huawei')),
    appliesTo: ['ADD_SERVICE_HERE'],
    severity: 'warns',
    about: the.order,
    holds: (_, { facts }) => whenKnown(facts.record?.servicesHere, (count) => count > 0),
    message: { zh: '该主体在本接入商没有备案。', en: 'This provider carries no service of this subject.' },
    whatToDo: { zh: '请选择“原备案不在本接入商”。', en: 'Choose to add to a filing made elsewhere.' },
  }),
  rule({
    id: 'national.filed-subject-current',
    scope: 'order',
    check: 'ORD-007',
    ...undated(publishedBy('huawei', 'tencent')),
    appliesTo: ['ADD_SERVICE_HERE'],
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts, on }) =>
      whenKnown(
        facts.filed,
        ({ subject }) => !hasEnded(subject.certificate, on) && !hasEnded(subject.principal.certificate, on),
      ),
    message: {
      zh: '备案库中主体或主体负责人的证件已过期。',
      en: 'The certificate filed for the subject or its principal has ended.',
    },
    whatToDo: { zh: '请先变更主体，再新增服务。', en: 'Change the subject first, then add the service.' },
  }),
  rule({
    id: 'national.empty-shell-files-anew',
    scope: 'order',
    check: 'ORD-008',
    ...undated(publishedBy('huawei')),
    appliesTo: ['ADD_SERVICE_ELSEWHERE'],
    severity: 'warns',
    about: the.order,
    when: (_, { province }) => isTyped(province) && !shellsMayAdd.value.includes(province),
    holds: (_, { facts }) => whenKnown(facts.record?.services, (count) => count > 0),
    message: {
      zh: '该主体名下没有服务（空壳主体），本省不能直接新增。',
      en: 'This subject has no service left, and this province adds none to such a subject.',
    },
    whatToDo: {
      zh: '请先向管局注销该主体，再做首次备案。',
      en: 'Have the administration cancel the subject, then file it anew.',
    },
  }),
  rule({
    id: 'national.empty-shell-adds',
    scope: 'order',
    check: 'ORD-009',
    ...undated(publishedBy('huawei')),
    appliesTo: ['ADD_SERVICE_ELSEWHERE'],
    severity: 'informs',
    about: the.order,
    when: (_, { province }) => shellsMayAdd.value.includes(province),
    holds: (_, { facts }) => whenKnown(facts.record?.services, (count) => count > 0),
    message: { zh: '该主体名下没有服务（空壳主体）。', en: 'This subject has no service left.' },
    whatToDo: { zh: '本省可以直接新增，无需注销主体。', en: 'This province adds a service to it all the same.' },
  }),
  rule({
    id: 'national.services-of-individual',
    scope: 'order',
    check: 'ORD-036',
    ...undated(publishedBy('huawei', 'jd')),
    appliesTo: newServices,
    severity: 'warns',
    about: the.order,
    at: 'services',
    when: (_, { subject, province }) => isIndividual(subject) && province !== limitedByProvince,
    holds: ({ services }, { facts, orderType }) =>
      whenKnown(
        orderType === 'FIRST' ? 0 : facts.record?.services,
        (filed) => filed + services.length <= maxServicesOfIndividual.value,
      ),
    values: ({ services }, { facts, orderType }) => ({
      max: maxServicesOfIndividual.value,
      count: services.length + (orderType === 'FIRST' ? 0 : (facts.record?.services ?? 0)),
    }),
    message: {
      zh: '个人通常最多备案{max}个服务，加上本订单将有{count}个。',
      en: 'An individual usually files at most {max} services; with this order there are {count}.',
    },
    whatToDo: { zh: '请先注销不用的服务。', en: 'Cancel those no longer used.' },
  }),
  ...typedNumbers.map(({ id, orderType, code, at, zh, en }) =>
    rule({
      id,
      scope: 'order',
      ...undated(answerCode(code)),
      appliesTo: [orderType],
      severity: 'blocks',
      about: the.filed,
      at,
      when: (filed) => isTyped(filed[at]),
      holds: (_, { facts }) => whenKnown(facts.record?.numberFound, (isFound) => isFound),
      message: { zh: `管局没有核发过${zh}“{${at}}”。`, en: `No ${en} has the number “{${at}}”.` },
      whatToDo: { zh: '请对照备案通知核对。', en: 'Compare it with the notice of the filing.' },
    }),
  ),
  rule({
    id: 'national.access-not-here-yet',
    scope: 'order',
    check: 'ORD-044',
    ...undated(answerCode(1038)),
    appliesTo: ['ADD_ACCESS'],
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts }) => whenKnown(facts.record?.accessesHere, (count) => count === 0),
    message: { zh: '本接入商已有该服务的接入。', en: 'This provider has an access for this service already.' },
    whatToDo: { zh: '如地址有变化，请办理变更接入。', en: 'Change the access where its addresses change.' },
  }),
  rule({
    id: 'national.registered-service-not-cancelled',
    scope: 'order',
    check: 'ORD-046',
    ...undated(answerCode(1050)),
    appliesTo: ['ADD_ACCESS', 'CHANGE_SERVICE', 'CHANGE_ACCESS', 'CHANGE_ALL'],
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts }) => whenKnown(facts.record?.serviceCancelled, (isCancelled) => !isCancelled),
    message: { zh: '该服务的备案已注销。', en: 'The filing of this service was cancelled.' },
    whatToDo: { zh: '请重新备案该服务。', en: 'File the service anew.' },
  }),
]
