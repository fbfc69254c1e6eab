import { randomUUID } from 'node:crypto'
import type { LoadedKind } from '@openbeian/contract'
import { loadedError } from '../../judging/loaded/loaded.errors.ts'
import { loadedApart } from '../../judging/loaded/loaded-apart.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutLoadedFile } from '../../records/loaded/about-loaded-file.ts'
import { insertLoadedFile } from '../../records/loaded/loaded.store.ts'

const lints = { dialect: 'lintDialect', 'rule-pack': 'lintPack' } as const satisfies Record<LoadedKind, string>

/** Keeps a file that lints; what counts stays as it was. Throws `loaded.refused`, `loaded.busy`, `loaded.takes-too-much`. */
export async function loadFile(work: Work, { kind, content }: { kind: LoadedKind; content: string }): Promise<string> {
  const linted = await loadedApart(lints[kind], content)
  if (!linted.ok) throw loadedError('loaded.refused', { faults: linted.faults })
  const { name, version } = linted
  const id = randomUUID()
  const { caller } = work
  await inTransaction(work, async (work) => {
    const { providerId, accountId: loadedBy } = caller
    await insertLoadedFile(work.db, { id, providerId, kind, name, version, content, loadedBy, loadedAt: work.now() })
    const after = { kind, name, version }
    await writeAudit(work, { caller, action: 'loaded-file.load', about: aboutLoadedFile(id), after })
  })
  return id
}
