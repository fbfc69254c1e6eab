import { type Dialect, decodeDownload, decodeUpload, encodeDownload, encodeUpload } from '@openbeian/regulator'
import { maskRecord, pictureOf } from '../../records/audit/mask-record.ts'
import { maskSensitive } from '../../records/audit/mask-sensitive.ts'

/** A report as a person may read it without giving a reason. */
export function maskedUpload(dialect: Dialect, xml: string): string {
  const read = decodeUpload(dialect, xml)
  return read.ok ? encodeUpload(dialect, maskRecord(read.value)) : maskedText(xml)
}

/**
 * A downloaded document with personal data masked, readable without giving a reason; works for documents of an unknown
 * shape, too.
 */
export function maskedDownload(dialect: Dialect, xml: string): string {
  const read = decodeDownload(dialect, xml)
  return read.ok ? encodeDownload(dialect, maskRecord(read.value)) : maskedText(xml)
}

/** Of a document nobody could read: numbers of people and long runs of base64 are covered all the same. */
const maskedText = (xml: string) =>
  String(maskSensitive(xml.replace(/[A-Za-z0-9+/=\r\n]+/g, (it) => (it.length < 400 ? it : pictureOf(it)))))
