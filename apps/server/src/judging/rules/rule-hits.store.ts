import type { Finding } from '@openbeian/contract'
import type { IsoDate } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

/** Keeps what the rules said of an order that was handed in, or was tried to be. */
export async function insertHits(
  db: Db,
  {
    it: { id, providerId },
    findings,
    at,
  }: { it: { id: string; providerId: string }; findings: readonly Finding[]; at: Date },
): Promise<void> {
  if (findings.length === 0) return
  const rows = findings.map(({ rule, severity, at: field }) => ({ rule, severity, field }))
  await db
    .insertInto('ruleHits')
    .values(rows.map((it) => ({ ...it, providerId, orderId: id, at })))
    .execute()
}

/** The newest that administrations refused since that day in China, and of which fields the rules had spoken before. */
export const listRefusals = (db: Db, caller: Caller, { from, limit }: { from: IsoDate; limit: number }) =>
  db
    .selectFrom('orderActions')
    .innerJoin('orders', 'orders.id', 'orderActions.orderId')
    .select(['orders.id as orderId', 'orders.reference', 'orderActions.at', 'action', 'wordsSealed'])
    .select((it) =>
      it
        .selectFrom('ruleHits')
        .select(sql<string[]>`coalesce(array_agg(distinct field), '{}')`.as('fields'))
        .whereRef('ruleHits.orderId', '=', 'orders.id')
        .as('foreseen'),
    )
    .where(visibleTo(caller, 'order.read', 'orders'))
    .where('orderActions.action', '=', 'refuse')
    .where('orderActions.at', '>=', sql<Date>`(${from}::date::timestamp at time zone 'Asia/Shanghai')`)
    .orderBy('orderActions.at', 'desc')
    .limit(limit)
    .execute()
