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
  /** Entries older than this one. */
  before?: string | undefined
  limit: number
}

/** Newest first. */
export const listAuditOf = (db: Db, caller: Caller, { about, kind, before, limit }: AuditPage) =>
  db
    .selectFrom('audit')
    .selectAll()
    .where(visibleTo(caller, 'audit.read', 'audit'))
    .$if(about !== undefined, (it) => it.where('about', '=', about ?? ''))
    .$if(kind !== undefined, (it) => it.where(kinds[kind ?? 'changes']))
    .$call((it) => newestFirst(it, { before, limit }))
    .execute()

/** Looks of staff, of a third party with a mandate, or by a link, at what is a customer's; with its orders among those that were seen. */
export const listLooksAt = (
  db: Db,
  { providerId, customerId }: { providerId: string; customerId: string },
  { before, lists, limit }: Omit<AuditPage, 'about' | 'kind'> & { lists: 'shown' | 'hidden' },
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
