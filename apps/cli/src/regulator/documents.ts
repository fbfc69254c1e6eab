import {
  type Decoded,
  type Dialect,
  type DownloadData,
  decodeDownload,
  decodeUpload,
  encodeDownload,
  encodeUpload,
  faultsOfUpload,
  fromJson,
  gbkDecode,
  knownCodes,
  sampleCodeTables,
  type UploadData,
  v30,
  type WireFault,
} from '@openbeian/regulator'

export const dialect: Dialect = v30

/** The text of a document, by the encoding its first line declares; GBK when it declares none. */
export function textOf(bytes: Buffer): string {
  const declared = /encoding=["']([^"']+)["']/i.exec(bytes.subarray(0, 200).toString('latin1'))?.[1]
  return declared && /^utf-?8$/i.test(declared) ? bytes.toString('utf8') : gbkDecode(bytes)
}

const isDownload = (xml: string) => /<DownloadData[\s>]/.test(xml.slice(0, 1000))

/** Reads an upload or a download, whichever it is. */
export const readDocument = (xml: string): Decoded<UploadData | DownloadData> =>
  isDownload(xml) ? decodeDownload(dialect, xml) : decodeUpload(dialect, xml)

/** All findings: what cannot be read, and what can be read and should not be sent. */
export function findingsOf(xml: string, withSampleCodes: boolean): WireFault[] {
  if (isDownload(xml)) {
    const read = decodeDownload(dialect, xml)
    return read.ok ? [] : read.faults
  }
  const read = decodeUpload(dialect, xml)
  if (!read.ok) return read.faults
  return faultsOfUpload(dialect, read.value, withSampleCodes ? knownCodes(sampleCodeTables) : {})
}

/** The document of a JSON value. Throws `regulator.not-encodable`, and a `SyntaxError` for what no table knows. */
export const writeDocument = (json: string, kind: 'upload' | 'download'): string =>
  kind === 'download'
    ? encodeDownload(dialect, fromJson(dialect.download, json))
    : encodeUpload(dialect, fromJson(dialect.upload, json))
