import { addDays, daysBetween, isCalendarDay } from '@openbeian/filing'
import { whenKnown } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { article, fieldLimit, practice, publishedBy } from '../basis.ts'
import { operationBasis, operationValues } from './operation-basis.ts'

const ofDuty = { scope: 'compliance', severity: 'warns', about: the.operation } as const

/** What a sponsor and its provider owe once a service is filed. */
export const dutyRules: Rule[] = [
  rule({
    ...operationBasis(practice),
    ...ofDuty,
    id: 'operation.opened',
    check: 'OPS-002',
    at: 'openedOn',
    when: ({ openedOn }) => openedOn === undefined || openedOn === '',
    holds: ({ openedOn, approvedOn }, { on }) =>
      whenKnown(openedOn, () => whenKnown(approvedOn, (day) => daysBetween(day, on) <= operationValues.openDays)),
    values: () => ({ days: operationValues.openDays }),
    message: { zh: '备案通过{days}天后还没有开通。', en: 'It is not open {days} days after its approval.' },
    whatToDo: { zh: '请开通服务，不再使用时注销备案。', en: 'Open it, or cancel the filing.' },
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    scope: 'compliance',
    severity: 'warns',
    about: the.subject,
    id: 'operation.sponsor-exists',
    check: 'OPS-014',
    at: 'name',
    when: ({ nature }) => nature !== 'individual',
    holds: (_, { facts }) =>
      whenKnown(facts.company, ({ standing }) => standing !== 'closed' && standing !== 'revoked'),
    message: { zh: '主办单位“{name}”已注销或被吊销。', en: 'The sponsor “{name}” was closed or its licence revoked.' },
    whatToDo: { zh: '请注销备案，或由承接的单位重新备案。', en: 'Cancel the filing, or let the successor file.' },
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    scope: 'compliance',
    severity: 'warns',
    about: each.person,
    id: 'operation.contacts-work',
    check: 'OPS-015',
    at: 'mobile',
    holds: ({ mobile }, { facts }) => whenKnown(facts.mobiles?.unanswered?.[mobile], (it) => !it),
    values: (_, { roleName }) => ({ who: roleName }),
    message: { zh: '{who}的手机联系不上。', en: 'Nobody answers at the mobile of the {who}.' },
    whatToDo: { zh: '请变更备案，更新联系方式。', en: 'Change the filing.' },
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    scope: 'compliance',
    severity: 'warns',
    about: each.certificate,
    id: 'operation.certificate-current',
    check: 'OPS-016',
    at: 'validTo',
    when: ({ validTo }) => isCalendarDay(validTo),
    holds: ({ validTo }, { on }) => validTo >= on,
    values: (_, { whose }) => ({ whose }),
    message: { zh: '{whose}的证件已于{validTo}到期。', en: 'The certificate of the {whose} ended on {validTo}.' },
    whatToDo: { zh: '请换证后变更备案。', en: 'Renew it and change the filing.' },
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    ...ofDuty,
    id: 'operation.ips-still-its-own',
    check: 'OPS-017',
    at: 'reassignedIps',
    holds: ({ reassignedIps }) => whenKnown(reassignedIps, (ips) => ips.length === 0),
    values: ({ reassignedIps = [] }) => ({ ips: reassignedIps.join('、') }),
    message: { zh: '备案的IP {ips}已分给其他客户。', en: 'The filed address {ips} belongs to another customer now.' },
    whatToDo: { zh: '请变更接入信息。', en: 'Change the access.' },
  }),
  rule({
    ...operationBasis(fieldLimit),
    ...ofDuty,
    id: 'operation.unfiled-domains',
    check: 'OPS-018',
    severity: 'blocks',
    at: 'unfiledDomains',
    holds: ({ unfiledDomains }) =>
      whenKnown(unfiledDomains, (found) => found.every(({ hours }) => hours <= operationValues.unfiledHours)),
    values: ({ unfiledDomains = [] }) => ({
      names: unfiledDomains.map(({ name }) => name).join('、'),
      max: operationValues.unfiledHours,
    }),
    message: {
      zh: '未备案的域名{names}接入超过{max}小时没有处置。',
      en: '{names} are not filed, and still answer here after {max} hours.',
    },
    whatToDo: { zh: '请停止接入并上报处理结果。', en: 'End the access and report what was done.' },
  }),
  rule({
    ...operationBasis(fieldLimit),
    ...ofDuty,
    id: 'operation.registry-agrees',
    check: 'OPS-019',
    at: 'registryAgrees',
    holds: ({ registryAgrees }) => whenKnown(registryAgrees, (it) => it === 'agrees'),
    message: {
      zh: '接入信息与备案库不一致（多报或少报）。',
      en: 'The access reported and the access given differ.',
    },
    whatToDo: { zh: '请核实后变更或取消接入。', en: 'Find out which is right; change or cancel the access.' },
  }),
  rule({
    ...operationBasis(publishedBy('huawei', 'tencent')),
    ...ofDuty,
    id: 'operation.filed-with-police',
    check: 'OPS-020',
    at: 'openedOn',
    when: ({ openedOn }) => openedOn !== '',
    holds: ({ openedOn }, { facts, on }) =>
      whenKnown(openedOn, (day) =>
        daysBetween(day, on) <= operationValues.publicSecurityDays
          ? true
          : whenKnown(facts.publicSecurity?.number, (number) => number !== ''),
      ),
    values: () => ({ days: operationValues.publicSecurityDays }),
    message: {
      zh: '开通{days}天后还没有公安联网备案。',
      en: 'It is not filed with the police {days} days after it opened.',
    },
    whatToDo: { zh: '请到全国公安机关互联网站安全管理服务平台办理。', en: 'File it on the platform of the police.' },
  }),
  rule({
    ...operationBasis(publishedBy('tencent')),
    ...ofDuty,
    id: 'operation.annual-check',
    check: 'OPS-023',
    at: 'annualCheck',
    holds: ({ annualCheck }) => whenKnown(annualCheck, (it) => it !== 'missed'),
    message: {
      zh: '没有完成年度审核，备案可能被注销。',
      en: 'The annual check was missed: the filing may be cancelled.',
    },
    whatToDo: { zh: '请联系所在省通信管理局补办。', en: 'Ask the administration of the province.' },
  }),
  rule({
    ...operationBasis(article),
    ...ofDuty,
    id: 'operation.alerts-answered',
    check: 'OPS-024',
    at: 'alerts',
    holds: ({ alerts }, { on }) =>
      whenKnown(alerts, (all) =>
        all.every(({ colour, since }) => on <= addDays(since, operationValues.alertDays[colour])),
      ),
    message: { zh: '有预警超过期限没有处理。', en: 'An alert has waited longer than it may.' },
    whatToDo: {
      zh: '红色30天、黄色72小时内处理，蓝色每季度自查。',
      en: 'Red within 30 days, yellow within 72 hours, blue with the check of each quarter.',
    },
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    ...ofDuty,
    id: 'operation.no-empty-shell',
    check: 'OPS-026',
    at: 'servicesLeft',
    holds: ({ servicesLeft }) => whenKnown(servicesLeft, (count) => count > 0),
    message: { zh: '主体下没有服务，已成空壳。', en: 'The sponsor has no service left: an empty shell.' },
    whatToDo: { zh: '请新增服务，或注销主体。', en: 'Add a service, or cancel the subject.' },
  }),
  rule({
    ...operationBasis(fieldLimit),
    ...ofDuty,
    id: 'operation.told-of-end',
    check: 'OPS-027',
    severity: 'blocks',
    at: 'toldOfEnd',
    when: ({ accessEnded }) => accessEnded !== false,
    holds: ({ accessEnded, toldOfEnd }) => whenKnown(accessEnded, () => whenKnown(toldOfEnd, (told) => told)),
    message: { zh: '取消接入前没有通知主办者。', en: 'The sponsor was not told before its access was ended.' },
    whatToDo: { zh: '请用短信或邮件通知并留存记录。', en: 'Tell it by SMS or mail, and keep a record.' },
  }),
]
