import type { Deps } from '../../platform/deps.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { keptDays } from '../../records/privacy/retention-terms.ts'
import { removeOldLookups } from './lookups.store.ts'

const keptForMs = keptDays.lookups * dayMs

/** Forgets what nobody has wanted to know again for three months. */
export const forgetLookups = async ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> => {
  await removeOldLookups(db, new Date(now().getTime() - keptForMs))
}
