import type { CodeView } from '@openbeian/contract'
import { addedCatalogue, codeCatalogue, readDialectFile } from '@openbeian/regulator'
import type { Work } from '../../platform/deps.ts'
import { listApprovedEditions } from '../../records/loaded/loaded.store.ts'

/** Every code of V3.0, then those of the approved editions; of several files of one version the newest. */
export async function listCodes({ db, caller }: Work): Promise<CodeView[]> {
  const editions = new Map<string, ReturnType<typeof readDialectFile>>()
  for (const { version, content } of await listApprovedEditions(db, caller)) {
    if (!editions.has(version)) editions.set(version, readDialectFile(content))
  }
  const files = [...editions.values()].flatMap((it) => (it.ok ? it.file : []))
  return [...codeCatalogue, ...addedCatalogue(files)].map((it) => ({ ...it, fields: [...it.fields] }))
}
