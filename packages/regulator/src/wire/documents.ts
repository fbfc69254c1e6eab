import type { Dialect } from '../dialects/dialect.ts'
import { regulatorError } from '../regulator.errors.ts'
import { contentFaults, type KnownCodes } from './content-faults.ts'
import type { DownloadData } from './download-data.ts'
import { type Content, refuseAttributes } from './element.ts'
import { hasNoOperation, operationFaults } from './operation-faults.ts'
import type { UploadData } from './upload-data.ts'
import type { Decoded, WireFault } from './wire-fault.ts'
import { readXml } from './xml-reading.ts'
import { xmlWriting } from './xml-writing.ts'

/** The XML of an upload file. Throws `regulator.not-encodable` when the schema would refuse it. */
export const encodeUpload = <Upload extends UploadData, Download extends DownloadData>(
  dialect: Dialect<Upload, Download>,
  data: Upload,
): string => orThrow(write(dialect.version, 'UploadData', dialect.upload, data))

/**
 * Faults of an upload, record by record: what the schema refuses, and what the schema takes but the administration sends
 * back. Ids are looked up where code tables are given. Empty: it can be sent.
 */
export function faultsOfUpload<Upload extends UploadData, Download extends DownloadData>(
  dialect: Dialect<Upload, Download>,
  data: Upload,
  codes: KnownCodes = {},
): WireFault[] {
  const written = write(dialect.version, 'UploadData', dialect.upload, data)
  return [
    ...(written.ok ? [] : written.faults),
    ...operationFaults(data),
    ...contentFaults(dialect.upload, data, 'UploadData', codes),
  ]
}

/** Reads an upload file: for a server, and for reading back what was stored. */
export function decodeUpload<Upload extends UploadData, Download extends DownloadData>(
  dialect: Dialect<Upload, Download>,
  xml: string,
): Decoded<Upload> {
  return read(xml, 'UploadData', dialect.upload, (version, data, faults) => {
    if (version !== dialect.version)
      faults.push({ path: 'UploadData/@version', reason: 'wrongVersion', detail: version })
    const nothing = faults.length === 0 && hasNoOperation(data)
    if (nothing) faults.push(nothing)
  })
}

/** The XML of a download file. Throws `regulator.not-encodable` when the schema would refuse it. */
export const encodeDownload = <Upload extends UploadData, Download extends DownloadData>(
  dialect: Dialect<Upload, Download>,
  data: Download,
): string => orThrow(write(dialect.version, 'DownloadData', dialect.download, data))

/** Reads a download file. Any version is read: what was sent cannot be sent back. */
export function decodeDownload<Upload extends UploadData, Download extends DownloadData>(
  dialect: Dialect<Upload, Download>,
  xml: string,
): Decoded<Download> {
  return read(xml, 'DownloadData', dialect.download, () => undefined)
}

function write<Value>(version: string, tag: string, content: Content<Value>, value: Value): Decoded<string> {
  const faults: WireFault[] = []
  const to = xmlWriting('<?xml version="1.0" encoding="GBK"?>\n')
  to.open(tag, { version })
  content.write(value, tag, to, faults)
  to.close(tag)
  return faults.length === 0 ? { ok: true, value: to.written() } : { ok: false, faults }
}

function orThrow(written: Decoded<string>): string {
  if (!written.ok) throw regulatorError('regulator.not-encodable', { faults: written.faults })
  return written.value
}

function read<Value>(
  xml: string,
  tag: string,
  content: Content<Value>,
  check: (version: string, value: Value, faults: WireFault[]) => void,
): Decoded<Value> {
  const document = readXml(xml)
  if (!document.ok) return document
  const { value: root } = document
  if (root.tag !== tag) return { ok: false, faults: [{ path: root.tag, reason: 'unknownElement', detail: root.tag }] }

  const faults: WireFault[] = []
  const { version, ...others } = root.attributes
  refuseAttributes({ ...root, attributes: others }, tag, faults)
  if (version === undefined) faults.push({ path: `${tag}/@version`, reason: 'missing', detail: 'version' })
  const value = content.read({ ...root, attributes: {} }, tag, faults)
  check(version ?? '', value, faults)
  return faults.length === 0 ? { ok: true, value } : { ok: false, faults }
}
