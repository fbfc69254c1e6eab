import { type IsoDate, type OrderType, shanghaiDay } from '@openbeian/filing'
import type { Insertable } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { isInForceOn, visibleTo } from '../../platform/visible-to.ts'
import type { Merge } from '../accounts/merge.store.ts'

const withNames = (db: Db) =>
  db
    .selectFrom('mandates')
    .innerJoin('customers as givers', 'givers.id', 'mandates.customerId')
    .innerJoin('customers as holders', 'holders.id', 'mandates.agentCustomerId')
    .leftJoin('accounts as deciders', 'deciders.id', 'mandates.decidedBy')
    .select([
      'mandates.id',
      'mandates.customerId',
      'mandates.agentCustomerId',
      'mandates.orderTypes',
      'mandates.validFrom',
      'mandates.validUntil',
      'mandates.state',
      'mandates.letterType',
      'mandates.givenAt',
      'mandates.decidedAt',
      'mandates.decidedBy',
      'mandates.revokedAt',
      'mandates.whySealed',
      'givers.nameSealed as customerNameSealed',
      'holders.nameSealed as agentNameSealed',
      'deciders.nameSealed as decidedByNameSealed',
    ])

export type MandateRow = Awaited<ReturnType<typeof listMandatesOf>>[number]

/** Those the caller may know of, the newest first. */
export const listMandatesOf = (db: Db, caller: Caller, { limit }: { limit: number }) =>
  withNames(db)
    .where(visibleTo(caller, 'mandate.read', 'mandates'))
    .orderBy('mandates.givenAt', 'desc')
    .orderBy('mandates.id')
    .limit(limit)
    .execute()

export const findMandateOf = (db: Db, caller: Caller, id: string): Promise<MandateRow | undefined> =>
  withNames(db)
    .where(visibleTo(caller, 'mandate.read', 'mandates'))
    .where('mandates.id', '=', id)
    .executeTakeFirst()

/** Nobody else changes it until the transaction ends; whoever hands something in under it is waited for. */
export const lockMandateOf = (tx: Tx, caller: Caller, id: string) =>
  tx
    .selectFrom('mandates')
    .select(['id', 'providerId', 'customerId', 'agentCustomerId', 'orderTypes', 'validFrom', 'validUntil', 'state'])
    .select(['letterType', 'letterSealed'])
    .where(visibleTo(caller, 'mandate.read', 'mandates'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

interface Acting {
  customerId: string
  agentCustomerId: string
  orderType: OrderType
  day: IsoDate
}

/** The mandate somebody acts under, which nobody ends until the transaction is over. */
export async function lockInForce(tx: Tx, { customerId, agentCustomerId, orderType, day }: Acting) {
  const found = await tx
    .selectFrom('mandates')
    .select('id')
    .where('customerId', '=', customerId)
    .where('agentCustomerId', '=', agentCustomerId)
    .where((it) => it(it.val(orderType), '=', it.fn.any('mandates.orderTypes')))
    .where(isInForceOn(day))
    .orderBy('validUntil', 'desc')
    .limit(1)
    .forShare()
    .executeTakeFirst()
  return found?.id
}

/** What covers an order: what is in force on this day before what was, the newest first. */
export const findCovering = (db: Db, { customerId, agentCustomerId, orderType, day }: Acting) =>
  withNames(db)
    .where('mandates.customerId', '=', customerId)
    .where('mandates.agentCustomerId', '=', agentCustomerId)
    .where((it) => it(it.val(orderType), '=', it.fn.any('mandates.orderTypes')))
    .where('mandates.decidedAt', 'is not', null)
    .where('mandates.state', '!=', 'refused')
    .orderBy(isInForceOn(day), 'desc')
    .orderBy('mandates.decidedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** How many of a customer's mandates may still come to count. */
export async function countOpenMandates(tx: Tx, customerId: string, day: IsoDate): Promise<number> {
  const { count } = await tx
    .selectFrom('mandates')
    .select((it) => it.fn.countAll<string>().as('count'))
    .where('customerId', '=', customerId)
    .where('state', 'in', ['given', 'waiting', 'confirmed'])
    .where('validUntil', '>=', day)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const insertMandate = (db: Db, mandate: Insertable<Tables['mandates']>) =>
  db.insertInto('mandates').values(mandate).execute()

export const updateMandate = (
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      Insertable<Tables['mandates']>,
      'state' | 'letterType' | 'letterSealed' | 'decidedBy' | 'decidedAt' | 'revokedBy' | 'revokedAt' | 'whySealed'
    >
  >,
) => tx.updateTable('mandates').set(change).where('id', '=', id).execute()

/** Of those that hold mandates in force at a provider, who may hand in filings under them. */
export const listAgentAccounts = (db: Db, providerId: string, day: IsoDate) =>
  db
    .selectFrom('accounts')
    .innerJoin('customers', 'customers.id', 'accounts.customerId')
    .select(['accounts.id', 'accounts.nameSealed', 'customers.id as customerId'])
    .select('customers.nameSealed as customerNameSealed')
    .where('accounts.providerId', '=', providerId)
    .where('accounts.disabledAt', 'is', null)
    .where((it) =>
      it.exists(
        it
          .selectFrom('mandates')
          .select('mandates.id')
          .whereRef('mandates.agentCustomerId', '=', 'accounts.customerId')
          .where(isInForceOn(day)),
      ),
    )
    .execute()

/** Those that were over, refused or revoked before that, and those nobody decided that were given before. */
export const deleteMandatesBefore = (db: Db, { over, idle }: { over: Date; idle: Date }) =>
  db
    .deleteFrom('mandates')
    .where((it) =>
      it.or([
        it('validUntil', '<', shanghaiDay(over)),
        it('revokedAt', '<', over),
        it.and([it('state', '=', 'refused'), it('decidedAt', '<', over)]),
        it.and([it('state', 'in', ['given', 'waiting']), it('givenAt', '<', idle)]),
      ]),
    )
    .executeTakeFirst()

/** Whether one of them may act for the other under a mandate (代办) that counts, or may come to count. */
export async function hasMandateBetween(db: Db, { fromId, intoId }: Merge, day: IsoDate): Promise<boolean> {
  const both = [fromId, intoId]
  const found = await db
    .selectFrom('mandates')
    .select('id')
    .where('customerId', 'in', both)
    .where('agentCustomerId', 'in', both)
    .where('state', 'in', ['given', 'waiting', 'confirmed'])
    .where('validUntil', '>=', day)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Mandates between the two that are over stay as history; those whose last day went by are over for good. */
export const endMandatesBetween = (tx: Tx, { fromId, intoId }: Merge) =>
  tx
    .updateTable('mandates')
    .set({ state: 'lapsed' })
    .where('customerId', 'in', [fromId, intoId])
    .where('agentCustomerId', 'in', [fromId, intoId])
    .where('state', 'in', ['given', 'waiting', 'confirmed'])
    .execute()
