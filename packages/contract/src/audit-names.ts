import type { AuditNames, Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'

/** What the log of what was done calls what endpoints write. Apart from their table, which every page loads and the log alone would need it for. */
export const auditNames: AuditNames[] = Object.values<Endpoint>(endpoints).flatMap(({ audit }) => audit ?? [])
