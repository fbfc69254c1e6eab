import type { CopyView } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { heldJobs } from '../../platform/postgres/jobs.ts'
import { listProviders } from '../../records/accounts/providers.store.ts'
import { countJobs, findCopy } from '../../records/copies/copies.store.ts'

/** Undefined: what is here is the live one. */
export async function viewCopy({ db }: Pick<Deps, 'db'>): Promise<CopyView | undefined> {
  const copy = await findCopy(db)
  if (!copy) return undefined
  return {
    backup: copy.backup,
    takenAt: copy.takenAt.toISOString(),
    restoredAt: copy.restoredAt.toISOString(),
    held: (await countJobs(db, [...heldJobs.keys()])).map((it) => ({
      ...it,
      name: heldJobs.get(it.kind) ?? { zh: it.kind, en: it.kind },
    })),
    onlyAtTerminal: (await listProviders(db)).length > 1,
  }
}
