import { the } from '../../parts.ts'
import type { Text } from '../../text.ts'
import { article } from '../basis.ts'
import { newServices, undated } from '../order-types.ts'

/** The thresholds of the one article that asks for a self-assessment. */
export const assessmentValues = {
  auditMonths: 6,
  auditDays: 183,
  protectionLevel: 3,
  percent: 80,
  deviationPercent: 15,
  clockMs: 5,
  gigabits: 10,
  powerSupplies: 2,
  revenueYuan: 50_000_000,
  users: 100_000,
  drillDays: 365,
  vulnerabilityHours: 72,
  quarterDays: 92,
} as const

export const assessmentRule = {
  ...undated(article),
  appliesTo: newServices,
  ofOrder: true,
  scope: 'order',
  severity: 'informs',
  about: the.assessment,
} as const

/** Why it is off. */
export const whyOff = (zh: string, en: string): Text => ({
  zh: `存疑：只有一篇文章这样要求。${zh}`,
  en: `Doubtful: one article alone asks for it. ${en}`,
})
