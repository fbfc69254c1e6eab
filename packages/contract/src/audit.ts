import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ofMany } from './personal-data.ts'

export const AuditEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  byName: z.string(),
  role: z.string(),
  ip: z.string(),
  action: z.string(),
  about: z.string(),
  /** Sensitive values are masked. */
  before: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
  reason: z.string().optional(),
})

export const auditEndpoints = {
  listAudit: endpoint({
    method: 'GET',
    path: '/api/audit',
    summary: 'Who did what, from where, when; newest first',
    right: 'audit.read',
    query: z.strictObject({
      about: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    personal: ofMany('records'),
    answer: z.object({ entries: z.array(AuditEntry) }),
  }),
}
