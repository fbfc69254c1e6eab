import { type SettingName, type SettingValues, settings } from '@openbeian/contract'
import { isRecord } from '@openbeian/filing'
import { type RawBuilder, sql } from 'kysely'

/** `providers.settings` as it lies there: whoever wants a value asks `settingOf`, so that none is read that the table does not have. */
export type StoredSettings = object

/** What a provider has set, or the usual. A stored value that does not fit counts as not set, and is told by `findSettingFaults`. */
export function settingOf<Name extends SettingName>(stored: StoredSettings, name: Name): SettingValues[Name] {
  const { shape, usual } = settings[name]
  const { success, data } = shape.safeParse(storedAt(stored, name))
  return success ? data : usual
}

/** What lies at the place of a setting; undefined where nothing does. */
export const storedAt = (stored: StoredSettings, name: SettingName): unknown =>
  name.split('.').reduce<unknown>((it, step) => (isRecord(it) ? it[step] : undefined), stored)

/** Asked with every session: the rest stays where it is. */
export const storedSignIn: RawBuilder<StoredSettings> = sql<StoredSettings>`jsonb_build_object('signIn', providers.settings -> 'signIn')`
