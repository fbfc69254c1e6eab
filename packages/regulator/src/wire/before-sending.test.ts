import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { knownCodes } from '../codes/code-tables.ts'
import { sampleCodeTables } from '../codes/sample-code-tables.ts'
import { v30 } from '../dialects/v30.ts'
import { pathsOf } from '../testing/blocks.ts'
import { random } from '../testing/random.ts'
import { randomValue } from '../testing/random-values.ts'
import { decodeUpload, encodeUpload, faultsOfUpload } from './documents.ts'
import type { UploadData } from './upload-data.ts'

const golden = readFileSync(
  new URL('../../../../conformance/wire/upload-new-filing-individual.xml', import.meta.url),
  'utf8',
)
const paper =
  '<Fj><Fjxx><Fjwjgs>1</Fjwjgs><Fjyt>1</Fjyt><Fjnr>QUJD</Fjnr><Fjssdx><Ssdxlx>1</Ssdxlx><Ssdxbs>1</Ssdxbs></Fjssdx></Fjxx></Fj>'
const right = golden.replace('</Baxx>', `${paper}</Baxx>`)
const faultsOf = (xml: string) => {
  const decoded = decodeUpload(v30, xml)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.faults))
  return faultsOfUpload(v30, decoded.value, knownCodes(sampleCodeTables)).map((it) => `${it.path} ${it.reason}`)
}

test('a filing that is right has no faults', () => {
  expect(faultsOf(right)).toEqual([])
})

const at = 'UploadData/ICP/XZBA/Baxx[1]'
const service = `${at}/Wz_xx[1]`
test.each([
  ['letters in a phone', '<Fzr_sjhm>13800000004', '<Fzr_sjhm>1380000000x', `${at}/Zt_xx/Fzr/Fzr_sjhm notAPhone`],
  [
    'two phones with one missing',
    '<Fzr_sjhm>13800000004',
    '<Fzr_sjhm>13800000004;',
    `${at}/Zt_xx/Fzr/Fzr_sjhm notAPhone`,
  ],
  ['an e-mail without @', '<Fzr_dzyj>z@a.cn', '<Fzr_dzyj>z.a.cn', `${at}/Zt_xx/Fzr/Fzr_dzyj notAnEmail`],
  ['a picture that is no base64', '<Fjnr>QUJD', '<Fjnr>QUJ', `${at}/Fj[1]/Fjxx/Fjnr notBase64`],
  ['a range backwards', '<Zzip>3405803785', '<Zzip>3405803784', `${service}/Jr_xx[1]/Ip_xx[1] reversedRange`],
  ['a nature no table has', '<Bbfs>', '<Dwxz>999</Dwxz><Bbfs>', `${at}/Zt_xx/Dwxz unknownCode`],
  ['a content no table has', '<Fwnr_id>1<', '<Fwnr_id>64<', `${service}/Fwnr/Fwnr_id[1] unknownCode`],
  ['no paper at all', paper, '', `${at}/Fj noAttachment`],
])('the schema takes %s and we do not send it', (_, was, is, fault) => {
  expect(right).toContain(was)
  expect(faultsOf(right.replace(was, is))).toEqual([fault])
})

test('an id of ours that stands for two things is refused', () => {
  const twice = right.replace(/(<Baxx>.*<\/Baxx>)/s, '$1$1')
  expect(faultsOf(twice).map((it) => it.replace('UploadData/ICP/XZBA/', ''))).toEqual([
    'Baxx[2]/Zt_xx/IspZtid repeatedId',
    'Baxx[2]/Wz_xx[1]/IspWzid repeatedId',
    'Baxx[2]/Wz_xx[1]/Ym_xx[1]/IspYmid repeatedId',
    'Baxx[2]/Wz_xx[1]/Jr_xx[1]/IspJrid repeatedId',
    'Baxx[2]/Wz_xx[1]/Jr_xx[1]/Ip_xx[1]/IspIpid repeatedId',
  ])
})

test('codes are looked up only where the tables are given', () => {
  const cancelling: UploadData = { icp: { requester: 1n, cancellations: [{ kind: 1, recordId: 7n, reason: 998 }] } }
  expect(faultsOfUpload(v30, cancelling)).toEqual([])
  expect(faultsOfUpload(v30, cancelling, { cancellationReasons: new Set([1]) })).toMatchObject([
    { path: 'UploadData/ICP/ZXBA/Zx_xx[1]/Zxly', reason: 'unknownCode' },
  ])
})

test('a subject is cancelled with its password, an access without', () => {
  const cancelling = (kind: number): UploadData => ({
    icp: { requester: 1n, cancellations: [{ kind, recordId: 7n, reason: 1 }] },
  })
  expect(faultsOfUpload(v30, cancelling(0))).toMatchObject([{ reason: 'noPassword' }])
  expect(faultsOfUpload(v30, cancelling(2))).toEqual([])
})

test.each([
  [1, ['use', 'usedFrom', 'name', 'nature', 'province', 'city', 'street', 'contact', 'phone', 'email']],
  [2, ['receiver']],
  [3, ['use', 'usedFrom']],
  [4, []],
])('an allocation of the kind %i says what the annotation asks', (kind, fields) => {
  const allocations = [{ id: 1n, from: 1, to: 2, kind }]
  expect(faultsOfUpload(v30, { ip: { requester: 1n, added: { allocations } } }).map((it) => it.detail)).toEqual(
    fields.map((it) => `${it} for Fpfs ${kind}`),
  )
})

test('a day that no calendar has is refused', () => {
  const handled = {
    domain: 'a.cn',
    ip: 1,
    carrier: 1n,
    provider: 1n,
    province: 310000,
    outcome: 1,
    opinion: '已关闭',
    listedOn: '2026-02-30',
    dueOn: '2026-11-21',
  }
  expect(faultsOfUpload(v30, { icp: { requester: 1n, unfiledHandled: [handled] } })).toMatchObject([
    { path: 'UploadData/ICP/WBACLJG/Clxx[1]/Rbsj', reason: 'notADay' },
  ])
})

test('an upload that says nothing is refused, whatever it is about', () => {
  for (const data of [
    { icp: { requester: 1n } },
    { ip: { requester: 1n, added: {} } },
    { domains: { requester: 1n } },
  ]) {
    expect(faultsOfUpload(v30, data as UploadData)).toMatchObject([{ reason: 'noOperation' }])
    expect(decodeUpload(v30, encodeUpload(v30, data as UploadData))).toMatchObject({
      ok: false,
      faults: [{ reason: 'noOperation' }],
    })
  }
})

test('sensible values of every block have none of the faults that lie in one row', () => {
  const acrossRows = ['noAttachment', 'noPassword', 'repeatedId', 'fieldNeeded']
  for (const { keys } of pathsOf(v30.upload.shape)) {
    for (let seed = 1; seed <= 10; seed += 1) {
      const value: UploadData = randomValue(random(seed), v30.upload, keys, 'sensible')
      const faults = faultsOfUpload(v30, value).filter((it) => !acrossRows.includes(it.reason))
      expect(faults, `${keys} ${seed}`).toEqual([])
    }
  }
})
