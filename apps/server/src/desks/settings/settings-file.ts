import { type Finding, type SettingChange, SettingsFile, settingNames, settings } from '@openbeian/contract'
import { wordsOf } from '../../platform/http/shape-words.ts'
import { type StoredSettings, storedAt } from '../../records/settings/setting-of.ts'

/** What is set, for another installation: what is said once and for all of this one stays here. */
export function settingsFile(stored: StoredSettings): SettingsFile {
  const set = settingNames
    .filter((name) => !settings[name].isFixed)
    .flatMap((name) => {
      const value = storedAt(stored, name)
      return value === undefined ? [] : [[name, value] as const]
    })
  return { openbeian: 'settings', form: 1, settings: Object.fromEntries(set) }
}

/** The changes that make everything as the file says: what it does not name is as usual again. */
export function changesOfFile(
  stored: StoredSettings,
  file: unknown,
): { changes: SettingChange[]; findings?: undefined } | { findings: Finding[] } {
  const { success, data, error } = SettingsFile.safeParse(file)
  if (!success) {
    const shape = { rule: 'settings.file', severity: 'blocks' } as const
    return { findings: error.issues.map((it) => ({ ...shape, at: it.path.join('.') || 'file', ...wordsOf(it) })) }
  }
  const given = Object.entries(data.settings).map(([name, value]) => ({ name, value }))
  const left = settingNames
    .filter((name) => !settings[name].isFixed && !Object.hasOwn(data.settings, name))
    .filter((name) => storedAt(stored, name) !== undefined)
    .map((name) => ({ name }))
  return { changes: [...given, ...left] }
}
