import type { Db } from '../../platform/postgres/database.ts'

const count = async (asked: Promise<{ count: string } | undefined>): Promise<number> =>
  Number((await asked)?.count ?? 0)

/** Staff who can sign in and have set up no second factor. */
export const countStaffWithoutFactor = (db: Db, providerId: string) =>
  count(
    db
      .selectFrom('accounts')
      .leftJoin('secondFactors', 'secondFactors.accountId', 'accounts.id')
      .select((it) => it.fn.countAll<string>().as('count'))
      .where('providerId', '=', providerId)
      .where('role', '<>', 'applicant')
      .where('disabledAt', 'is', null)
      .where('since', 'is', null)
      .executeTakeFirst(),
  )

/** Open sessions of staff that were not used since, or were opened before. */
export const countStaffSessions = (
  db: Db,
  providerId: string,
  { now, unusedSince, openedBefore }: { now: Date; unusedSince: Date; openedBefore: Date },
) =>
  count(
    db
      .selectFrom('sessions')
      .innerJoin('accounts', 'accounts.id', 'sessions.accountId')
      .select((it) => it.fn.countAll<string>().as('count'))
      .where('providerId', '=', providerId)
      .where('role', '<>', 'applicant')
      .where('expiresAt', '>', now)
      .where((it) => it.or([it('lastSeenAt', '<', unusedSince), it('sessions.createdAt', '<', openedBefore)]))
      .executeTakeFirst(),
  )

export const countOrdersAbove = (db: Db, providerId: string, maxBytes: number) =>
  count(
    db
      .selectFrom(
        db
          .selectFrom('materials')
          .select('orderId')
          .where('providerId', '=', providerId)
          .groupBy('orderId')
          .having((it) => it.fn.sum<string>('sizeBytes'), '>', String(maxBytes))
          .as('full'),
      )
      .select((it) => it.fn.countAll<string>().as('count'))
      .executeTakeFirst(),
  )

/** Customers whose materials take up more; with `isNew` those that have neither a resource nor a filing. */
export const countCustomersAbove = (
  db: Db,
  providerId: string,
  { maxBytes, isNew }: { maxBytes: number; isNew: boolean },
) =>
  count(
    db
      .selectFrom('customerStorage')
      .innerJoin('customers', 'customers.id', 'customerStorage.customerId')
      .select((it) => it.fn.countAll<string>().as('count'))
      .where('customers.providerId', '=', providerId)
      .where('customerStorage.bytes', '>', String(maxBytes))
      .where((it) => {
        if (!isNew) return it.lit(true)
        const has = (table: 'accessResources' | 'filedSubjects') =>
          it.exists(
            it.selectFrom(table).select(it.lit(1).as('one')).whereRef(`${table}.customerId`, '=', 'customers.id'),
          )
        return it.not(it.or([has('accessResources'), has('filedSubjects')]))
      })
      .executeTakeFirst(),
  )

/** Materials that the next daily work would remove. */
export const countMaterialsToForget = (db: Db, providerId: string, before: { replaced: Date } | { abandoned: Date }) =>
  count(
    db
      .selectFrom('materials')
      .innerJoin('orders', 'orders.id', 'materials.orderId')
      .select((it) => it.fn.countAll<string>().as('count'))
      .where('materials.providerId', '=', providerId)
      .where((it) =>
        'replaced' in before
          ? it('materials.replacedAt', '<', before.replaced)
          : it.and([it('orders.state', '=', 'abandoned'), it('orders.stateSince', '<', before.abandoned)]),
      )
      .executeTakeFirst(),
  )

/** Orders that are still to be signed, by their province. */
export const countUnderWayIn = (db: Db, providerId: string, provinces: readonly string[]) =>
  count(
    db
      .selectFrom('orders')
      .select((it) => it.fn.countAll<string>().as('count'))
      .where('providerId', '=', providerId)
      .where('province', 'in', ['', ...provinces])
      .where('state', 'in', ['draft', 'needsFix'])
      .executeTakeFirst(),
  )

export const listAddressesOfResources = (db: Db, providerId: string) =>
  db.selectFrom('accessResources').select('ips').where('providerId', '=', providerId).execute()
