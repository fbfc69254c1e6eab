import type { Deps } from '../../platform/deps.ts'
import { listStoredSettings } from '../../records/accounts/providers.store.ts'
import { findSettingFaults } from './find-setting-faults.ts'

/** Into the log, at each start: what is stored and cannot be used, so that nobody believes it counts. */
export async function tellSettingFaults({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<void> {
  for (const { name, settings } of await listStoredSettings(db)) {
    for (const { at, message, whatToDo, proposed } of findSettingFaults(settings)) {
      log.warn({ provider: name, setting: at, proposed }, `${message.en} ${whatToDo.en} Until then the usual counts.`)
    }
  }
}
