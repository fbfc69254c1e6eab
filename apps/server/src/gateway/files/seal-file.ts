import type { OrderRecords, Sealed } from '@openbeian/regulator'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import { type Channel, sealingOf } from '../../records/channels/channel.ts'
import { decodeUploadApart, encodeApart } from './documents-apart.ts'

export interface SealedFile {
  /** The payload as it goes over the wire, sealed once more for the database. */
  payloadSealed: Buffer
  /** Of `beianInfoHash`, by which the administration recognises the payload, too. */
  payloadKey: Buffer
  sizeBytes: number
}

export const keyOfPayload = (cipher: Cipher, beianInfoHash: string): Buffer =>
  cipher.blindIndex('report-file', beianInfoHash)

const payloads = sealedJson<Sealed>((fileId) => `report-file:${fileId}`)

/** Records as one upload, opened, read back and built again once before anybody relies on it; in a process of its own, for fifty megabytes take seconds. */
export async function sealFile(
  cipher: Cipher,
  { channel, fileId, records }: { channel: Channel; fileId: string; records: OrderRecords },
): Promise<SealedFile> {
  const sealing = sealingOf(cipher, channel)
  const sealed = await encodeApart({ icp: { ...records, requester: channel.ispId } }, sealing)
  const read = await decodeUploadApart(sealed, sealing)
  const again = read.ok ? await encodeApart(read.value, sealing) : undefined
  if (again?.beianInfoHash !== sealed.beianInfoHash) {
    throw new Error(`The file ${fileId} does not read back as it was written.`)
  }
  return {
    payloadSealed: payloads.seal(cipher, fileId, sealed),
    payloadKey: keyOfPayload(cipher, sealed.beianInfoHash),
    sizeBytes: Buffer.byteLength(sealed.beianInfo, 'base64'),
  }
}

export const openSealedFile = payloads.open
