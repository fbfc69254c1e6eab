import type { Role } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'
import { lockTimesMs } from './lock-time.ts'

/** The provider of this installation; the first one there is. */
export const getInstallationProvider = (db: Db) =>
  db
    .selectFrom('providers')
    .select(['id', 'name', 'province', 'settings'])
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirstOrThrow()

export const findAccount = (db: Db, providerId: string, login: string) =>
  db
    .selectFrom('accounts')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('login', '=', login.toLowerCase())
    .executeTakeFirst()

export const getAccountView = (db: Db, accountId: string) =>
  db
    .selectFrom('accounts')
    .innerJoin('providers', 'providers.id', 'accounts.provider_id')
    .leftJoin('customers', 'customers.id', 'accounts.customer_id')
    .select(['accounts.id', 'accounts.login', 'accounts.name', 'accounts.role', 'customers.name as customer_name'])
    .select('accounts.mail_notices')
    .select(['providers.id as provider_id', 'providers.name as provider_name', 'providers.province'])
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
      provider_id: account.providerId,
      customer_id: account.customerId ?? null,
      login: account.login.toLowerCase(),
      name: account.name,
      role: account.role,
      password_hash: account.passwordHash,
    })
    .onConflict((it) => it.columns(['provider_id', 'login']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function insertCustomer(db: Db, providerId: string, name: string): Promise<string> {
  const { id } = await db
    .insertInto('customers')
    .values({ provider_id: providerId, name })
    .returning('id')
    .executeTakeFirstOrThrow()
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
      failed_sign_ins: sql`failed_sign_ins + 1`,
      locked_until: sql`${now}::timestamptz + interval '1 ms'
        * (${lockTimesMs}::int[])[least(failed_sign_ins + 2, ${lockTimesMs.length})]`,
    })
    .where('id', '=', accountId)
    .where((it) => it.or([it('locked_until', 'is', null), it('locked_until', '<=', now)]))
    .returning('id')
    .executeTakeFirst()
  return counted ? undefined : lockedUntil(db, accountId)
}

export async function forgetTries(db: Db, accountId: string): Promise<void> {
  await db.updateTable('accounts').set({ failed_sign_ins: 0, locked_until: null }).where('id', '=', accountId).execute()
}

async function lockedUntil(db: Db, accountId: string): Promise<Date | undefined> {
  const row = await db.selectFrom('accounts').select('locked_until').where('id', '=', accountId).executeTakeFirst()
  return row?.locked_until ?? undefined
}

export async function setPassword(db: Db, accountId: string, passwordHash: string): Promise<void> {
  await db.updateTable('accounts').set({ password_hash: passwordHash }).where('id', '=', accountId).execute()
}

export async function setMailNotices(db: Db, accountId: string, mailNotices: boolean): Promise<void> {
  await db.updateTable('accounts').set({ mail_notices: mailNotices }).where('id', '=', accountId).execute()
}

export const listWritable = (db: Db, customerId: string, accountIds: readonly string[]) =>
  db
    .selectFrom('accounts')
    .select('login')
    .where('id', 'in', [...accountIds])
    .where('customer_id', '=', customerId)
    .where('role', '=', 'applicant')
    .where('disabled_at', 'is', null)
    .where('mail_notices', '=', true)
    .orderBy('login')
    .execute()
