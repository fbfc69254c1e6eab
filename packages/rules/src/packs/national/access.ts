import {
  type Access,
  type AccessResource,
  daysBetween,
  type IpRange,
  type IsoDate,
  ipFaultOf,
  isCalendarDay,
  isIpv6Range,
  isPublicRange,
  parseIp,
  provinceOfRegion,
  rangeContains,
  type Service,
  spanOf,
  type WorkCalendar,
  workingDaysBetween,
} from '@openbeian/filing'
import { isTyped, whenKnown } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Answer, type Rule, rule } from '../../rule.ts'
import type { CodeEntry, Facts } from '../../situation.ts'
import { answerCode, fieldLimit, practice, publishedBy } from '../basis.ts'
import { undated } from '../order-types.ts'
import { ipFaultValues } from './ip-faults.ts'
import { nationalValues } from './national-values.ts'

const areIn = (table: CodeEntry[], ids: number[]): boolean => ids.every((id) => table.some((entry) => entry.id === id))

const isAllowed = (range: { from: string; to: string }, { allowedIpRanges = [] }: Facts): boolean =>
  allowedIpRanges.some((allowed) => rangeContains(allowed, range))

const ipNames = ({ ips }: Access) => ({
  ips: ips.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join('、'),
})

const hasRanges = ({ ips }: Access): boolean => ips.length > 0 && ips.every((range) => spanOf(range) !== undefined)

const isOfIps = ({ from, to }: IpRange): boolean => parseIp(from) !== undefined && parseIp(to) !== undefined
const isOfOneVersion = ({ from, to }: IpRange): boolean => parseIp(from)?.version === parseIp(to)?.version

const resourceOf = ({ resourceId }: Access, { resources }: Facts): AccessResource | undefined =>
  resources?.find(({ id }) => id === resourceId)

/** Asks the resource an access has chosen; nothing to say where none is chosen. */
const askResource = (access: Access, facts: Facts, ask: (resource: AccessResource) => Answer): Answer =>
  whenKnown(facts.resources, () => whenKnown(resourceOf(access, facts), ask))

const hasResource = (access: Access, { facts }: { facts: Facts }): boolean =>
  facts.resources === undefined ? isTyped(access.resourceId) : resourceOf(access, facts) !== undefined

const everyWeekday: WorkCalendar = { holidays: new Set(), workingWeekends: new Set(), knownUntil: '' }

const hasEnded = (access: Access, facts: Facts, on: IsoDate): boolean => {
  const { expiresOn = '' } = resourceOf(access, facts) ?? {}
  return isCalendarDay(expiresOn) && expiresOn < on
}

const isOn = ({ access }: Service, id: string) => access.some(({ resourceId }) => resourceId === id)

const ofResource = (access: Access, { facts }: { facts: Facts }) => ({
  resource: resourceOf(access, facts)?.name ?? '',
})

export const accessRules: Rule[] = [
  rule({
    id: 'national.access-given',
    scope: 'access',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: each.service,
    at: 'access',
    holds: ({ access }) => access.length > 0,
    message: { zh: '服务至少要有一个接入。', en: 'A service needs an access.' },
    whatToDo: { zh: '请选择服务器或服务号。', en: 'Choose a server or an access code.' },
  }),
  rule({
    id: 'national.access-once',
    scope: 'access',
    ...undated(answerCode(1029)),
    severity: 'blocks',
    about: each.service,
    at: 'access',
    when: ({ access }) => access.length > 1,
    holds: ({ access }) => new Set(access.map(({ resourceId }) => resourceId)).size === access.length,
    message: { zh: '同一服务不能有两个相同的接入。', en: 'One service cannot have the same access twice.' },
    whatToDo: { zh: '请删除重复的接入。', en: 'Remove one of them.' },
  }),
  rule({
    id: 'national.access-mode',
    scope: 'access',
    check: 'IPA-010',
    ...undated(answerCode(1035)),
    severity: 'blocks',
    about: each.access,
    at: 'modes',
    holds: ({ modes }, { facts }) =>
      modes.length > 0 && whenKnown(facts.codeTables?.modes, (table) => areIn(table, modes)),
    message: { zh: '请选择接入方式。', en: 'Choose how the service is connected.' },
    whatToDo: { zh: '请从列表中选择。', en: 'Choose from the list.' },
  }),
  rule({
    id: 'national.access-location',
    scope: 'access',
    check: 'IPA-011',
    ...undated(answerCode(1036)),
    severity: 'blocks',
    about: each.access,
    at: 'locations',
    holds: ({ locations }, { facts }) =>
      locations.length > 0 && whenKnown(facts.codeTables?.locations, (table) => areIn(table, locations)),
    message: { zh: '请选择服务器放置地。', en: 'Choose where the server stands.' },
    whatToDo: { zh: '请从列表中选择。', en: 'Choose from the list.' },
  }),
  rule({
    id: 'national.ip-given',
    scope: 'access',
    check: 'IPA-001',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: each.access,
    at: 'ips',
    holds: ({ ips }) => ips.length > 0,
    message: { zh: '请填写接入的IP地址。', en: 'The access needs an IP address.' },
    whatToDo: { zh: '请填写服务器的公网IP。', en: 'Enter the public address of the server.' },
  }),
  rule({
    id: 'national.ip',
    scope: 'access',
    check: 'IPA-002',
    ...undated(answerCode(1006)),
    severity: 'blocks',
    about: each.ip,
    holds: ({ text }) => parseIp(text) !== undefined,
    values: ({ text }) => ipFaultValues(ipFaultOf(text) ?? { kind: 'character', piece: '', place: 1 }),
    propose: ({ text }) => ipFaultOf(text)?.proposal,
    message: {
      zh: '“{text}”不是IP地址：{reason}{where}。',
      en: '“{text}” is no IP address: it {reason}{where}.',
    },
    whatToDo: { zh: '{advice}', en: '{advice}' },
  }),
  rule({
    id: 'national.ip-of-one-version',
    scope: 'access',
    ...undated(answerCode(1006)),
    severity: 'blocks',
    about: each.access,
    at: 'ips',
    when: ({ ips }) => ips.some(isOfIps),
    holds: ({ ips }) => ips.filter(isOfIps).every(isOfOneVersion),
    values: ipNames,
    message: {
      zh: 'IP段{ips}的起止地址一个是IPv4，一个是IPv6。',
      en: 'A range of {ips} begins with one version of IP and ends with the other.',
    },
    whatToDo: { zh: '请把两种地址分成两行填写。', en: 'Enter each in a row of its own.' },
  }),
  rule({
    id: 'national.ip-without-ipv4',
    scope: 'report',
    ...undated(fieldLimit),
    severity: 'warns',
    about: each.access,
    at: 'ips',
    when: hasRanges,
    holds: ({ ips }) => !ips.every(isIpv6Range),
    message: {
      zh: '该接入只有IPv6地址；我们持有的接口文本V3.0（2013）只能上报IPv4。',
      en: 'The access has IPv6 addresses alone; V3.0 of 2013, the interface text we hold, reports IPv4.',
    },
    whatToDo: {
      zh: '有IPv4地址的请一并填写；没有的请问接入商，其上报接口能否带IPv6。',
      en: 'Enter an IPv4 address too if there is one; else ask the access provider whether its interface carries IPv6.',
    },
  }),
  rule({
    id: 'national.ip-order',
    scope: 'access',
    check: 'IPA-004',
    ...undated(answerCode(2002)),
    severity: 'blocks',
    about: each.access,
    at: 'ips',
    when: ({ ips }) => ips.length > 0 && ips.every((range) => isOfIps(range) && isOfOneVersion(range)),
    holds: hasRanges,
    values: ipNames,
    message: {
      zh: 'IP段{ips}的起始地址大于终止地址。',
      en: 'A range of {ips} ends before it begins.',
    },
    whatToDo: { zh: '请对调起止地址。', en: 'Exchange first and last address.' },
  }),
  rule({
    id: 'national.ip-public',
    scope: 'access',
    check: 'IPA-003',
    ...undated(answerCode(1006)),
    severity: 'blocks',
    about: each.access,
    at: 'ips',
    when: hasRanges,
    holds: ({ ips }, { facts }) => ips.every((range) => isAllowed(range, facts) || isPublicRange(range)),
    values: ipNames,
    message: { zh: 'IP地址{ips}不是公网地址。', en: '{ips} is not a public address.' },
    whatToDo: { zh: '请填写服务器的公网IP。', en: 'Enter the public address of the server.' },
  }),
  rule({
    id: 'national.ip-of-provider',
    scope: 'access',
    check: 'IPA-005',
    ...undated(answerCode(1063)),
    severity: 'blocks',
    about: each.access,
    at: 'ips',
    when: hasRanges,
    holds: ({ ips }, { facts }) => {
      if (ips.every((range) => isAllowed(range, facts))) return true
      return whenKnown(facts.providerRanges, (own) =>
        ips.every((range) => isAllowed(range, facts) || own.some((outer) => rangeContains(outer, range))),
      )
    },
    values: ipNames,
    message: {
      zh: 'IP地址{ips}不在接入商已报备的地址段内。',
      en: '{ips} is outside the ranges the access provider has filed.',
    },
    whatToDo: { zh: '请核对服务器IP。', en: 'Check the address of the server.' },
  }),
  rule({
    id: 'national.resource-has-ip',
    scope: 'resource',
    check: 'RES-005',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.access,
    at: 'resourceId',
    when: hasResource,
    holds: (access, { facts }) => askResource(access, facts, ({ ips }) => ips.length > 0),
    values: ofResource,
    message: {
      zh: '“{resource}”没有绑定公网IP。',
      en: 'No public address is bound to “{resource}”.',
    },
    whatToDo: { zh: '请先绑定公网IP。', en: 'Bind one first.' },
  }),
  rule({
    id: 'national.ip-of-resource',
    scope: 'resource',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.access,
    at: 'ips',
    when: (access, around) =>
      hasRanges(access) && hasResource(access, around) && resourceOf(access, around.facts)?.ips.length !== 0,
    holds: (access, { facts }) =>
      askResource(access, facts, ({ ips }) =>
        access.ips.every((range) => ips.some((outer) => rangeContains(outer, range))),
      ),
    values: (access, around) => ({ ...ipNames(access), ...ofResource(access, around) }),
    message: {
      zh: 'IP地址{ips}不属于所选资源“{resource}”。',
      en: '{ips} is not an address of the chosen resource “{resource}”.',
    },
    whatToDo: { zh: '请选择绑定该IP的资源。', en: 'Choose the resource that has the address.' },
  }),
  rule({
    id: 'national.resource-chosen',
    scope: 'resource',
    check: 'RES-001',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'blocks',
    about: each.access,
    at: 'resourceId',
    holds: (access, { facts }) =>
      isTyped(access.resourceId) && whenKnown(facts.resources, () => resourceOf(access, facts) !== undefined),
    message: {
      zh: '请选择本账号下的服务器，或填写备案服务号。',
      en: 'Choose a server of this account, or an access code.',
    },
    whatToDo: {
      zh: '没有可选资源时请先购买或申请授权。',
      en: 'Where there is none, buy one or ask for an authorisation.',
    },
  }),
  rule({
    id: 'national.resource-prepaid',
    scope: 'resource',
    check: 'RES-002',
    ...undated(publishedBy('tencent', 'huawei')),
    severity: 'blocks',
    about: each.access,
    at: 'resourceId',
    when: hasResource,
    holds: (access, { facts }) => askResource(access, facts, ({ billing }) => billing === 'prepaid'),
    values: ofResource,
    message: {
      zh: '“{resource}”是按量付费资源，不能备案。',
      en: '“{resource}” is pay-as-you-go: nothing can be filed on it.',
    },
    whatToDo: { zh: '请改为包年包月。', en: 'Change it to a prepaid one.' },
  }),
  rule({
    id: 'national.resource-bought-for',
    scope: 'resource',
    check: 'RES-003',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'blocks',
    about: each.access,
    at: 'resourceId',
    when: hasResource,
    holds: (access, { facts }) =>
      askResource(access, facts, ({ purchasedOn, expiresOn }) =>
        isCalendarDay(purchasedOn) && isCalendarDay(expiresOn)
          ? daysBetween(purchasedOn, expiresOn) >= nationalValues.resourceBoughtDays
          : 'unknown',
      ),
    values: (access, around) => ({ ...ofResource(access, around), days: nationalValues.resourceBoughtDays }),
    message: {
      zh: '“{resource}”的购买时长（含续费）不足{days}天。',
      en: '“{resource}” was bought for less than {days} days, renewals included.',
    },
    whatToDo: { zh: '请先续费。', en: 'Renew it first.' },
  }),
  rule({
    id: 'national.access-code-current',
    scope: 'resource',
    check: 'RES-006',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'blocks',
    about: each.access,
    at: 'resourceId',
    when: (access, { facts }) => resourceOf(access, facts)?.kind === 'access-code',
    holds: (access, { facts, on }) => !hasEnded(access, facts, on),
    values: (access, around) => ({
      ...ofResource(access, around),
      expiresOn: resourceOf(access, around.facts)?.expiresOn ?? '',
    }),
    message: {
      zh: '“{resource}”已于{expiresOn}过期。',
      en: '“{resource}” ended on {expiresOn}.',
    },
    whatToDo: { zh: '请重新申请备案服务号。', en: 'Ask for another access code.' },
  }),
  rule({
    id: 'national.resource-outlives-review',
    scope: 'resource',
    check: 'RES-009',
    ...undated(practice),
    severity: 'warns',
    about: each.access,
    at: 'resourceId',
    when: (access, { facts, on }) => {
      const expiresOn = resourceOf(access, facts)?.expiresOn ?? ''
      return isCalendarDay(expiresOn) && daysBetween(on, expiresOn) >= nationalValues.resourceRemainingDays
    },
    holds: (access, { facts, on }) =>
      askResource(
        access,
        facts,
        ({ expiresOn }) =>
          workingDaysBetween(on, expiresOn, facts.calendar ?? everyWeekday) >= nationalValues.reviewWorkingDays,
      ),
    values: (access, around) => ({
      ...ofResource(access, around),
      expiresOn: resourceOf(access, around.facts)?.expiresOn ?? '',
      days: nationalValues.reviewWorkingDays,
    }),
    message: {
      zh: '“{resource}”将于{expiresOn}到期，备案可能要{days}个工作日。',
      en: '“{resource}” ends on {expiresOn}, and a filing can take {days} working days.',
    },
    whatToDo: { zh: '建议先续费。', en: 'Better renew it first.' },
  }),
  rule({
    id: 'national.resource-remaining',
    scope: 'resource',
    check: 'RES-004',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'blocks',
    about: each.access,
    at: 'resourceId',
    when: (access, around) =>
      hasResource(access, around) &&
      !(resourceOf(access, around.facts)?.kind === 'access-code' && hasEnded(access, around.facts, around.on)),
    holds: (access, { facts, on }) =>
      askResource(access, facts, ({ expiresOn }) =>
        isCalendarDay(expiresOn) ? daysBetween(on, expiresOn) >= nationalValues.resourceRemainingDays : 'unknown',
      ),
    values: (access, around) => ({ ...ofResource(access, around), days: nationalValues.resourceRemainingDays }),
    message: {
      zh: '“{resource}”的剩余时长不足{days}天。',
      en: '“{resource}” ends in less than {days} days.',
    },
    whatToDo: { zh: '请先续费。', en: 'Renew it first.' },
  }),
  rule({
    id: 'national.resource-quota',
    scope: 'resource',
    check: 'RES-007',
    ...undated(publishedBy('huawei', 'jd')),
    severity: 'blocks',
    about: each.access,
    at: 'resourceId',
    when: hasResource,
    holds: (access, { facts, filing }) =>
      askResource(access, facts, ({ id, quota, used }) => {
        const wanted = filing.services.filter(
          (service, index) =>
            isOn(service, id) && !(facts.filed?.services[index] && isOn(facts.filed.services[index], id)),
        )
        return used + wanted.length <= quota
      }),
    values: (access, around) => {
      const resource = resourceOf(access, around.facts)
      return { ...ofResource(access, around), used: resource?.used ?? 0, quota: resource?.quota ?? 0 }
    },
    message: {
      zh: '“{resource}”可备案{quota}个服务，已用{used}个。',
      en: '“{resource}” carries {quota} services, and {used} are filed on it.',
    },
    whatToDo: { zh: '请选择另一个资源。', en: 'Choose another resource.' },
  }),
  rule({
    id: 'national.resource-mainland',
    scope: 'resource',
    check: 'RES-008',
    ...undated(practice),
    severity: 'warns',
    about: each.access,
    at: 'resourceId',
    when: hasResource,
    holds: (access, { facts }) =>
      askResource(access, facts, ({ province }) => provinceOfRegion(province) !== undefined),
    values: ofResource,
    message: {
      zh: '“{resource}”不在中国内地，不用也不能备案。',
      en: '“{resource}” is not in the mainland: nothing is filed there.',
    },
    whatToDo: { zh: '请选择内地的服务器。', en: 'Choose a server in the mainland.' },
  }),
]
