import { type IsoDate, shanghaiDay } from '@openbeian/filing'
import type { Severity } from '@openbeian/rules'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import { inTransaction } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { hourMs } from '../../platform/time/durations.ts'
import { visibleTo } from '../../platform/visible-to.ts'

const dayOf = (at: RawBuilder<unknown>) => sql<string>`(${at} at time zone 'Asia/Shanghai')::date`
const startOf = (day: IsoDate) => sql<Date>`(${day}::date::timestamp at time zone 'Asia/Shanghai')`

/** Work that began before midnight may end after it. */
const settlesMs = hourMs

/** Sums the days that are over and not summed yet. Again: nothing more. */
export async function sumDays({ db, now }: { db: Db; now: () => Date }): Promise<void> {
  await inTransaction({ db }, ({ db: tx }) => addSums(tx, shanghaiDay(new Date(now().getTime() - settlesMs))))
}

/** Sums all days that are over from what they are made of. */
export async function recountDays({ db, now }: { db: Db; now: () => Date }): Promise<void> {
  await inTransaction({ db }, async ({ db: tx }) => {
    await tx.deleteFrom('ruleHitDays').execute()
    await tx.deleteFrom('refusalDays').execute()
    await addSums(tx, shanghaiDay(new Date(now().getTime() - settlesMs)))
  })
}

async function addSums(tx: Db, until: IsoDate): Promise<void> {
  // two at once would sum a day twice
  await sql`lock table rule_hit_days in share row exclusive mode`.execute(tx)
  const { rows } = await sql<{ from: string }>`
    select coalesce(max(day) + 1, '-infinity'::date)::text as "from"
    from (select day from rule_hit_days union all select day from refusal_days) it`.execute(tx)
  const from = rows[0]?.from ?? '-infinity'
  const day = dayOf(sql.ref('at'))
  await sql`
    insert into rule_hit_days (provider_id, day, rule, severity, hits, orders)
    select provider_id, ${day} as day, coalesce(rule, ''), severity, count(*), count(distinct order_id)
    from rule_hits where at >= ${startOf(from)} and at < ${startOf(until)}
    group by grouping sets ((provider_id, day, severity, rule), (provider_id, day, severity))`.execute(tx)
  await sql`
    insert into refusal_days (provider_id, day, province, refusals)
    select o.provider_id, ${dayOf(sql.ref('a.at'))} as day, coalesce(o.province, ''), count(*)
    from order_actions a join orders o on o.id = a.order_id
    where a.action = 'refuse' and a.at >= ${startOf(from)} and a.at < ${startOf(until)}
    group by 1, 2, 3`.execute(tx)
}

/** The first day that is not summed: sums of all kinds end on the same. */
async function firstUnsummed(db: Db, caller: Caller): Promise<IsoDate> {
  const day = sql<string | null>`(max(day) + 1)::text`.as('day')
  const ends = await Promise.all([
    db
      .selectFrom('ruleHitDays')
      .select(day)
      .where(visibleTo(caller, 'rule.read', 'ruleHitDays'))
      .executeTakeFirst(),
    db
      .selectFrom('refusalDays')
      .select(day)
      .where(visibleTo(caller, 'order.read', 'refusalDays'))
      .executeTakeFirst(),
  ])
  return (
    ends
      .flatMap((it) => it?.day ?? [])
      .toSorted()
      .at(-1) ?? '-infinity'
  )
}

interface Hits {
  severity: Severity
  hits: number
  /** Each counts once a day. */
  orders: number
}

export interface SumsOfDays {
  rules: (Hits & { rule: string })[]
  days: (Hits & { day: string })[]
  refusals: { day: string; refusals: number }[]
}

/** What rules said and administrations refused from that day in China on: sums of days that are over, and what came since. */
export async function sumsOfDays(db: Db, caller: Caller, from: IsoDate): Promise<SumsOfDays> {
  const unsummed = await firstUnsummed(db, caller)
  const span = { from, until: unsummed, since: unsummed > from && unsummed !== '-infinity' ? unsummed : from }
  const [rules, days, refusals, hitsSince, refusalsSince] = await Promise.all([
    summedByRule(db, caller, span),
    summedByDay(db, caller, span),
    summedRefusals(db, caller, span),
    countHits(db, caller, span.since),
    countRefusals(db, caller, span.since),
  ])
  const byRule = new Map<string, SumsOfDays['rules'][number]>()
  for (const { rule, severity, hits, orders } of [...rules, ...hitsSince.filter((it) => it.rule !== '')]) {
    const known = byRule.get(`${rule} ${severity}`) ?? { rule, severity, hits: 0, orders: 0 }
    const sum = { ...known, hits: known.hits + Number(hits), orders: known.orders + Number(orders) }
    byRule.set(`${rule} ${severity}`, sum)
  }
  return {
    rules: [...byRule.values()],
    days: [...days, ...hitsSince.filter((it) => it.rule === '')].map(({ day, severity, hits, orders }) => ({
      day,
      severity,
      hits: Number(hits),
      orders: Number(orders),
    })),
    refusals: [...refusals, ...refusalsSince].map((it) => ({ ...it, refusals: Number(it.refusals) })),
  }
}

interface Span {
  from: IsoDate
  /** Sums end before it. */
  until: IsoDate
}

const summed = (db: Db, caller: Caller, { from, until }: Span) =>
  db
    .selectFrom('ruleHitDays')
    .where(visibleTo(caller, 'rule.read', 'ruleHitDays'))
    .where('day', '>=', from)
    .where('day', '<', until)

const summedByRule = (db: Db, caller: Caller, span: Span) =>
  summed(db, caller, span)
    .select((it) => [
      'rule',
      'severity',
      it.fn.sum<string>('hits').as('hits'),
      it.fn.sum<string>('orders').as('orders'),
    ])
    .where('rule', '<>', '')
    .groupBy(['rule', 'severity'])
    .execute()

const summedByDay = (db: Db, caller: Caller, span: Span) =>
  summed(db, caller, span)
    .select([
      sql<string>`day::text`.as('day'),
      'severity',
      sql<string>`hits`.as('hits'),
      sql<string>`orders`.as('orders'),
    ])
    .where('rule', '=', '')
    .execute()

const summedRefusals = (db: Db, caller: Caller, { from, until }: Span) =>
  db
    .selectFrom('refusalDays')
    .select((it) => [sql<string>`day::text`.as('day'), it.fn.sum<string>('refusals').as('refusals')])
    .where(visibleTo(caller, 'order.read', 'refusalDays'))
    .where('day', '>=', from)
    .where('day', '<', until)
    .groupBy('day')
    .execute()

const countHits = (db: Db, caller: Caller, since: IsoDate) =>
  db
    .with('hit', (it) =>
      it
        .selectFrom('ruleHits')
        .select([dayOf(sql.ref('at')).as('day'), 'rule', 'severity', 'orderId'])
        .where(visibleTo(caller, 'rule.read', 'ruleHits'))
        .where('at', '>=', startOf(since)),
    )
    .selectFrom('hit')
    .select([sql<string>`day::text`.as('day'), sql<string>`coalesce(rule, '')`.as('rule'), 'severity'])
    .select((it) => [it.fn.countAll<string>().as('hits'), it.fn.count<string>('orderId').distinct().as('orders')])
    .groupBy(sql`grouping sets ((day, severity, rule), (day, severity))`)
    .execute()

const countRefusals = (db: Db, caller: Caller, since: IsoDate) =>
  db
    .with('refusal', (it) =>
      it
        .selectFrom('orderActions')
        .innerJoin('orders', 'orders.id', 'orderActions.orderId')
        .select(dayOf(sql.ref('orderActions.at')).as('day'))
        .where(visibleTo(caller, 'order.read', 'orders'))
        .where('orderActions.action', '=', 'refuse')
        .where('orderActions.at', '>=', startOf(since)),
    )
    .selectFrom('refusal')
    .select((it) => [sql<string>`day::text`.as('day'), it.fn.countAll<string>().as('refusals')])
    .groupBy('day')
    .execute()
