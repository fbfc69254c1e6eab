import type { IsoDate } from '@openbeian/filing'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../platform/postgres/database.ts'
import type { Order } from '../../records/orders/order.ts'

/** Asked at every judgement: what the provider has set, its calendar, and what else the subject has there. */
export async function getStandingFacts(
  db: Db,
  { id, providerId, ruleVersion }: Order,
  { subjectKey, from, to }: { subjectKey: Buffer | undefined; from: IsoDate; to: IsoDate },
) {
  const {
    ruleVersion: inForce,
    newestVersion,
    ...standing
  } = await db
    .selectFrom('providers')
    .select('settings')
    .select((it) => [
      jsonArrayFrom(
        it.selectFrom('calendarDays').select(['day', 'kind']).where('day', '>=', from).where('day', '<=', to),
      ).as('days'),
      jsonArrayFrom(it.selectFrom('calendarYears').select('year')).as('announced'),
      jsonArrayFrom(
        it
          .selectFrom('orders')
          .select(['orders.state', 'orders.orderType as type'])
          .where('orders.providerId', '=', providerId)
          .where('orders.subjectKey', '=', subjectKey ?? null)
          .where('orders.id', '<>', id),
      ).as('othersOfSubject'),
      jsonObjectFrom(
        it
          .selectFrom('ruleVersions')
          .select(['ruleVersions.version', 'ruleVersions.adjust', 'ruleVersions.packs', 'ruleVersions.madeAt as since'])
          .where('ruleVersions.providerId', '=', providerId)
          // an order that was handed in is judged by the version of its rules at that time
          .where((it) => it.and(ruleVersion === null ? [] : [it('ruleVersions.version', '=', ruleVersion)]))
          .orderBy('ruleVersions.version', 'desc')
          .limit(1),
      ).as('ruleVersion'),
      jsonObjectFrom(
        it
          .selectFrom('ruleVersions')
          .select('ruleVersions.packs')
          .where('ruleVersions.providerId', '=', providerId)
          .orderBy('ruleVersions.version', 'desc')
          .limit(1),
      ).as('newestVersion'),
    ])
    .where('providers.id', '=', providerId)
    .executeTakeFirstOrThrow()
  return {
    ...standing,
    /** Of the newest rules, whatever the order was handed in under. */
    packSwitches: newestVersion?.packs ?? [],
    ruleVersion: inForce && {
      version: inForce.version,
      adjust: inForce.adjust,
      packs: inForce.packs,
      madeAt: inForce.since,
    },
  }
}

/** Whether the customer of this order has another order of this subject, or has it filed. */
export async function hasSubject(
  db: Db,
  { id, customerId }: Pick<Order, 'id' | 'customerId'>,
  subjectKey: Buffer | undefined,
): Promise<boolean> {
  if (!subjectKey) return false
  const found = await db
    .selectFrom('orders')
    .select('orders.id')
    .where('orders.customerId', '=', customerId)
    .where('orders.subjectKey', '=', subjectKey)
    .where('orders.id', '<>', id)
    .unionAll(
      db
        .selectFrom('filedSubjects')
        .select('filedSubjects.id')
        .where('filedSubjects.customerId', '=', customerId)
        .where('filedSubjects.subjectKey', '=', subjectKey),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
