import type { SecondFactorState } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { storedSignIn } from '../settings/setting-of.ts'
import { isFactorRequired, newRecoveryCodes, plainCode } from './second-factor-codes.ts'

export const sealedFactorKey = sealedJson<string>((accountId) => `second_factors.key:${accountId}`)
const sealedProposal = sealedJson<string>((accountId) => `second_factors.proposed:${accountId}`)

const countOfPasskeys = sql<number>`(select count(*)::int from passkeys where account_id = accounts.id)`.as('passkeys')
const hasAnyFactor = sql<boolean>`(second_factors.since is not null or exists (select 1 from passkeys where account_id = accounts.id))`

const keyOfCode = (cipher: Cipher, accountId: string, code: string): Buffer =>
  cipher.blindIndex(`recovery-code:${accountId}`, plainCode(code))

export interface FactorState {
  state: SecondFactorState
  /** Since when the app counts. */
  since: Date | null
  passkeys: number
  isRequired: boolean
  recoveryCodesLeft: number
}

/** What an account has of it, and what its provider asks for. */
export async function getFactorState(db: Db, accountId: string): Promise<FactorState> {
  const { role, signIn, since, passkeys } = await db
    .selectFrom('accounts')
    .innerJoin('providers', 'providers.id', 'accounts.providerId')
    .leftJoin('secondFactors', 'secondFactors.accountId', 'accounts.id')
    .select(['role', storedSignIn.as('signIn'), 'since', countOfPasskeys])
    .where('accounts.id', '=', accountId)
    .executeTakeFirstOrThrow()
  const isRequired = isFactorRequired(role, signIn)
  const state = since || passkeys > 0 ? 'on' : isRequired ? 'missing' : 'off'
  return { state, since, passkeys, isRequired, recoveryCodesLeft: await countRecoveryCodes(db, accountId) }
}

/** An app that shows codes, or a passkey. */
export async function hasFactor(db: Db, accountId: string): Promise<boolean> {
  const { state } = await getFactorState(db, accountId)
  return state === 'on'
}

/** Keeps a key that does not count yet; the one that does stays. */
export async function proposeKey({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, accountId: string, key: string) {
  const proposedSealed = sealedProposal.seal(cipher, accountId, key)
  await db
    .insertInto('secondFactors')
    .values({ accountId, proposedSealed, lastStep: 0n })
    .onConflict((it) => it.column('accountId').doUpdateSet({ proposedSealed }))
    .execute()
}

/** Locked: of two who type the same code one is first. */
export async function lockFactor({ db, cipher }: DepsInTx, accountId: string) {
  const row = await db
    .selectFrom('secondFactors')
    .selectAll()
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  return {
    key: row?.keySealed ? sealedFactorKey.open(cipher, accountId, row.keySealed) : undefined,
    proposed: row?.proposedSealed ? sealedProposal.open(cipher, accountId, row.proposedSealed) : undefined,
    lastStep: Number(row?.lastStep ?? 0),
  }
}

export async function spendStep(tx: Tx, accountId: string, step: number): Promise<void> {
  await tx
    .updateTable('secondFactors')
    .set({ lastStep: BigInt(step) })
    .where('accountId', '=', accountId)
    .execute()
}

export async function setFactor(
  { db, cipher, now }: DepsInTx,
  accountId: string,
  { key, step }: { key: string; step: number },
): Promise<void> {
  const keySealed = sealedFactorKey.seal(cipher, accountId, key)
  await db
    .updateTable('secondFactors')
    .set({ keySealed, proposedSealed: null, since: now(), lastStep: BigInt(step) })
    .where('accountId', '=', accountId)
    .execute()
}

/** Answers the codes, which are kept as keyed hashes alone; those of before open nothing any more. */
export async function renewRecoveryCodes({ db, cipher }: DepsInTx, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await db.deleteFrom('recoveryCodes').where('accountId', '=', accountId).execute()
  await db
    .insertInto('recoveryCodes')
    .values(codes.map((code) => ({ accountId, codeKey: keyOfCode(cipher, accountId, code) })))
    .execute()
  return codes
}

/** How many are left once this one is used; undefined for one that is none of theirs, or used before. */
export async function useRecoveryCode(
  { db, cipher, now }: DepsInTx,
  accountId: string,
  code: string,
): Promise<number | undefined> {
  const { numUpdatedRows } = await db
    .updateTable('recoveryCodes')
    .set({ usedAt: now() })
    .where('accountId', '=', accountId)
    .where('codeKey', '=', keyOfCode(cipher, accountId, code))
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? countRecoveryCodes(db, accountId) : undefined
}

async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recoveryCodes')
    .select((it) => it.fn.countAll<string>().as('count'))
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function deleteApp(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('secondFactors').where('accountId', '=', accountId).execute()
}

/** They stand for a factor: without one they would be the only one. */
export async function deleteRecoveryCodes(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('recoveryCodes').where('accountId', '=', accountId).execute()
}

/** App, passkeys and recovery codes. */
export async function deleteFactors(tx: Tx, accountId: string): Promise<void> {
  await deleteRecoveryCodes(tx, accountId)
  await deleteApp(tx, accountId)
  await tx.deleteFrom('passkeyChallenges').where('accountId', '=', accountId).execute()
  await tx.deleteFrom('passkeys').where('accountId', '=', accountId).execute()
}

/** What was set up or added from then on; recovery codes go with the last of it. */
export async function deleteFactorsSince(tx: Tx, accountId: string, since: Date): Promise<void> {
  await tx.deleteFrom('passkeys').where('accountId', '=', accountId).where('createdAt', '>=', since).execute()
  await tx.deleteFrom('secondFactors').where('accountId', '=', accountId).where('since', '>=', since).execute()
  const { state } = await getFactorState(tx, accountId)
  if (state !== 'on') await deleteRecoveryCodes(tx, accountId)
}

/** Those of others: the own one is looked after in the own account. */
export const listFactors = (db: Db, caller: Caller) =>
  db
    .selectFrom('accounts')
    .leftJoin('secondFactors', 'secondFactors.accountId', 'accounts.id')
    .select(['accounts.id', 'loginSealed', 'nameSealed', 'role', 'since', countOfPasskeys])
    .select((it) => [
      it
        .selectFrom('passkeys')
        .select((it) => it.fn.min('createdAt').as('first'))
        .whereRef('passkeys.accountId', '=', 'accounts.id')
        .as('firstPasskeyAt'),
      it
        .selectFrom('recoveryCodes')
        .select((it) => it.fn.countAll<string>().as('left'))
        .whereRef('recoveryCodes.accountId', '=', 'accounts.id')
        .where('usedAt', 'is', null)
        .as('left'),
    ])
    .where(visibleTo(caller, 'second-factor.reset', 'accounts'))
    .where('accounts.id', '<>', caller.accountId)
    .where(hasAnyFactor)
    .where('disabledAt', 'is', null)
    .orderBy('role')
    .orderBy('accounts.createdAt')
    .limit(1000)
    .execute()

/** Undefined when it is not there for the caller. */
export const lockFactorOfOther = (tx: Tx, caller: Caller, accountId: string) =>
  tx
    .selectFrom('accounts')
    .leftJoin('secondFactors', 'secondFactors.accountId', 'accounts.id')
    .select(['accounts.id', 'loginSealed', 'role'])
    .where(visibleTo(caller, 'second-factor.reset', 'accounts'))
    .where('accounts.id', '=', accountId)
    .where('accounts.id', '<>', caller.accountId)
    .where(hasAnyFactor)
    .forUpdate('accounts')
    .executeTakeFirst()
