import type { OrderRecords, Sealed } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import { type Channel, sealingOf } from '../../records/channels/channel.ts'
import { putPayload, readPayload } from '../../records/ledger/payload-files.ts'
import type { ReportFileRow } from '../../records/ledger/report-files.store.ts'
import { decodeUploadApart, encodeApart } from './documents-apart.ts'

export interface StoredPayload {
  /** The payload as it goes over the wire, sealed once more, in the file store. */
  payloadFile: string
  /** Of `beianInfoHash`, by which the administration recognises the payload, too. */
  payloadKey: Buffer
  sizeBytes: number
}

export const keyOfPayload = (cipher: Cipher, beianInfoHash: string): Buffer =>
  cipher.blindIndex('report-file', beianInfoHash)

const payloads = sealedJson<Sealed>((fileId) => `report-file:${fileId}`)

/**
 * Records as one upload in the file store, opened, read back and built again once before anybody relies on it; in a process
 * of its own, for fifty megabytes take seconds.
 */
export async function storeFile(
  deps: Deps,
  { channel, fileId, records }: { channel: Channel; fileId: string; records: OrderRecords },
): Promise<StoredPayload> {
  const { cipher } = deps
  const sealing = sealingOf(cipher, channel)
  const sealed = await encodeApart({ icp: { ...records, requester: channel.ispId } }, sealing)
  const read = await decodeUploadApart(sealed, sealing)
  const again = read.ok ? await encodeApart(read.value, sealing) : undefined
  if (again?.beianInfoHash !== sealed.beianInfoHash) {
    throw new Error(`The file ${fileId} does not read back as it was written.`)
  }
  return {
    payloadFile: await putPayload(deps, payloads.seal(cipher, fileId, sealed)),
    payloadKey: keyOfPayload(cipher, sealed.beianInfoHash),
    sizeBytes: Buffer.byteLength(sealed.beianInfo, 'base64'),
  }
}

/** As it goes over the wire. Throws `files.missing`, `files.damaged`, `cipher.cannot-open`. */
export const openSealedFile = async (
  deps: Pick<Deps, 'files' | 'cipher'>,
  { id, ...file }: Pick<ReportFileRow, 'id' | 'payloadFile' | 'payloadSealed'>,
): Promise<Sealed> => payloads.open(deps.cipher, id, await readPayload(deps, file))
