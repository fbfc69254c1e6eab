import { sealedJson } from '../../platform/keys/sealed-json.ts'

/** What of an entry names or describes people. */
export interface SaidInAudit {
  byName: string
  before?: Record<string, unknown> | undefined
  after?: Record<string, unknown> | undefined
  reason?: string | undefined
}

/** Bound to its entry, and to what the entry says was done. */
export const sealedAudit = sealedJson<SaidInAudit, { entry: string; action: string; about: string }>(
  ({ entry, action, about }) => `audit:${entry}:${action}:${about}`,
)
