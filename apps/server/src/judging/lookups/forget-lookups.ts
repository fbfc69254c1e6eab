import type { Deps } from '../../platform/deps.ts'
import { removeOldLookups } from './lookups.store.ts'

const keptForMs = 90 * 24 * 3_600_000

/** Forgets what nobody has wanted to know again for three months. */
export const forgetLookups = async ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> => {
  await removeOldLookups(db, new Date(now().getTime() - keptForMs))
}
