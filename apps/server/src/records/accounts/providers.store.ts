import { randomUUID } from 'node:crypto'
import type { ProviderSettings } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import type { StoredSettings } from '../settings/setting-of.ts'

/** Whom the operator of the installation and the administration call. */
interface ProviderContact {
  name: string
  phone: string
  email: string
}

const sealedContact = sealedJson<ProviderContact>((providerId) => `providers.contact:${providerId}`)

export interface NewProvider {
  name: string
  code: string
  licence?: string
  /** The first is where it is registered. */
  provinces: readonly string[]
  hosts?: readonly string[]
  contact?: ProviderContact
  settings: ProviderSettings
}

export async function insertProvider(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { settings, contact, provinces, hosts = [], licence, ...provider }: NewProvider,
): Promise<string> {
  const id = randomUUID()
  const [registeredIn] = provinces
  if (registeredIn === undefined) throw new Error(`${provider.name} provides access in no province.`)
  await db
    .insertInto('providers')
    .values({
      id,
      ...provider,
      licence: licence ?? null,
      province: registeredIn,
      provinces: [...provinces],
      hosts: [...hosts],
      contactSealed: contact ? sealedContact.seal(cipher, id, contact) : null,
      settings: JSON.stringify(settings),
    })
    .execute()
  return id
}

export const hasProvider = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('providers').select('id').limit(1).executeTakeFirst()) !== undefined

export const listStoredSettings = (db: Db) => db.selectFrom('providers').select(['name', 'settings']).execute()

/** Nobody else changes them until the transaction ends. */
export async function lockStoredSettings(tx: Tx, providerId: string): Promise<StoredSettings> {
  const { settings } = await tx
    .selectFrom('providers')
    .select('settings')
    .where('id', '=', providerId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return settings
}

export async function setStoredSettings(tx: Tx, providerId: string, settings: StoredSettings): Promise<void> {
  await tx
    .updateTable('providers')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', providerId)
    .execute()
}

/** All of this installation: few. */
export const listProviders = (db: Db) =>
  db.selectFrom('providers').select(['id', 'name', 'code', 'hosts']).orderBy('code').execute()
export type ProviderOfInstallation = Awaited<ReturnType<typeof listProviders>>[number]

/** What a provider says of itself to those whose data it handles. */
export async function getProviderCard({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, providerId: string) {
  const { licence, contactSealed, ...row } = await db
    .selectFrom('providers')
    .select(['name', 'licence', 'contactSealed', 'settings'])
    .where('id', '=', providerId)
    .executeTakeFirstOrThrow()
  return {
    ...row,
    ...(licence === null ? {} : { licence }),
    ...(contactSealed === null ? {} : { contact: sealedContact.open(cipher, providerId, contactSealed) }),
  }
}

type ProviderCardRow = Pick<NewProvider, 'provinces' | 'hosts' | 'licence' | 'contact'>

/** Who it is and where it works; `name` and `code` stay what they were. */
export async function getProviderFacts(deps: Pick<Deps, 'db' | 'cipher'>, providerId: string) {
  const { settings: _, ...card } = await getProviderCard(deps, providerId)
  const where = deps.db.selectFrom('providers').select(['code', 'provinces', 'hosts']).where('id', '=', providerId)
  return { ...card, ...(await where.executeTakeFirstOrThrow()) }
}

/** The first province is where it is registered. */
export async function setProviderFacts(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  providerId: string,
  { licence, provinces, hosts = [], contact }: ProviderCardRow,
): Promise<void> {
  const [province = ''] = provinces
  await db
    .updateTable('providers')
    .set({
      licence: licence ?? null,
      province,
      provinces: [...provinces],
      hosts: [...hosts],
      contactSealed: contact ? sealedContact.seal(cipher, providerId, contact) : null,
    })
    .where('id', '=', providerId)
    .execute()
}
