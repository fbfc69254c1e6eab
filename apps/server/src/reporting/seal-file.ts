import { decodeUpload, encodeUpload, type NewFiling, type Sealed, seal, unseal } from '@openbeian/regulator'
import type { Cipher } from '../platform/cipher.ts'
import { type Channel, sealingOf } from './channel.ts'

export interface SealedFile {
  /** As it goes over the wire, sealed again for rest. */
  payloadSealed: Buffer
  /** `beianInfoHash`, by which the administration knows it too. */
  payloadHash: string
  sizeBytes: number
}

const aboutFile = (fileId: string) => `report-file:${fileId}`

/** Records as one upload, opened and read back once before anybody relies on it. */
export async function sealFile(
  cipher: Cipher,
  channel: Channel,
  fileId: string,
  records: NewFiling[],
): Promise<SealedFile> {
  const sealing = sealingOf(cipher, channel)
  const sealed = await seal(
    encodeUpload(channel.dialect, { icp: { newFilings: records, requester: channel.ispId } }),
    sealing,
  )
  const opened = await unseal(sealed, sealing)
  const read = opened.ok ? decodeUpload(channel.dialect, opened.xml) : undefined
  const ids = read?.ok ? read.value.icp?.newFilings?.map((it) => it.subject.id) : undefined
  if (ids?.join() !== records.map((it) => it.subject.id).join()) {
    throw new Error(`The file ${fileId} does not read back as it was written.`)
  }
  return {
    payloadSealed: cipher.seal(Buffer.from(JSON.stringify(sealed)), aboutFile(fileId)),
    payloadHash: sealed.beianInfoHash,
    sizeBytes: Buffer.byteLength(sealed.beianInfo, 'base64'),
  }
}

/** Throws `cipher.cannot-open`. */
export const openSealedFile = (cipher: Cipher, fileId: string, payloadSealed: Buffer): Sealed =>
  JSON.parse(cipher.open(payloadSealed, aboutFile(fileId)).toString('utf8')) as Sealed
