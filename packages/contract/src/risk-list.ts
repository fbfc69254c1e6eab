import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ofMany } from './personal-data.ts'

const reason = z.string().trim().min(1).max(1000)

/** Somebody or something the provider itself has marked (风险名单). */
export const RiskEntry = z.object({
  id: z.uuid(),
  kind: z.enum(['mobile', 'certificate', 'app-key']),
  /** Masked: what was marked is kept as a keyed hash alone. */
  shown: z.string(),
  reason: z.string(),
  at: z.iso.datetime(),
  byName: z.string(),
  /** It counts no more. */
  lifted: z.object({ at: z.iso.datetime(), byName: z.string(), reason: z.string() }).optional(),
})
export type RiskEntry = z.infer<typeof RiskEntry>

/** The mobile, number or key as it stands on papers; spaces and colons do not matter. */
export const NewRiskEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('mobile'),
    value: z
      .string()
      .max(64)
      .regex(/^\s*1[3-9](\s?\d){9}\s*$/),
    reason,
  }),
  z.strictObject({ kind: z.literal('certificate'), value: z.string().trim().min(5).max(40), reason }),
  z.strictObject({
    kind: z.literal('app-key'),
    value: z
      .string()
      .max(256)
      .regex(/^\s*([\dA-Fa-f]{2}[:\s]?){16,32}\s*$/),
    reason,
  }),
])
export type NewRiskEntry = z.infer<typeof NewRiskEntry>

export const riskEndpoints = {
  listRisks: endpoint({
    method: 'GET',
    path: '/api/risk-list',
    summary: 'Whom the provider has marked: mobiles, certificates, keys of apps',
    right: 'risk.read',
    personal: ofMany('contacts'),
    answer: z.object({ entries: z.array(RiskEntry) }),
  }),
  addRiskEntry: endpoint({
    method: 'POST',
    path: '/api/risk-list',
    summary: 'Marks a mobile, a certificate or a key of apps: rules warn of it from now on',
    right: 'risk.list',
    audit: {
      actions: { 'risk.mark': { zh: '加入风险名单', en: 'Added to the risk list' } },
      things: { risk: { zh: '风险名单', en: 'Risk list' } },
    },
    body: NewRiskEntry,
    personal: 'none',
    answer: z.object({ id: z.uuid() }),
  }),
  liftRisk: endpoint({
    method: 'POST',
    path: '/api/risk-list/:riskId/lift',
    summary: 'Takes an entry back; that it was there stays on record',
    right: 'risk.list',
    audit: { actions: { 'risk.lift': { zh: '移出风险名单', en: 'Taken off the risk list' } } },
    params: z.strictObject({ riskId: z.uuid() }),
    body: z.strictObject({ reason }),
    personal: 'none',
    answer: z.object({}),
  }),
}
