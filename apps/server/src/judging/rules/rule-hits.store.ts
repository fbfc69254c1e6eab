import type { Finding } from '@openbeian/contract'
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

export const countHits = (db: Db, caller: Caller, from: Date) =>
  db
    .selectFrom('ruleHits')
    .select((it) => [
      'rule',
      'severity',
      it.fn.countAll<string>().as('hits'),
      it.fn.count<string>('orderId').distinct().as('orders'),
    ])
    .where(visibleTo(caller, 'rule.read', 'ruleHits'))
    .where('at', '>=', from)
    .groupBy(['rule', 'severity'])
    .orderBy('orders', 'desc')
    .orderBy('rule')
    .limit(500)
    .execute()

/** How many orders were told something on each day in China, by how grave it was. */
export const countHitsByDay = (db: Db, caller: Caller, from: Date) =>
  db
    .selectFrom('ruleHits')
    .select((it) => [
      sql<string>`to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as('day'),
      'severity',
      it.fn.count<string>('orderId').distinct().as('orders'),
    ])
    .where(visibleTo(caller, 'rule.read', 'ruleHits'))
    .where('at', '>=', from)
    .groupBy(['day', 'severity'])
    .orderBy('day')
    .execute()

/** What administrations refused since then, and of which fields the rules had spoken before. */
export const listRefusals = (db: Db, caller: Caller, from: Date) =>
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
    .where('orderActions.at', '>=', from)
    .orderBy('orderActions.at', 'desc')
    .limit(500)
    .execute()
