import { createHash } from 'node:crypto'
import type { DownloadFault } from '@openbeian/contract'
import type { DownloadData, Sealed } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import { exactJson } from '../../platform/postgres/exact-json.ts'
import type { Sealing } from '../../records/channels/channel.ts'
import type { DownloadRow } from '../../records/ledger/download-files.store.ts'
import { putPayload, readPayload } from '../../records/ledger/payload-files.ts'
import { decodeDownloadApart } from './documents-apart.ts'

/** `damaged`: it may arrive whole the next time; `unknown`: it arrived whole, and we cannot read it. */
export type ReadDownload =
  | { ok: true; data: DownloadData }
  | { ok: false; kind: 'damaged' | 'unknown'; fault: ReadFault }
export type ReadFault = Extract<DownloadFault, { reason: 'cannot-open' | 'not-understood' }>

/** Decrypts, checks the hash, unzips, decodes GBK and reads the document; in a process of its own, whatever the file does to it. Throws `reporting.readers-busy`. */
export async function readDownload(sealed: Sealed, sealing: Sealing): Promise<ReadDownload> {
  const read = await decodeDownloadApart(sealed, sealing)
  if (read.ok) return { ok: true, data: read.value }
  if ('tooMuch' in read) {
    const places = [{ path: '', reason: 'takesTooMuch', detail: read.tooMuch }]
    return { ok: false, kind: 'unknown', fault: { reason: 'not-understood', details: { places } } }
  }
  if ('code' in read) {
    const details = { code: read.code, cause: read.reason }
    return { ok: false, kind: 'damaged', fault: { reason: 'cannot-open', details } }
  }
  const places = read.faults.slice(0, 3).map(({ path, reason, detail }) => ({ path, reason, detail }))
  return { ok: false, kind: 'unknown', fault: { reason: 'not-understood', details: { places } } }
}

/** The fault as text for the person who imported the file. */
export const readFaultText = ({ reason, details }: ReadFault): string =>
  reason === 'cannot-open'
    ? `文件无法解开（${details.code}）：${details.cause}`
    : `文件内容无法识别：${details.places.map((it) => `${it.path} ${it.reason}（${it.detail}）`).join('；')}`

/** Knows a document again by its content, independent of encoding and envelope. */
export const keyOfDocument = (cipher: Cipher, data: DownloadData): Buffer =>
  cipher.blindIndex('download-document', createHash('sha256').update(exactJson(data)).digest('base64'))

/** Knows the bytes again as they came; the hash the answer claims may be wrong. */
export const keyOfDownload = (cipher: Cipher, { beianInfo }: Sealed): Buffer =>
  cipher.blindIndex('download-file', createHash('sha256').update(beianInfo).digest('base64'))

const downloads = sealedJson<Sealed>((fileId) => `download-file:${fileId}`)

/** Into the file store, sealed; answers its name there. */
export const storePayload = (deps: Deps, fileId: string, sealed: Sealed): Promise<string> =>
  putPayload(deps, downloads.seal(deps.cipher, fileId, sealed))

/** As it came. Throws `files.missing`, `files.damaged`, `cipher.cannot-open`. */
export const openDownload = async (
  deps: Pick<Deps, 'files' | 'cipher'>,
  { id, ...file }: Pick<DownloadRow, 'id' | 'payloadFile' | 'payloadSealed'>,
): Promise<Sealed> => downloads.open(deps.cipher, id, await readPayload(deps, file))
