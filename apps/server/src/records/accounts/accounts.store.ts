import type { Role } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'
import type { ProviderSettings } from './accounts.rows.ts'
import { lockTimesMs } from './lock-time.ts'

/** The provider of this installation; the first one there is. */
export const getInstallationProvider = (db: Db) =>
  db
    .selectFrom('providers')
    .select(['id', 'name', 'province', 'settings'])
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirstOrThrow()

export const findAccount = (db: Db, providerId: string, login: string) =>
  db
    .selectFrom('accounts')
    .selectAll()
    .where('providerId', '=', providerId)
    .where('login', '=', login.toLowerCase())
    .executeTakeFirst()

/** The customer whose applicant signs in with this login, at this provider. */
export const findCustomerOfLogin = async (db: Db, providerId: string, login: string): Promise<string | undefined> =>
  (await findAccount(db, providerId, login))?.customerId ?? undefined

/** How messages to people outside name who writes. */
export const findProviderName = (db: Db, providerId: string) =>
  db.selectFrom('providers').select('name').where('id', '=', providerId).executeTakeFirstOrThrow()

export const getAccountView = (db: Db, accountId: string) =>
  db
    .selectFrom('accounts')
    .innerJoin('providers', 'providers.id', 'accounts.providerId')
    .leftJoin('customers', 'customers.id', 'accounts.customerId')
    .select(['accounts.id', 'accounts.login', 'accounts.name', 'accounts.role', 'customers.name as customerName'])
    .select('accounts.mailNotices')
    .select(['providers.id as providerId', 'providers.name as providerName', 'providers.province'])
    .where('accounts.id', '=', accountId)
    .executeTakeFirstOrThrow()

export interface NewAccount {
  providerId: string
  customerId?: string
  login: string
  name: string
  role: Role
  passwordHash: string
}

/** Undefined when the login is taken. */
export async function insertAccount(db: Db, account: NewAccount): Promise<string | undefined> {
  const row = await db
    .insertInto('accounts')
    .values({
      providerId: account.providerId,
      customerId: account.customerId ?? null,
      login: account.login.toLowerCase(),
      name: account.name,
      role: account.role,
      passwordHash: account.passwordHash,
    })
    .onConflict((it) => it.columns(['providerId', 'login']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function insertProvider(
  db: Db,
  { settings, ...provider }: { name: string; province: string; settings: ProviderSettings },
): Promise<string> {
  const row = { ...provider, settings: JSON.stringify(settings) }
  const { id } = await db.insertInto('providers').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function insertCustomer(db: Db, providerId: string, name: string): Promise<string> {
  const { id } = await db.insertInto('customers').values({ providerId, name }).returning('id').executeTakeFirstOrThrow()
  return id
}

/**
 * Counts a try before its password is looked at, and closes the account in the same breath: many at once count too.
 * Answers until when the account is closed, or undefined when the try is allowed.
 */
export async function countTry(db: Db, accountId: string, now: Date): Promise<Date | undefined> {
  const counted = await db
    .updateTable('accounts')
    .set({
      failedSignIns: sql`failed_sign_ins + 1`,
      lockedUntil: sql`${now}::timestamptz + interval '1 ms'
        * (${lockTimesMs}::int[])[least(failed_sign_ins + 2, ${lockTimesMs.length})]`,
    })
    .where('id', '=', accountId)
    .where((it) => it.or([it('lockedUntil', 'is', null), it('lockedUntil', '<=', now)]))
    .returning('id')
    .executeTakeFirst()
  return counted ? undefined : lockedUntil(db, accountId)
}

export async function forgetTries(db: Db, accountId: string): Promise<void> {
  await db.updateTable('accounts').set({ failedSignIns: 0, lockedUntil: null }).where('id', '=', accountId).execute()
}

async function lockedUntil(db: Db, accountId: string): Promise<Date | undefined> {
  const row = await db.selectFrom('accounts').select('lockedUntil').where('id', '=', accountId).executeTakeFirst()
  return row?.lockedUntil ?? undefined
}

export async function setPassword(db: Db, accountId: string, passwordHash: string): Promise<void> {
  await db.updateTable('accounts').set({ passwordHash }).where('id', '=', accountId).execute()
}

export async function setMailNotices(db: Db, accountId: string, mailNotices: boolean): Promise<void> {
  await db.updateTable('accounts').set({ mailNotices }).where('id', '=', accountId).execute()
}

export const listWritable = (db: Db, customerId: string, accountIds: readonly string[]) =>
  db
    .selectFrom('accounts')
    .select('login')
    .where('id', 'in', [...accountIds])
    .where('customerId', '=', customerId)
    .where('role', '=', 'applicant')
    .where('disabledAt', 'is', null)
    .where('mailNotices', '=', true)
    .orderBy('login')
    .execute()
