import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import type { Draft } from './orders.store.ts'

/** What is typed of nobody any more: the row stays for its number and its history. */
export async function emptyOrderRow(
  tx: Tx,
  orderId: string,
  { nameKeys, ...empty }: Draft & { emptiedAt: Date },
): Promise<void> {
  await tx
    .updateTable('searchedOrders')
    .set({ nameKeys, domains: empty.domains })
    .where('orderId', '=', orderId)
    .execute()
  await tx
    .updateTable('orders')
    .set({ ...empty, filedSealed: null, returnReasonsSealed: null, subjectKey: null, identityFingerprint: null })
    .set((it) => ({ version: it('version', '+', 1) }))
    .where('id', '=', orderId)
    .execute()
}

interface Over {
  providerId: string
  abandonedBefore: Date | undefined
  idleBefore: Date
  cancelledBefore: Date
  limit: number
}

/**
 * Orders of a provider whose content nobody needs: abandoned; left alone by everybody who could go on with it; or about what
 * was filed and has been cancelled.
 */
export const listOver = (db: Db, { providerId, abandonedBefore, idleBefore, cancelledBefore, limit }: Over) =>
  db
    .selectFrom('orders')
    .leftJoin('filedSubjects', 'filedSubjects.id', 'orders.filedSubjectId')
    .select('orders.id')
    .where('orders.providerId', '=', providerId)
    .where('orders.emptiedAt', 'is', null)
    .where((it) =>
      it.or([
        ...(abandonedBefore
          ? [it.and([it('orders.state', '=', 'abandoned'), it('orders.stateSince', '<', abandonedBefore)])]
          : []),
        it.and([
          it('orders.state', 'in', ['draft', 'rejected', 'refused']),
          it('orders.stateSince', '<', idleBefore),
          sql<boolean>`not exists (select from audit where audit.about = 'order:' || orders.id
            and audit.role = 'applicant' and audit.at >= ${idleBefore})`,
        ]),
        it.and([
          it('orders.state', '=', 'approved'),
          it('orders.stateSince', '<', cancelledBefore),
          it.or([it('orders.filedSubjectId', 'is', null), it('filedSubjects.cancelledAt', '<', cancelledBefore)]),
        ]),
      ]),
    )
    .orderBy('orders.id')
    .limit(limit)
    .execute()

/** They are about nothing filed any more. */
export const forgetFiledOf = (tx: Tx, subjectIds: readonly string[]) =>
  tx
    .updateTable('orders')
    .set({ filedSubjectId: null, filedServiceIds: [] })
    .where('filedSubjectId', 'in', subjectIds)
    .execute()
