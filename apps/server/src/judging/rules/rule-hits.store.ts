import type { Finding } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'

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
    .insertInto('rule_hits')
    .values(rows.map((it) => ({ ...it, provider_id: providerId, order_id: id, at })))
    .execute()
}

export const countHits = (db: Db, providerId: string, from: Date) =>
  db
    .selectFrom('rule_hits')
    .select((it) => [
      'rule',
      'severity',
      it.fn.countAll<string>().as('hits'),
      it.fn.count<string>('order_id').distinct().as('orders'),
    ])
    .where('provider_id', '=', providerId)
    .where('at', '>=', from)
    .groupBy(['rule', 'severity'])
    .orderBy('orders', 'desc')
    .orderBy('rule')
    .limit(500)
    .execute()

/** How many orders were told something on each day in China, by how grave it was. */
export const countHitsByDay = (db: Db, providerId: string, from: Date) =>
  db
    .selectFrom('rule_hits')
    .select((it) => [
      sql<string>`to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as('day'),
      'severity',
      it.fn.count<string>('order_id').distinct().as('orders'),
    ])
    .where('provider_id', '=', providerId)
    .where('at', '>=', from)
    .groupBy(['day', 'severity'])
    .orderBy('day')
    .execute()

/** What administrations refused since then, and of which fields the rules had spoken before. */
export const listRefusals = (db: Db, providerId: string, from: Date) =>
  db
    .selectFrom('order_actions')
    .innerJoin('orders', 'orders.id', 'order_actions.order_id')
    .select(['orders.id as orderId', 'orders.reference', 'order_actions.at', 'order_actions.reasons'])
    .select((it) =>
      it
        .selectFrom('rule_hits')
        .select(sql<string[]>`coalesce(array_agg(distinct field), '{}')`.as('fields'))
        .whereRef('rule_hits.order_id', '=', 'orders.id')
        .as('foreseen'),
    )
    .where('orders.provider_id', '=', providerId)
    .where('order_actions.action', '=', 'refuse')
    .where('order_actions.at', '>=', from)
    .orderBy('order_actions.at', 'desc')
    .limit(500)
    .execute()
