import { createHash } from 'node:crypto'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import { fileError } from '../../platform/outside/files.errors.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import { announceFile, announceFiles, takeOverFile } from '../files/pending-files.store.ts'

const nameOf = (sealed: Buffer): string => createHash('sha256').update(sealed).digest('hex')

/** Into the store, before a row names it: what no row names is swept after a day. Answers the name. */
export async function putPayload({ db, files, now }: Deps, sealed: Buffer): Promise<string> {
  const payloadFile = nameOf(sealed)
  await announceFile(db, payloadFile, now())
  await files.put(payloadFile, sealed)
  failpoint('payload.stored')
  return payloadFile
}

/** What a row holds itself: put once more after a crash it has the same name, so nothing is announced. Answers the name. */
export async function putKept(files: Deps['files'], sealed: Buffer): Promise<string> {
  const payloadFile = nameOf(sealed)
  await files.put(payloadFile, sealed)
  return payloadFile
}

/** In the transaction of the row that names it. */
export async function ownPayload({ db }: Pick<DepsInTx, 'db'>, payloadFile: string): Promise<void> {
  if (!(await takeOverFile(db, payloadFile)))
    throw new Error(`the payload ${payloadFile} was swept before a row named it`)
}

/** Its row names another, or none any more. */
export async function dropPayloads({ db, now }: Pick<DepsInTx, 'db' | 'now'>, them: readonly (string | null)[]) {
  const named = them.filter((it) => it !== null)
  if (named.length > 0) await announceFiles(db, named, now())
}

/** Still sealed. Throws `files.missing`, `files.damaged`. */
export async function readPayload(
  { files }: Pick<Deps, 'files'>,
  { payloadFile, payloadSealed }: { payloadFile: string | null; payloadSealed: Buffer | null },
): Promise<Buffer> {
  if (payloadFile === null) return payloadSealed ?? Buffer.alloc(0)
  const sealed = await files.get(payloadFile)
  if (nameOf(sealed) !== payloadFile) throw fileError('files.damaged', { fileId: payloadFile })
  return sealed
}

/** How a payload was lost; another error is thrown on. */
export function lostPayload(error: unknown): 'missing' | 'damaged' {
  if (fileError.is('files.missing', error)) return 'missing'
  if (fileError.is('files.damaged', error)) return 'damaged'
  throw error
}
