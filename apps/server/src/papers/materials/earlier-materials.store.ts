import type { OrderAction } from '@openbeian/filing'
import { type NotNull, sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'

/** Actions that give an order back to the applicant, who may then change its materials. */
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
          .selectFrom('orderActions')
          .select(['orderActions.action as returnedBy', 'orderActions.at as returnedAt'])
          .whereRef('orderActions.orderId', '=', 'materials.orderId')
          .whereRef('orderActions.at', '>=', 'materials.uploadedAt')
          .whereRef('orderActions.at', '<=', 'materials.replacedAt')
          .where('orderActions.action', 'in', givesBack)
          .orderBy('orderActions.at', 'desc')
          .limit(1)
          .as('returned'),
      (join) => join.onTrue(),
    )
    .leftJoin('materials as now', (join) =>
      join
        .onRef('now.orderId', '=', 'materials.orderId')
        .onRef('now.kind', '=', 'materials.kind')
        .onRef('now.about', '=', 'materials.about')
        .onRef('now.page', '=', 'materials.page')
        .on('now.replacedAt', 'is', null),
    )
    .selectAll('materials')
    .select(['returnedBy', 'returnedAt', 'now.id as nowId'])
    .$narrowType<{ replacedAt: NotNull; returnedBy: OrderAction }>()
    .where('materials.orderId', '=', orderId)
    .where('materials.replacedAt', 'is not', null)
    // a service that was taken out of the order has no place in it
    .where(sql<boolean>`materials.about !~ '^services[.][0-9]{4,}$'`)
    .orderBy('materials.replacedAt', 'desc')
    .orderBy('materials.page')
    .execute()
