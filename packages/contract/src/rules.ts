import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Finding, Sentence } from './problem.ts'
import { AdjustmentShape, WrittenPackShape } from './rule-pack.ts'

/** What a provider changed of its rules; version 0 is the release as it came. */
export const RuleAdjustments = z.object({
  version: z.int(),
  adjust: z.array(AdjustmentShape),
  /** The packs that were loaded and count today. */
  packs: z.array(WrittenPackShape),
})
export type RuleAdjustments = z.infer<typeof RuleAdjustments>

/** A rule as it is in force at this provider. */
export const RuleView = z.object({
  id: z.string(),
  pack: z.string(),
  scope: z.string(),
  state: z.enum(['live', 'off']),
  /** Why it is off. */
  off: Sentence.optional(),
  severity: z.enum(['blocks', 'warns', 'informs']),
  /** What it is asked of: order types, or what goes on beside orders. */
  appliesTo: z.array(z.string()),
  province: z.string().optional(),
  effectiveFrom: z.string().optional(),
  effectiveTo: z.string().optional(),
  /** Where no first day is known: the year of the source. */
  sourceYear: z.int().optional(),
  basis: z.object({
    document: z.string(),
    article: z.string().optional(),
    code: z.int().optional(),
    sources: z.array(z.string()),
    year: z.int(),
    confidence: z.enum(['high', 'medium', 'low']),
  }),
  /** The message with the values that no order changes; … stands for the others. */
  title: Sentence,
  message: Sentence,
  whatToDo: Sentence,
  /** What this provider changed of it. */
  adjusted: AdjustmentShape.optional(),
})
export type RuleView = z.infer<typeof RuleView>

export const RuleVersion = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  byName: z.string().optional(),
  note: z.string(),
  adjustments: z.int(),
  /** The rules that it adjusts otherwise than the version before. */
  changed: z.array(z.string()),
})
export type RuleVersion = z.infer<typeof RuleVersion>

const Outcome = z.enum(['blocked', 'unsure', 'warned', 'passes'])
const OrderTried = z.object({
  orderId: z.uuid(),
  reference: z.string(),
  before: Outcome,
  after: Outcome,
  gone: z.array(Finding),
  come: z.array(Finding),
})

/** What past orders would have been told. */
export const RuleTrial = z.object({
  orders: z.int(),
  /** How many were ever handed in. */
  total: z.int(),
  changed: z.array(OrderTried),
  otherFindings: z.array(OrderTried),
})
export type RuleTrial = z.infer<typeof RuleTrial>

export const RuleStatistics = z.object({
  /** Rules that spoke up when orders were handed in, or were tried to be: the most frequent first. */
  fired: z.array(
    z.object({
      rule: z.string(),
      severity: Finding.shape.severity,
      hits: z.int(),
      /** On each day anew. */
      orders: z.int(),
      title: Sentence.optional(),
    }),
  ),
  /** Refusals of administrations at fields no rule had a finding for: candidates for new rules. */
  unforeseen: z.array(
    z.object({
      orderId: z.uuid(),
      reference: z.string(),
      at: z.iso.datetime(),
      field: z.string(),
      text: z.string(),
      code: z.int().optional(),
    }),
  ),
  refusals: z.int(),
  /** So many of them, the newest, were read for `unforeseen`. */
  refusalsRead: z.int(),
  /** Days on which something happened: orders that were told something, by how grave it was, and refusals. */
  days: z.array(z.object({ day: z.iso.date(), blocks: z.int(), warns: z.int(), informs: z.int(), refusals: z.int() })),
})
export type RuleStatistics = z.infer<typeof RuleStatistics>

/** The version the caller saw; refused when somebody changed the rules meanwhile. */
const expected = z.int().min(0)
const ruleId = z.strictObject({ ruleId: z.string().min(1).max(200) })
const changed = z.object({ version: z.int() })

/** Which past orders something is tried on. */
export const pastOrderSpan = {
  /** So many of the newest orders that were handed in. */
  orders: z.int().min(1).max(500).default(100),
  /** Those that were tried already. */
  skip: z.int().min(0).default(0),
}

export const ruleEndpoints = {
  listRules: endpoint({
    method: 'GET',
    path: '/api/rules',
    summary: 'Every rule as it is in force at this provider',
    right: 'rule.read',
    personal: 'none',
    answer: z.object({ version: z.int(), release: z.string(), rules: z.array(RuleView) }),
  }),
  adjustRule: endpoint({
    method: 'PUT',
    path: '/api/rules/:ruleId/adjustment',
    summary: 'Switches, dates, weights or words a rule otherwise, as a new version',
    right: 'rule.adjust',
    passwordAgain: true,
    audit: {
      actions: { 'rules.adjust': { zh: '调整规则', en: 'Rules adjusted' } },
      things: { rule: { zh: '规则', en: 'Rule' } },
    },
    params: ruleId,
    body: z.strictObject({ expected, change: AdjustmentShape.omit({ rule: true }) }),
    personal: 'none',
    answer: changed,
  }),
  resetRule: endpoint({
    method: 'DELETE',
    path: '/api/rules/:ruleId/adjustment',
    summary: 'Gives a rule back as the release has it, as a new version',
    right: 'rule.adjust',
    passwordAgain: true,
    params: ruleId,
    query: z.strictObject({ expected: z.coerce.number().int().min(0) }),
    personal: 'none',
    answer: changed,
  }),
  tryAdjustment: endpoint({
    method: 'POST',
    path: '/api/rules/trial',
    summary: 'Which past orders would be judged otherwise, before an adjustment counts',
    right: 'rule.adjust',
    body: z.strictObject({
      change: AdjustmentShape,
      ...pastOrderSpan,
    }),
    personal: {
      holds: ['filing'],
      of: 'rows',
      owners: ({ answer }) => ({ orders: [...answer.changed, ...answer.otherFindings].map((it) => it.orderId) }),
    },
    answer: RuleTrial,
  }),
  listRuleVersions: endpoint({
    method: 'GET',
    path: '/api/rules/versions',
    summary: 'Who changed the rules, when and why',
    right: 'rule.read',
    personal: 'none',
    answer: z.object({ versions: z.array(RuleVersion) }),
  }),
  restoreRuleVersion: endpoint({
    method: 'POST',
    path: '/api/rules/versions/:version/restore',
    summary: 'Rolls the adjustments back to those of an earlier version, as a new version',
    right: 'rule.adjust',
    passwordAgain: true,
    audit: { things: { 'rule-version': { zh: '规则版本', en: 'Rule version' } } },
    params: z.strictObject({ version: z.coerce.number().int().min(0) }),
    body: z.strictObject({ expected, why: z.string().trim().min(1).max(1000) }),
    personal: 'none',
    answer: changed,
  }),
  getRuleStatistics: endpoint({
    method: 'GET',
    path: '/api/rules/statistics',
    summary: 'Which rules speak up, and what administrations refused that no rule foresaw',
    right: 'rule.read',
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(366).default(90) }),
    personal: {
      holds: ['filing'],
      of: 'rows',
      owners: ({ answer }) => ({ orders: answer.unforeseen.map((it) => it.orderId) }),
    },
    answer: RuleStatistics,
  }),
}
