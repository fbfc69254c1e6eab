import type { AuditKind } from '@openbeian/contract'
import { type InsertObject, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tables } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

export async function insertAudit(db: Db, entries: InsertObject<Tables, 'audit'>[]): Promise<void> {
  await db.insertInto('audit').values(entries).execute()
}

interface AuditPage {
  about?: string | undefined
  kind?: AuditKind | undefined
  /** Of the account that is sought. */
  loginKey?: Buffer | undefined
  /** The reference of an order. */
  order?: string | undefined
  ip?: string | undefined
  /** Days in China. */
  from?: string | undefined
  until?: string | undefined
  /** Entries older than this one. */
  before?: string | undefined
  limit: number
}

/** Newest first. */
export const listAuditOf = (db: Db, caller: Caller, { kind, before, limit, ...sought }: AuditPage) =>
  db
    .selectFrom('audit')
    .selectAll()
    .where(visibleTo(caller, 'audit.read', 'audit'))
    .where((it) => it.and(conditionsOf(caller, sought)))
    .$if(kind !== undefined, (it) => it.where(kinds[kind ?? 'changes']))
    .$call((it) => newestFirst(it, { before, limit }))
    .execute()

function conditionsOf(
  { providerId }: Caller,
  { about, loginKey, order, ip, from, until }: Omit<AuditPage, 'kind' | 'before' | 'limit'>,
): RawBuilder<boolean>[] {
  const midnight = (day: string) => sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`
  return [
    ...(about === undefined ? [] : [sql<boolean>`audit.about = ${about}`]),
    ...(loginKey
      ? [
          sql<boolean>`audit.account_id = (select id from accounts
            where accounts.provider_id = ${providerId} and login_key = ${loginKey})`,
        ]
      : []),
    ...(order === undefined
      ? []
      : [sql<boolean>`audit.about = (select 'order:' || id from orders where reference = ${order.toUpperCase()})`]),
    ...(ip === undefined ? [] : [sql<boolean>`audit.ip = ${ip}::inet`]),
    ...(from === undefined ? [] : [sql<boolean>`audit.at >= ${midnight(from)}`]),
    ...(until === undefined ? [] : [sql<boolean>`audit.at < ${midnight(until)} + interval '1 day'`]),
  ]
}

/** Looks of staff, of a third party with a mandate, or by a link, at what is a customer's; with its orders among those that were seen. */
export const listLooksAt = (
  db: Db,
  { providerId, customerId }: { providerId: string; customerId: string },
  { before, lists, limit }: Pick<AuditPage, 'before' | 'limit'> & { lists: 'shown' | 'hidden' },
) =>
  db
    .selectFrom('audit')
    .select(['id', 'at', 'entry', 'role', 'action', 'about', 'asked', 'saw', 'saidSealed'])
    .select((it) =>
      jsonArrayFrom(
        it
          .selectFrom('orders')
          .select(['orders.id', 'orders.reference'])
          .where('orders.providerId', '=', providerId)
          .where('orders.customerId', '=', customerId)
          .where(sql<boolean>`orders.id = any(audit.orders)`)
          .orderBy('orders.createdAt'),
      ).as('orders'),
    )
    .where('providerId', '=', providerId)
    // what was merged into it was looked at under its former id
    .where(
      sql<boolean>`audit.customers && array(select c.id from customers c
        where c.id = ${customerId}::uuid or c.merged_into_id = ${customerId}::uuid)`,
    )
    .where((it) =>
      it.or([
        it('role', '!=', 'applicant'),
        it('asked', '=', askedByLink),
        it.exists(
          it
            .selectFrom('accounts')
            .select('accounts.id')
            .whereRef('accounts.id', '=', 'audit.accountId')
            .where('accounts.customerId', 'is distinct from', customerId),
        ),
      ]),
    )
    .$if(lists === 'hidden', (it) => it.where('action', '!=', 'data.list'))
    .$call((it) => newestFirst(it, { before, limit }))
    .execute()

/** What stands as the address of a look through the link on a phone, whose caller is whoever sent the link. */
export const askedByLink = '/api/handover'

const refused = sql`action in ('access.refuse', 'session.refuse', 'handover.refuse-device')`
const kinds: Record<AuditKind, RawBuilder<boolean>> = {
  looks: sql`saw is not null`,
  refusals: sql`saw is null and ${refused}`,
  changes: sql`saw is null and not ${refused}`,
}

const newestFirst = <Row>(
  entries: SelectQueryBuilder<Tables, 'audit', Row>,
  { before, limit }: Pick<AuditPage, 'before' | 'limit'>,
) =>
  entries
    .$if(before !== undefined, (it) =>
      it.where(
        sql<boolean>`(audit.at, audit.id) < (select last.at, last.id from audit as last where last.id = ${before})`,
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
