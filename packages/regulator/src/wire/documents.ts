import { FilingError } from '@openbeian/filing'
import type { Dialect } from '../dialects/dialect.ts'
import { type DownloadData, downloadRoot } from './download-data.ts'
import { type Content, refuseAttributes } from './element.ts'
import { type UploadData, uploadRoot } from './upload-data.ts'
import type { Decoded, WireFault } from './wire-fault.ts'
import { readXml } from './xml-reading.ts'
import { xmlWriting } from './xml-writing.ts'

/** The XML of an upload file. Throws `regulator.not-encodable` when the schema would refuse it. */
export const encodeUpload = (dialect: Dialect, data: UploadData): string =>
  orThrow(write(dialect, 'UploadData', uploadRoot, data))

/** What the schema would refuse about an upload, record by record; nothing means it can be encoded. */
export function faultsOfUpload(dialect: Dialect, data: UploadData): WireFault[] {
  const written = write(dialect, 'UploadData', uploadRoot, data)
  return written.ok ? [] : written.faults
}

/** Reads an upload file: for a server, and for reading back what was stored. */
export function decodeUpload(dialect: Dialect, xml: string): Decoded<UploadData> {
  return read(xml, 'UploadData', uploadRoot, (version, data, faults) => {
    if (version !== dialect.version)
      faults.push({ path: 'UploadData/@version', reason: 'wrongVersion', detail: version })
    if (data.icp && !data.icp.newFilings && faults.length === 0) {
      faults.push({ path: 'UploadData/ICP', reason: 'noOperation', detail: 'only Qqdwid' })
    }
  })
}

/** The XML of a download file. Throws `regulator.not-encodable` when the schema would refuse it. */
export const encodeDownload = (dialect: Dialect, data: DownloadData): string =>
  orThrow(write(dialect, 'DownloadData', downloadRoot, data))

/** Reads a download file. Any version is read: what was sent cannot be sent back. */
export function decodeDownload(_dialect: Dialect, xml: string): Decoded<DownloadData> {
  return read(xml, 'DownloadData', downloadRoot, () => undefined)
}

function write<Value>(dialect: Dialect, tag: string, content: Content<Value>, value: Value): Decoded<string> {
  const faults: WireFault[] = []
  const to = xmlWriting('<?xml version="1.0" encoding="GBK"?>\n')
  to.open(tag, { version: dialect.version })
  content.write(value, tag, to, faults)
  to.close(tag)
  return faults.length === 0 ? { ok: true, value: to.written() } : { ok: false, faults }
}

function orThrow(written: Decoded<string>): string {
  if (!written.ok) throw new FilingError('regulator.not-encodable', { faults: written.faults })
  return written.value
}

function read<Partial, Value extends Partial>(
  xml: string,
  tag: string,
  content: Content<Partial>,
  check: (version: string, value: Partial, faults: WireFault[]) => void,
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
  // `choice` has seen to it that the one block this edition reads is there.
  return faults.length === 0 ? { ok: true, value: value as Value } : { ok: false, faults }
}
