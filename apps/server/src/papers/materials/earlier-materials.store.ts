import type { OrderAction } from '@openbeian/filing'
import type { Db } from '../../platform/postgres/database.ts'

/** What gives an order back to the one who may change its papers. */
const givesBack: readonly OrderAction[] = [
  'precheckFailed',
  'refuseIdentity',
  'sendBack',
  'reject',
  'requestFix',
  'refuse',
  'lateRefuse',
  'withdraw',
]

/** Papers that were in an order when it was given back and count no more, each with what gave it back last, newest first. */
export const listEarlier = (db: Db, orderId: string) =>
  db
    .selectFrom('materials')
    .innerJoinLateral(
      (it) =>
        it
          .selectFrom('order_actions')
          .select(['order_actions.action as returned_by', 'order_actions.at as returned_at'])
          .whereRef('order_actions.order_id', '=', 'materials.order_id')
          .whereRef('order_actions.at', '>=', 'materials.uploaded_at')
          .whereRef('order_actions.at', '<=', 'materials.replaced_at')
          .where('order_actions.action', 'in', givesBack)
          .orderBy('order_actions.at', 'desc')
          .limit(1)
          .as('returned'),
      (join) => join.onTrue(),
    )
    .leftJoin('materials as now', (join) =>
      join
        .onRef('now.order_id', '=', 'materials.order_id')
        .onRef('now.kind', '=', 'materials.kind')
        .onRef('now.about', '=', 'materials.about')
        .onRef('now.page', '=', 'materials.page')
        .on('now.replaced_at', 'is', null),
    )
    .selectAll('materials')
    .select(['returned_by', 'returned_at', 'now.id as now_id'])
    .where('materials.order_id', '=', orderId)
    .where('materials.replaced_at', 'is not', null)
    .orderBy('materials.replaced_at', 'desc')
    .orderBy('materials.page')
    .execute()
