import type { ImportFault, ImportMapping } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { listIspIds } from '../../records/channels/channels.store.ts'
import { codeTablesOfProvider } from '../../records/code-tables/code-tables.ts'
import type { TellProgress } from '../../records/imports/import-progress.store.ts'
import { type Compared, compareWithRegistry } from './compare-with-registry.ts'
import { importReaders } from './reading/import-readers.ts'
import type { ImportRead } from './reading/read-import.ts'

export const sealImportFile = (cipher: Cipher, importId: string, bytes: Uint8Array): Buffer =>
  cipher.seal(bytes, `import:${importId}`)
const openImportFile = (cipher: Cipher, importId: string, sealed: Uint8Array): Buffer =>
  cipher.open(sealed, `import:${importId}`)

export type FileRead =
  | { fault: ImportFault }
  | { fault?: undefined; read: Extract<ImportRead, { ok: true }>; compared: Compared; ispId: string | undefined }

/** Reads a stored file in a process of its own, and compares it with what is here now. */
export async function readFile(
  { db, cipher, files }: Pick<Deps, 'db' | 'cipher' | 'files'>,
  { id, providerId, mapping }: { id: string; providerId: string; mapping: ImportMapping | null },
  tell: TellProgress,
): Promise<FileRead> {
  await tell('reading', 0, 0)
  const bytes = openImportFile(cipher, id, await files.get(id))
  const ispIds = await listIspIds(db, providerId)
  const codes = await codeTablesOfProvider(db, providerId)
  const { failure, answer } = await importReaders.read('readImport', {
    bytes,
    codes,
    ispIds,
    mapping: mapping ?? undefined,
  })
  if (failure) return { fault: { kind: failure } }
  if (!answer.ok) return { fault: answer.fault }
  await tell('comparing', 0, answer.filings.length)
  const compared = await compareWithRegistry({ db, cipher }, providerId, answer)
  return { read: answer, compared, ispId: ispIds[0] }
}
