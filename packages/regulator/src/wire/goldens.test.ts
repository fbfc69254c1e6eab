import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { v30 } from '../dialects/v30.ts'
import { officialSchema, reportSkipped, testWithSchema } from '../testing/official-schema.ts'
import { decodeDownload, decodeUpload, encodeDownload, encodeUpload } from './documents.ts'
import type { DownloadData } from './download-data.ts'
import type { UploadData } from './upload-data.ts'

const folder = new URL('../../../../conformance/wire/', import.meta.url)
const golden = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const asOnDisk = (xml: string) => xml.replace('encoding="GBK"', 'encoding="UTF-8"').replace(/>\s+</g, '><').trim()
const valueIn = (file: string): unknown =>
  JSON.parse(golden(file), (_, value) => (/^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value))

const uploads = ['upload-new-filing-enterprise', 'upload-new-filing-individual']
const downloads = ['download-results', 'download-published']

test.each(uploads)('%s is written as the golden has it, and read back', (name) => {
  const value = valueIn(`${name}.json`) as UploadData
  expect(asOnDisk(encodeUpload(v30, value))).toBe(asOnDisk(golden(`${name}.xml`)))
  expect(decodeUpload(v30, golden(`${name}.xml`))).toEqual({ ok: true, value })
})

test.each(downloads)('%s is written as the golden has it, and read back', (name) => {
  const value = valueIn(`${name}.json`) as DownloadData
  expect(asOnDisk(encodeDownload(v30, value))).toBe(asOnDisk(golden(`${name}.xml`)))
  expect(decodeDownload(v30, golden(`${name}.xml`))).toEqual({ ok: true, value })
})

testWithSchema('the goldens are valid against the official schemas', () => {
  const upload = officialSchema('upload-data.xsd')
  const download = officialSchema('download-data.xsd')
  for (const name of uploads) expect(upload(golden(`${name}.xml`)), name).toEqual({ ok: true })
  for (const name of downloads) expect(download(golden(`${name}.xml`)), name).toEqual({ ok: true })
})

reportSkipped()
