import { randomUUID } from 'node:crypto'
import { ImportMapping, type ImportView } from '@openbeian/contract'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { insertImport, setImport } from '../../records/imports/imports.store.ts'
import { importError } from './import.errors.ts'
import { sealImportFile } from './read-file.ts'
import { getImport } from './view-import.ts'

interface FileToImport {
  name: string
  bytes: Uint8Array
  mapping?: string | undefined
  /** `now`: by whoever calls. */
  reads?: 'now' | 'later'
}

/** Keeps the file sealed and has it read; nothing else changes. Throws `imports.no-mapping`. */
export async function startImport(
  work: Work,
  { name, bytes, mapping, reads = 'later' }: FileToImport,
): Promise<ImportView> {
  const { db, cipher, files, caller } = work
  const id = randomUUID()
  const parsed = mapping === undefined || mapping.trim() === '' ? undefined : readMapping(mapping)
  const madeBy = caller.isTerminal ? null : caller.accountId
  // the row is there before its file: what nobody finishes is found by it
  await insertImport(
    { db, cipher },
    {
      id,
      providerId: caller.providerId,
      name: name.slice(0, 200),
      sizeBytes: bytes.length,
      mapping: parsed,
      madeBy,
      madeAt: work.now(),
    },
  )
  await files.put(id, sealImportFile(cipher, id, bytes))
  await inTransaction(work, async (work) => {
    await setImport(work.db, id, { state: 'waiting' })
    await writeAudit(work, {
      caller,
      action: 'import.start',
      about: `import:${id}`,
      after: { name, sizeBytes: bytes.length },
    })
    if (reads === 'later') await work.jobs.enqueue(work.db, 'read-import', { importId: id }, { singletonKey: id })
  })
  return getImport(work, id)
}

function readMapping(text: string): ImportMapping {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw importError('imports.no-mapping', { at: 'JSON' })
  }
  const { data, error } = ImportMapping.safeParse(json)
  if (data) return data
  const [issue] = error.issues
  throw importError('imports.no-mapping', { at: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` })
}
