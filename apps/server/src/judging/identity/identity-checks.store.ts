import type { Tx } from '../../platform/postgres/database.ts'

export interface IdentityCheck {
  orderId: string
  result: 'confirmed' | 'refused'
  mark: Buffer
  note: string
  checkedBy: string
  checkedAt: Date
}

export const insertIdentityCheck = (tx: Tx, it: IdentityCheck) =>
  tx
    .insertInto('identity_checks')
    .values({
      order_id: it.orderId,
      route: 'manual',
      result: it.result,
      mark: it.mark,
      note: it.note,
      checked_by: it.checkedBy,
      checked_at: it.checkedAt,
    })
    .execute()
