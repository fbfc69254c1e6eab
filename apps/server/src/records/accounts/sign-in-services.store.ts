import type { SignInServiceSettings, SignInServiceShown } from '@openbeian/contract'
import type { Selectable } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

export type SignInService = Selectable<Tables['signInServices']>

const sealedSecret = sealedJson<string>((id) => `sign_in_services.secret:${id}`)

export const secretOf = (cipher: Cipher, { id, secretSealed }: SignInService): string | undefined =>
  secretSealed ? sealedSecret.open(cipher, id, secretSealed) : undefined

export const sealSecret = (cipher: Cipher, id: string, secret: string): Buffer => sealedSecret.seal(cipher, id, secret)

export const shownOf = ({ id, settings: { nameZh, nameEn } }: SignInService): SignInServiceShown => ({
  id,
  nameZh,
  nameEn,
})

/** Those of a provider that are switched on, the oldest first. */
export const listOpenServices = (db: Db, providerId: string): Promise<SignInService[]> =>
  db
    .selectFrom('signInServices')
    .selectAll()
    .where('providerId', '=', providerId)
    .where('isOn', '=', true)
    .orderBy('madeAt')
    .limit(50)
    .execute()

/** Undefined where it is switched off. */
export const findOpenService = (db: Db, serviceId: string): Promise<SignInService | undefined> =>
  db.selectFrom('signInServices').selectAll().where('id', '=', serviceId).where('isOn', '=', true).executeTakeFirst()

/** The one that opened a session; undefined where none did, or it is switched off. */
export const findServiceOfSession = (db: Db, sessionId: Buffer): Promise<SignInService | undefined> =>
  db
    .selectFrom('sessions')
    .innerJoin('signInServices', 'signInServices.id', 'sessions.serviceId')
    .selectAll('signInServices')
    .where('sessions.id', '=', sessionId)
    .where('signInServices.isOn', '=', true)
    .executeTakeFirst()

export const listServices = (db: Db, caller: Caller) =>
  db
    .selectFrom('signInServices')
    .selectAll()
    .select((it) =>
      it
        .selectFrom('serviceIdentities')
        .select((of) => of.fn.countAll<string>().as('count'))
        .whereRef('serviceIdentities.serviceId', '=', 'signInServices.id')
        .as('accounts'),
    )
    .where(visibleTo(caller, 'sign-in-service.keep', 'signInServices'))
    .orderBy('madeAt')
    .limit(50)
    .execute()

export const lockService = (tx: Tx, caller: Caller, serviceId: string): Promise<SignInService | undefined> =>
  tx
    .selectFrom('signInServices')
    .selectAll()
    .where(visibleTo(caller, 'sign-in-service.keep', 'signInServices'))
    .where('id', '=', serviceId)
    .forUpdate()
    .executeTakeFirst()

export async function insertService(
  db: Db,
  row: { id: string; providerId: string; settings: SignInServiceSettings; secretSealed: Buffer | null; at: Date },
): Promise<void> {
  const { settings, at, ...rest } = row
  await db
    .insertInto('signInServices')
    .values({ ...rest, isOn: settings.isOn, settings: JSON.stringify(settings), madeAt: at, changedAt: at })
    .execute()
}

export async function updateService(
  db: Db,
  serviceId: string,
  { settings, secretSealed, at }: { settings: SignInServiceSettings; secretSealed: Buffer | null; at: Date },
): Promise<void> {
  await db
    .updateTable('signInServices')
    .set({ isOn: settings.isOn, settings: JSON.stringify(settings), secretSealed, changedAt: at })
    .where('id', '=', serviceId)
    .execute()
}

/** With all that leads to it. Answers what is gone besides. */
export async function deleteService(
  tx: Tx,
  serviceId: string,
): Promise<{ unlinkedAccounts: number; endedSessions: number }> {
  const endedSessions = await endSessionsOfService(tx, serviceId)
  await tx.deleteFrom('pendingServiceSignIns').where('serviceId', '=', serviceId).execute()
  const { numDeletedRows } = await tx
    .deleteFrom('serviceIdentities')
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  await tx.deleteFrom('signInServices').where('id', '=', serviceId).execute()
  return { unlinkedAccounts: Number(numDeletedRows), endedSessions }
}

/** What it opened, and what waits for a code. */
export async function endSessionsOfService(tx: Tx, serviceId: string): Promise<number> {
  await tx.deleteFrom('pendingSignIns').where('serviceId', '=', serviceId).execute()
  const { numDeletedRows } = await tx.deleteFrom('sessions').where('serviceId', '=', serviceId).executeTakeFirst()
  return Number(numDeletedRows)
}
