import { randomBytes, randomUUID } from 'node:crypto'
import type { BudgetSettings, MemberRole, ProviderSettings, Role } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Deps } from '../../platform/deps.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { brandName, getBrand } from '../settings/brand.store.ts'
import type { StoredSettings } from '../settings/setting-of.ts'
import { noPassword } from './password.ts'
import { endPendingSignIns } from './pending-sign-ins.store.ts'
import {
  customerNameKey,
  loginKey,
  nameOfCustomer,
  sealedAccountName,
  sealedCustomerName,
  sealedLogin,
} from './sealed-account.ts'
import { deleteIdentitiesOf, hasOpenService } from './service-identities.store.ts'

type Sealed = Pick<Deps, 'db' | 'cipher'>

export async function findAccount({ db, cipher }: Sealed, providerId: string, login: string) {
  const row = await db
    .selectFrom('accounts')
    .selectAll()
    .where('providerId', '=', providerId)
    .where('loginKey', '=', loginKey(cipher, providerId, login))
    .executeTakeFirst()
  return row && { ...row, name: sealedAccountName.open(cipher, row.id, row.nameSealed) }
}

/** Whether there is such an account, without opening what is sealed: it costs the same where there is none. */
export const findLogin = ({ db, cipher }: Sealed, providerId: string, login: string) =>
  db
    .selectFrom('accounts')
    .select(['id', 'disabledAt'])
    .select((it) => it.and([it('passwordHash', '=', noPassword), hasOpenService]).as('isByServiceAlone'))
    .where('providerId', '=', providerId)
    .where('loginKey', '=', loginKey(cipher, providerId, login))
    .executeTakeFirst()

/** What an account signs in with; undefined for one that is disabled. */
export async function findLoginOf({ db, cipher }: Sealed, accountId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('accounts')
    .select('loginSealed')
    .where('id', '=', accountId)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return row && sealedLogin.open(cipher, accountId, row.loginSealed)
}

/** How messages to people outside name who writes. */
export async function findProviderName(db: Db, providerId: string): Promise<{ name: string; code: string }> {
  const { name, code } = await getBrand(db, providerId)
  return { name, code }
}

export async function getAccountView({ db, cipher }: Sealed, accountId: string) {
  const { settings, fullName, ...row } = await db
    .selectFrom('accounts')
    .innerJoin('providers', 'providers.id', 'accounts.providerId')
    .leftJoin('customers', 'customers.id', 'accounts.customerId')
    .select(['accounts.id', 'accounts.loginSealed', 'accounts.nameSealed', 'accounts.role'])
    .select(['customers.id as customerId', 'customers.nameSealed as customerNameSealed'])
    .select(['accounts.mailNotices', 'accounts.member'])
    .select(sql<boolean>`accounts.password_hash <> ${noPassword}`.as('hasPassword'))
    .select(['providers.id as providerId', 'providers.name as fullName', 'providers.province', 'providers.settings'])
    .where('accounts.id', '=', accountId)
    .executeTakeFirstOrThrow()
  return {
    ...row,
    providerName: brandName(settings, fullName),
    name: sealedAccountName.open(cipher, row.id, row.nameSealed),
    login: sealedLogin.open(cipher, row.id, row.loginSealed),
    customerName: nameOfCustomer(cipher, row.customerId, row.customerNameSealed),
  }
}

export interface NewAccount {
  providerId: string
  customerId?: string
  login: string
  name: string
  role: Role
  /** Of an applicant; left out: the owner. */
  member?: MemberRole
  /** Those a reviewer is limited to; left out: none. */
  provinces?: readonly string[]
  passwordHash: string
  /** It signs in by its login only once whoever was invited has opened the link. */
  isUnclaimed?: boolean
}

/** Undefined when the login is taken. */
export async function insertAccount({ db, cipher }: Sealed, account: NewAccount): Promise<string | undefined> {
  const id = randomUUID()
  const login = account.login.toLowerCase()
  const row = await db
    .insertInto('accounts')
    .values({
      id,
      providerId: account.providerId,
      customerId: account.customerId ?? null,
      loginKey: account.isUnclaimed ? randomBytes(32) : loginKey(cipher, account.providerId, login),
      loginSealed: sealedLogin.seal(cipher, id, login),
      nameSealed: sealedAccountName.seal(cipher, id, account.name),
      role: account.role,
      member: account.customerId === undefined ? null : (account.member ?? 'owner'),
      provinces: [...(account.provinces ?? [])],
      passwordHash: account.passwordHash,
    })
    .onConflict((it) => it.columns(['providerId', 'loginKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Whoever opened the link has the login; false where another account has it. */
export async function claimLogin({ db, cipher }: Sealed, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select(['providerId', 'loginSealed', 'loginKey'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const { providerId } = row
  const login = sealedLogin.open(cipher, accountId, row.loginSealed)
  const key = loginKey(cipher, providerId, login)
  if (key.equals(row.loginKey)) return true
  if (await findLogin({ db, cipher }, providerId, login)) return false
  await db.updateTable('accounts').set({ loginKey: key }).where('id', '=', accountId).execute()
  return true
}

export async function getSettings(db: Db, providerId: string): Promise<StoredSettings> {
  const row = await db.selectFrom('providers').select('settings').where('id', '=', providerId).executeTakeFirstOrThrow()
  return row.settings
}

/** A sealed value of any account, to see whether our keys open it. */
export const findSealedName = (db: Db) =>
  db.selectFrom('accounts').select(['id', 'nameSealed']).orderBy('id').limit(1).executeTakeFirst()

export const listStaff = (db: Db, providerId: string) =>
  db
    .selectFrom('accounts')
    .select(['id', 'nameSealed'])
    .where('providerId', '=', providerId)
    .where('role', '<>', 'applicant')
    .execute()

export async function setSignIn(
  db: Db,
  providerId: string,
  signIn: NonNullable<ProviderSettings['signIn']>,
): Promise<void> {
  const set = JSON.stringify({ signIn })
  await db
    .updateTable('providers')
    .set({ settings: sql`settings || ${set}::jsonb` })
    .where('id', '=', providerId)
    .execute()
}

export async function setBudgets(db: Db, providerId: string, budgets: BudgetSettings): Promise<void> {
  const set = JSON.stringify({ budgets })
  await db
    .updateTable('providers')
    .set({ settings: sql`settings || ${set}::jsonb` })
    .where('id', '=', providerId)
    .execute()
}

export async function insertCustomer({ db, cipher }: Sealed, providerId: string, name: string): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('customers')
    .values({
      id,
      providerId,
      nameSealed: sealedCustomerName.seal(cipher, id, name),
      nameKey: customerNameKey(cipher, providerId, name),
    })
    .execute()
  return id
}

export async function setPassword(db: Db, accountId: string, passwordHash: string): Promise<void> {
  await db.updateTable('accounts').set({ passwordHash }).where('id', '=', accountId).execute()
  await endPendingSignIns(db, accountId)
}

/** What somebody who is signed in signs in with. */
export async function getPasswordOf({ db, cipher }: Sealed, accountId: string) {
  const row = await db
    .selectFrom('accounts')
    .select(['loginSealed', 'passwordHash'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return { login: sealedLogin.open(cipher, accountId, row.loginSealed), passwordHash: row.passwordHash }
}

export async function countOpenAccounts(db: Db, customerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('accounts')
    .select((it) => it.fn.countAll<string>().as('count'))
    .where('customerId', '=', customerId)
    .where('disabledAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Nothing finds it by its login any more, which is free again, nor by who its holder is elsewhere. */
export async function closeAccountRow(db: Db, accountId: string, at: Date): Promise<void> {
  await deleteIdentitiesOf(db, accountId)
  const closed = {
    disabledAt: at,
    closedAt: at,
    loginKey: randomBytes(32),
    passwordHash: noPassword,
    mailNotices: false,
  }
  await db.updateTable('accounts').set(closed).where('id', '=', accountId).execute()
}

export async function setMailNotices(db: Db, accountId: string, mailNotices: boolean): Promise<void> {
  await db.updateTable('accounts').set({ mailNotices }).where('id', '=', accountId).execute()
}

export const listWritable = (db: Db, customerId: string, accountIds: readonly string[]) =>
  db
    .selectFrom('accounts')
    .select(['id', 'loginSealed'])
    .where('id', 'in', [...accountIds])
    .where('customerId', '=', customerId)
    .where('role', '=', 'applicant')
    .where('disabledAt', 'is', null)
    .where('mailNotices', '=', true)
    .execute()

/** Who looks after what staff do. */
export const listWhoReadAudit = (db: Db, providerId: string) =>
  db
    .selectFrom('accounts')
    .select(['id', 'loginSealed'])
    .where('providerId', '=', providerId)
    .where('role', 'in', ['supervisor', 'admin'])
    .where('disabledAt', 'is', null)
    .execute()

/** All of a customer, also closed ones. */
export const listAccountsOf = (db: Db, customerId: string) =>
  db.selectFrom('accounts').selectAll().where('customerId', '=', customerId).orderBy('createdAt').execute()

export const hasCustomer = async (db: Db, providerId: string, customerId: string): Promise<boolean> =>
  (await db
    .selectFrom('customers')
    .select('id')
    .where('id', '=', customerId)
    .where('providerId', '=', providerId)
    .executeTakeFirst()) !== undefined

/** Who could sign in now; locked, so that two who leave at once do not both go. */
export const lockWhoCanSignIn = (tx: Tx) =>
  tx
    .selectFrom('accounts')
    .select('id')
    .where('disabledAt', 'is', null)
    .where((it) => it.or([it('passwordHash', '<>', noPassword), hasOpenService]))
    .orderBy('id')
    .forUpdate()
