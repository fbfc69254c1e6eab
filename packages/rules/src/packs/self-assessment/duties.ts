import { daysBetween } from '@openbeian/filing'
import { whenKnown } from '../../conditions.ts'
import type { AssessmentFacts } from '../../facts/assessment.ts'
import { type Answer, type Rule, rule } from '../../rule.ts'
import { assessmentRule, assessmentValues, whyOff } from './assessment-rule.ts'

const macAddress = /^[0-9A-F]{2}([:-][0-9A-F]{2}){5}$/i

/** 现场核查: by revenue or by the number of users, whichever is known to be over its threshold. */
function inspectionDue({ revenueYuan, users }: Pick<AssessmentFacts, 'revenueYuan' | 'users'>): Answer {
  const overs = [
    whenKnown(revenueYuan, (yuan) => yuan > assessmentValues.revenueYuan),
    whenKnown(users, (count) => count > assessmentValues.users),
  ]
  if (overs.includes(true)) return true
  return overs.includes('unknown') ? 'unknown' : false
}

/** The papers, drills and inspections that the article asks for. */
export const dutyRules: Rule[] = [
  rule({
    ...assessmentRule,
    id: 'self-assessment.hardware-list',
    off: whyOff('各地管局的清单里没有硬件清单。', 'No administration lists it among its papers.'),
    at: 'hasHardwareList',
    holds: ({ hasHardwareList }) => whenKnown(hasHardwareList, (has) => has),
    message: { zh: '缺少服务器硬件清单。', en: 'The list of the servers’ hardware is missing.' },
    whatToDo: { zh: '请上传硬件清单。', en: 'Upload it.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.security-audit',
    off: whyOff(
      '没有找到要求备案附安全审计报告的规定。',
      'No rule was found that a filing comes with a security audit.',
    ),
    at: 'auditedOn',
    holds: ({ auditedOn }, { on }) =>
      whenKnown(auditedOn, (day) => day !== '' && daysBetween(day, on) <= assessmentValues.auditDays),
    values: () => ({ months: assessmentValues.auditMonths }),
    message: { zh: '近{months}个月没有安全审计报告。', en: 'There is no security audit of the last {months} months.' },
    whatToDo: { zh: '请完成安全审计并上传报告。', en: 'Have one done and upload its report.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.ddos-plan',
    off: whyOff('备案材料里没有应急预案。', 'It is none of the papers of a filing.'),
    at: 'hasDdosPlan',
    holds: ({ hasDdosPlan }) => whenKnown(hasDdosPlan, (has) => has),
    message: { zh: '缺少DDoS攻击应急预案。', en: 'The plan for DDoS attacks is missing.' },
    whatToDo: { zh: '请上传应急预案。', en: 'Upload it.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.cross-border-plan',
    off: whyOff(
      '数据出境另有规定，不是备案的前提。',
      'Data going abroad have a law of their own, which filing does not wait for.',
    ),
    at: 'hasCrossBorderPlan',
    when: ({ sendsAbroad }) => sendsAbroad !== false,
    holds: ({ sendsAbroad, hasCrossBorderPlan }) =>
      whenKnown(sendsAbroad, () => whenKnown(hasCrossBorderPlan, (has) => has)),
    message: { zh: '有数据出境，缺少数据出境方案。', en: 'Data go abroad, and there is no plan for it.' },
    whatToDo: { zh: '请上传数据出境方案。', en: 'Upload it.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.mac-addresses',
    off: whyOff('接口规范没有MAC地址这一项。', 'The interface has no field for it.'),
    at: 'macAddresses',
    holds: ({ macAddresses }) =>
      whenKnown(macAddresses, (all) => all.length > 0 && all.every((it) => macAddress.test(it))),
    message: {
      zh: '没有填写服务器的MAC地址，或格式不对。',
      en: 'The servers’ MAC addresses are missing or malformed.',
    },
    whatToDo: { zh: '例如 02:00:5E:10:00:01。', en: 'For example 02:00:5E:10:00:01.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.on-site-inspection',
    off: whyOff('收入和用户数的门槛没有找到出处。', 'No source was found for the thresholds of revenue and users.'),
    at: 'inspected',
    holds: ({ inspected, ...size }) => {
      const isDue = inspectionDue(size)
      if (isDue === 'unknown') return 'unknown'
      return !isDue || whenKnown(inspected, (done) => done)
    },
    values: () => ({
      // the Chinese count ten thousands
      revenue: {
        zh: `${assessmentValues.revenueYuan / 10_000}万元`,
        en: `RMB ${assessmentValues.revenueYuan / 1_000_000} million`,
      },
      users: assessmentValues.users,
    }),
    message: {
      zh: '年收入超过{revenue}或用户超过{users}，还没有现场核查。',
      en: 'With a revenue over {revenue} or over {users} users an inspection on site is due.',
    },
    whatToDo: { zh: '请预约现场核查。', en: 'Make an appointment.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.drill',
    off: whyOff('备案不要求演练记录。', 'Filing asks for no record of a drill.'),
    at: 'drilledOn',
    holds: ({ drilledOn }, { on }) =>
      whenKnown(drilledOn, (day) => day !== '' && daysBetween(day, on) <= assessmentValues.drillDays),
    message: { zh: '近一年没有应急演练记录。', en: 'There is no record of a drill in the last year.' },
    whatToDo: { zh: '请组织演练并留存记录。', en: 'Hold one and keep its record.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.vulnerability-answered',
    off: whyOff('72小时是文章的说法。', 'The 72 hours are the article’s.'),
    at: 'openVulnerabilityHours',
    holds: ({ openVulnerabilityHours }) =>
      whenKnown(openVulnerabilityHours, (hours) => hours <= assessmentValues.vulnerabilityHours),
    values: () => ({ max: assessmentValues.vulnerabilityHours }),
    message: {
      zh: '有漏洞{openVulnerabilityHours}小时没有处理，超过{max}小时。',
      en: 'A vulnerability is open for {openVulnerabilityHours} hours, over {max}.',
    },
    whatToDo: { zh: '请修复并回复。', en: 'Mend it and answer.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.quarterly-check',
    off: whyOff('每季度自查是文章的说法。', 'The check of each quarter is the article’s.'),
    at: 'selfCheckedOn',
    holds: ({ selfCheckedOn }, { on }) =>
      whenKnown(selfCheckedOn, (day) => day !== '' && daysBetween(day, on) <= assessmentValues.quarterDays),
    message: { zh: '本季度没有做自查。', en: 'There was no self-check this quarter.' },
    whatToDo: { zh: '请按清单自查。', en: 'Go through the list.' },
  }),
]
