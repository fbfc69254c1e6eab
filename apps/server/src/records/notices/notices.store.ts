import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { NoticeContent, NoticeView } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { reachesCustomers, visibleTo } from '../../platform/visible-to.ts'
import { sealedAnswer } from '../audit/sealed-words.ts'

export const sealedNoticeDetails = sealedAnswer<NoticeView['details']>('notices.details')

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
    .select(['notices.id', 'notices.kind', 'notices.about', 'notices.detailsSealed', 'notices.at'])
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
export async function insertNotice(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { customerId, details, ...it }: Notice,
): Promise<void> {
  const id = randomUUID()
  await db
    .insertInto('notices')
    .values({ ...it, id, detailsSealed: sealedNoticeDetails.seal(cipher, id, details), customerId: customerId ?? null })
    .execute()
}

/** Was the customer told this of it since then? */
export async function wasTold(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { kind, about, since, details }: Pick<Notice, 'kind' | 'about' | 'details'> & { since: Date },
): Promise<boolean> {
  const told = await db
    .selectFrom('notices')
    .select(['id', 'detailsSealed'])
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('at', '>=', since)
    .execute()
  return told.some((it) => isDeepStrictEqual(sealedNoticeDetails.open(cipher, it.id, it.detailsSealed), details))
}

export const deleteNoticesBefore = (db: Db, before: Date) =>
  db.deleteFrom('notices').where('at', '<', before).executeTakeFirst()

export const deleteNoticesOf = (db: Db, customerId: string) =>
  db.deleteFrom('notices').where('customerId', '=', customerId).executeTakeFirst()
