import type { NoticeContent } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { reachesCustomers, visibleTo } from '../../platform/visible-to.ts'

export type Notice = NoticeContent & {
  providerId: string
  /** Absent: for the staff of the provider. */
  customerId?: string
  /** A number, `order:…` or `channel:…`. */
  about: string
  at: Date
}

/** Applicants see their customer's, staff what is for them; newest first, behind that one. */
export const listNoticesOf = (
  db: Db,
  caller: Caller,
  { before, limit }: { before?: string | undefined; limit: number },
) =>
  db
    .selectFrom('notices')
    .leftJoin('orders', (join) =>
      join
        .on('orders.id', '=', sql<string>`case when about like 'order:%' then substr(about, 7)::uuid end`)
        .onRef('orders.providerId', '=', 'notices.providerId'),
    )
    .select(['notices.id', 'notices.kind', 'notices.about', 'notices.details', 'notices.at'])
    .select(['orders.id as orderId', 'orders.reference'])
    .where(visibleTo(caller, 'notice.read', 'notices'))
    .$if(reachesCustomers(caller, 'notice.read'), (it) => it.where('notices.customerId', 'is', null))
    .$if(before !== undefined, (it) =>
      it.where(
        sql<boolean>`(notices.at, notices.id) < (select last.at, last.id from notices as last where last.id = ${before})`,
      ),
    )
    .orderBy('notices.at', 'desc')
    .orderBy('notices.id', 'desc')
    .limit(limit)
    .execute()

/** A notice to a customer or to staff. */
export async function insertNotice(db: Db, { customerId, details, ...it }: Notice): Promise<void> {
  await db
    .insertInto('notices')
    .values({ ...it, details: JSON.stringify(details), customerId: customerId ?? null })
    .execute()
}

/** Was the customer told this of it since then? */
export async function wasTold(
  db: Db,
  { kind, about, since, details }: Pick<Notice, 'kind' | 'about' | 'details'> & { since: Date },
): Promise<boolean> {
  const told = await db
    .selectFrom('notices')
    .select('id')
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('at', '>=', since)
    .where(sql<boolean>`details = ${JSON.stringify(details)}::jsonb`)
    .executeTakeFirst()
  return told !== undefined
}
