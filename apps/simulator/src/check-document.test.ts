import { encodeUpload, v30 } from '@openbeian/regulator'
import { expect, test } from 'vitest'
import { checkDocument } from './check-document.ts'
import { readOfficialSchema } from './official-schema.ts'
import { sampleNewFiling } from './sample-filing.ts'

const ispId = 110000000001n
const good = () => encodeUpload(v30, { icp: { newFilings: [sampleNewFiling()], requester: ispId } })
const subjectIds = [String(sampleNewFiling().subject.id)]

test('a document as the interface has it is read', () => {
  expect(checkDocument({ dialect: v30, ispId }, good())).toMatchObject({
    ok: true,
    data: { icp: { requester: ispId } },
  })
})

test.each([
  [5001, 'broken XML', (xml: string) => xml.replace('</Zt_xx>', '')],
  [5001, 'another root', (xml: string) => xml.replaceAll('UploadData', 'DownloadData')],
  [5001, 'a missing name', (xml: string) => xml.replace(/<Dwmc>.*?<\/Dwmc>/, '')],
  [5004, 'no version at all', (xml: string) => xml.replace(' version="V.3.0"', '')],
  [5004, 'another version', (xml: string) => xml.replace('V.3.0', 'V.4.0')],
  [5003, 'the id of another provider', (xml: string) => xml.replace('<Qqdwid>110000000001<', '<Qqdwid>110000000002<')],
  [5008, 'a character GBK does not have', (xml: string) => xml.replace('示例网', '示例網𠮷')],
])('result %i names %s, addressed to the subject', (code, _, spoil) => {
  expect(checkDocument({ dialect: v30, ispId }, spoil(good()))).toMatchObject({
    ok: false,
    fault: { code },
    subjectIds,
  })
})

test('what only the official schema dislikes is 5001 with its sentence', () => {
  const schema = () => 'Element Dwmc: not wanted here'
  const fault = { code: 5001, detail: 'Element Dwmc: not wanted here' }
  expect(checkDocument({ dialect: v30, ispId, schema }, good())).toMatchObject({ ok: false, fault })
})

test('the schemas are those of V3.0: another edition is read by its own file alone', () => {
  const schema = () => 'Element Hyjg: not wanted here'
  const dialect = { ...v30, version: 'V.9.9' }
  const xml = encodeUpload(dialect, { icp: { newFilings: [sampleNewFiling()], requester: ispId } })
  expect(checkDocument({ dialect, ispId, schema }, xml)).toMatchObject({ ok: true })
})

const folder = process.env.OPENBEIAN_MIIT_XSD
test.skipIf(!folder)('the official schema takes the sample and refuses it without its subject', async () => {
  const schema = await readOfficialSchema(folder ?? '')
  expect(schema(good())).toBeUndefined()
  expect(schema(good().replace(/<Zt_xx>.*?<\/Zt_xx>/s, ''))).toContain('Wz_xx')
})
