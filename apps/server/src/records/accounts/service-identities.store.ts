import { randomUUID } from 'node:crypto'
import type { RawBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { sealedAccountName, sealedLogin } from './sealed-account.ts'

/** Who somebody is at a service: nothing else tells. */
export interface Subject {
  serviceId: string
  issuer: string
  subject: string
}

const sealedIdentityName = sealedJson<string>((id) => `service_identities.name:${id}`)

const keyOf = (cipher: Cipher, { serviceId, issuer, subject }: Subject): Buffer =>
  cipher.blindIndex(`service-subject:${serviceId}`, JSON.stringify([issuer, subject]))

/** Signs in by a service that is switched on. */
export const hasOpenService: RawBuilder<SqlBool> = sql<boolean>`exists (
  select from service_identities join sign_in_services on sign_in_services.id = service_identities.service_id
  where service_identities.account_id = accounts.id and sign_in_services.is_on)`

/** Whoever this is, disabled or not; locked, so that of two who come at once one is first. */
export async function lockIdentity({ db, cipher }: { db: Tx; cipher: Cipher }, of: Subject) {
  const row = await db
    .selectFrom('serviceIdentities')
    .innerJoin('accounts', 'accounts.id', 'serviceIdentities.accountId')
    .select(['serviceIdentities.id as identityId', 'lostAt'])
    .select(['accounts.id', 'accounts.nameSealed', 'loginSealed', 'role', 'member', 'provinces', 'disabledAt'])
    .select(['providerId', 'customerId'])
    .where('serviceId', '=', of.serviceId)
    .where('subjectKey', '=', keyOf(cipher, of))
    .forUpdate()
    .executeTakeFirst()
  return row && openedAccount(cipher, row)
}
export type Linked = NonNullable<Awaited<ReturnType<typeof lockIdentity>>>

const openedAccount = <Row extends { id: string; nameSealed: Buffer; loginSealed: Buffer }>(
  cipher: Cipher,
  row: Row,
) => ({
  ...row,
  name: sealedAccountName.open(cipher, row.id, row.nameSealed),
  login: sealedLogin.open(cipher, row.id, row.loginSealed),
})

/** An account that may be linked now; undefined for one that is disabled. */
export async function lockAccount({ db, cipher }: { db: Tx; cipher: Cipher }, accountId: string) {
  const row = await db
    .selectFrom('accounts')
    .select(['id', 'nameSealed', 'loginSealed', 'role', 'providerId', 'customerId'])
    .where('id', '=', accountId)
    .where('disabledAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && openedAccount(cipher, row)
}

/** Answers whose it is: of another account, where that was faster. */
export async function insertIdentity(
  { db, cipher, now }: Pick<Deps, 'now' | 'cipher'> & { db: Tx },
  { accountId, name, ...of }: Subject & { accountId: string; name: string },
): Promise<string> {
  const id = randomUUID()
  const subjectKey = keyOf(cipher, of)
  const nameSealed = sealedIdentityName.seal(cipher, id, name)
  await db
    .insertInto('serviceIdentities')
    .values({ id, serviceId: of.serviceId, accountId, subjectKey, nameSealed, linkedAt: now() })
    .onConflict((it) => it.columns(['serviceId', 'subjectKey']).doNothing())
    .execute()
  const row = await db
    .selectFrom('serviceIdentities')
    .select('accountId')
    .where('serviceId', '=', of.serviceId)
    .where('subjectKey', '=', subjectKey)
    .executeTakeFirstOrThrow()
  return row.accountId
}

export async function noteIdentityUse(tx: Tx, identityId: string, at: Date): Promise<void> {
  await tx.updateTable('serviceIdentities').set({ lastUsedAt: at, lostAt: null }).where('id', '=', identityId).execute()
}

/** The service gives no role any more: the account is disabled until it does. */
export async function loseRole(
  tx: Tx,
  { identityId, accountId }: { identityId: string; accountId: string },
  at: Date,
): Promise<void> {
  await tx.updateTable('serviceIdentities').set({ lostAt: at }).where('id', '=', identityId).execute()
  await tx.updateTable('accounts').set({ disabledAt: at }).where('id', '=', accountId).execute()
}

export async function findRoleAgain(tx: Tx, accountId: string): Promise<void> {
  await tx.updateTable('accounts').set({ disabledAt: null }).where('id', '=', accountId).execute()
}

/** Of one account, with the services, the oldest first. */
export async function listIdentities({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, accountId: string) {
  const rows = await db
    .selectFrom('serviceIdentities')
    .innerJoin('signInServices', 'signInServices.id', 'serviceIdentities.serviceId')
    .selectAll('serviceIdentities')
    .select(['isOn', 'settings'])
    .where('accountId', '=', accountId)
    .orderBy('linkedAt')
    .limit(50)
    .execute()
  return rows.map(({ nameSealed, ...row }) => ({ ...row, name: sealedIdentityName.open(cipher, row.id, nameSealed) }))
}

/** The service it was of; undefined when the account has no such link. */
export async function deleteIdentity(
  tx: Tx,
  { accountId, identityId }: { accountId: string; identityId: string },
): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('serviceIdentities')
    .where('id', '=', identityId)
    .where('accountId', '=', accountId)
    .returning('serviceId')
    .executeTakeFirst()
  return row?.serviceId
}

/** With what a browser has begun for the account. */
export async function deleteIdentitiesOf(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('pendingServiceSignIns').where('accountId', '=', accountId).execute()
  await db.deleteFrom('serviceIdentities').where('accountId', '=', accountId).execute()
}
