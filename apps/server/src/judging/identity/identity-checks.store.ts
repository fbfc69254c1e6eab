import type { Tx } from '../../platform/postgres/database.ts'

export interface IdentityCheck {
  orderId: string
  result: 'confirmed' | 'refused'
  fingerprint: Buffer
  note: string
  checkedBy: string
  checkedAt: Date
}

export const insertIdentityCheck = (tx: Tx, it: IdentityCheck) =>
  tx
    .insertInto('identityChecks')
    .values({
      orderId: it.orderId,
      route: 'manual',
      result: it.result,
      fingerprint: it.fingerprint,
      note: it.note,
      checkedBy: it.checkedBy,
      checkedAt: it.checkedAt,
    })
    .execute()
