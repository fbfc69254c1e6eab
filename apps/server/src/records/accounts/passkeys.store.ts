import type { Selectable } from 'kysely'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { sealedAccountName, sealedLogin } from './sealed-account.ts'

export type Passkey = Selectable<Tables['passkeys']>

/** As many as somebody has devices and keys. */
export const maxPasskeys = 20

const sealedPasskeyName = sealedJson<string>((id) => `passkeys.name:${id}`)
export const nameOfPasskey = (cipher: Cipher, { id, nameSealed }: Pick<Passkey, 'id' | 'nameSealed'>): string =>
  sealedPasskeyName.open(cipher, id, nameSealed)

/** Of one account, the oldest first; those that sign under one name of the site, where it is given. */
export const listPasskeys = (db: Db, accountId: string, rpId?: string): Promise<Passkey[]> =>
  db
    .selectFrom('passkeys')
    .selectAll()
    .where('accountId', '=', accountId)
    .$if(rpId !== undefined, (it) => it.where('rpId', '=', rpId ?? ''))
    .orderBy('createdAt')
    .limit(maxPasskeys)
    .execute()

export async function hasPasskeyAt(db: Db, accountId: string, rpId: string | undefined): Promise<boolean> {
  return rpId !== undefined && (await listPasskeys(db, accountId, rpId)).length > 0
}

export type NewPasskeyRow = Pick<
  Passkey,
  'id' | 'accountId' | 'credentialId' | 'rpId' | 'publicKey' | 'transports' | 'isSynced'
> & { counter: number; name: string; createdAt: Date }

/** False when an account has it already. */
export async function insertPasskey(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { name, counter, ...row }: NewPasskeyRow,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passkeys')
    .values({ ...row, counter: BigInt(counter), nameSealed: sealedPasskeyName.seal(cipher, row.id, name) })
    .onConflict((it) => it.column('credentialId').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** With the account it is of, unless that is disabled; locked, so that of two who show the same counter one is first. */
export async function lockPasskey({ db, cipher }: { db: Tx; cipher: Cipher }, credentialId: Buffer) {
  const row = await db
    .selectFrom('passkeys')
    .innerJoin('accounts', 'accounts.id', 'passkeys.accountId')
    .selectAll('passkeys')
    .select(['accounts.nameSealed as ownerSealed', 'loginSealed', 'role', 'providerId', 'customerId', 'passwordHash'])
    .where('credentialId', '=', credentialId)
    .where('disabledAt', 'is', null)
    .forUpdate('passkeys')
    .executeTakeFirst()
  if (!row) return undefined
  const { accountId: id, role, providerId, customerId, passwordHash } = row
  const name = sealedAccountName.open(cipher, id, row.ownerSealed)
  const login = sealedLogin.open(cipher, id, row.loginSealed)
  return { passkey: row, account: { id, name, login, role, providerId, customerId, passwordHash } }
}

export async function noteUse(tx: Tx, id: string, { counter, at }: { counter: number; at: Date }): Promise<void> {
  await tx
    .updateTable('passkeys')
    .set({ counter: BigInt(counter), lastUsedAt: at })
    .where('id', '=', id)
    .execute()
}

interface OwnPasskey {
  accountId: string
  passkeyId: string
}

/** False when the account has no such passkey. */
export async function renamePasskeyRow(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { accountId, passkeyId }: OwnPasskey,
  name: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkeys')
    .set({ nameSealed: sealedPasskeyName.seal(cipher, passkeyId, name) })
    .where('id', '=', passkeyId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when the account has no such passkey. */
export async function deletePasskey(db: Db, { accountId, passkeyId }: OwnPasskey): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('passkeys')
    .where('id', '=', passkeyId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
