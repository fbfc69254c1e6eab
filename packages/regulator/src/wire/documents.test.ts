import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { v30 } from '../dialects/v30.ts'
import { decodeUpload, encodeUpload, faultsOfUpload } from './documents.ts'
import type { IcpUpload, UploadData } from './upload-data.ts'

const golden = (name: string) =>
  readFileSync(new URL(`../../../../conformance/wire/${name}.xml`, import.meta.url), 'utf8')
const smallest = golden('upload-new-filing-individual')
const faultsOf = (xml: string) => {
  const decoded = decodeUpload(v30, xml)
  return decoded.ok ? [] : decoded.faults.map(({ path, reason }) => `${path} ${reason}`)
}
const valueOfSmallest = (): { icp: IcpUpload } => {
  const decoded = decodeUpload(v30, smallest)
  if (!decoded.ok || !decoded.value.icp) throw new Error('the golden is readable')
  return decoded.value
}

const at = 'UploadData/ICP/XZBA/Baxx[1]'
test.each([
  ['a name of 256 characters', '<Dwmc>赵六', `<Dwmc>${'甲'.repeat(256)}`, `${at}/Zt_xx/Dwmc tooLong`],
  ['an empty optional element', '<Bbfs>', '<Tzr></Tzr><Bbfs>', `${at}/Zt_xx/Tzr tooShort`],
  ['a missing provider', '<Qqdwid>310000000001</Qqdwid>', '', 'UploadData/ICP/Qqdwid missing'],
  ['a dotted address', '<Qsip>3405803785', '<Qsip>203.0.113.9', `${at}/Wz_xx[1]/Jr_xx[1]/Ip_xx[1]/Qsip notANumber`],
  ['a code above its table', '<Fwnr_id>1<', '<Fwnr_id>65<', `${at}/Wz_xx[1]/Fwnr/Fwnr_id[1] outOfRange`],
  ['a child out of order', '<Zjlx>2</Zjlx>', '', `${at}/Zt_xx/Zj/Zjlx missing`],
  ['an element nobody knows', '<Bbfs>', '<Sjhm/><Bbfs>', `${at}/Zt_xx/Sjhm unknownElement`],
  ['an element inside a text', '<Ym>', '<Ym><b/>', `${at}/Wz_xx[1]/Ym_xx[1]/Ym/b unexpectedElement`],
  ['text between elements', '<Baxx>', '<Baxx>文字', `${at} unexpectedText`],
  ['an attribute', '<Baxx>', '<Baxx id="1">', `${at}/@id unknownAttribute`],
  ['no version', ' version="V.3.0"', '', 'UploadData/@version missing'],
])('%s is refused by its place', (_, was, is, fault) => {
  expect(smallest).toContain(was)
  expect(faultsOf(smallest.replace(was, is))).toContain(fault)
})

test('255 Chinese characters, and as many outside the basic plane, are 255 characters', () => {
  for (const character of ['甲', '𠮷']) {
    expect(faultsOf(smallest.replace('<Dwmc>赵六', `<Dwmc>${character.repeat(255)}`))).toEqual([])
  }
})

test('a child out of order is refused in a sequence and taken where the schema says all', () => {
  const swapped = (first: string, second: string) =>
    smallest.replace(new RegExp(`(${first})(\\s*)(${second})`), '$3$2$1')
  expect(faultsOf(swapped('<Zjlx>.*?</Zjlx>', '<Zjhm>.*?</Zjhm>'))).toEqual([`${at}/Zt_xx/Zj/Zjlx outOfOrder`])
  expect(faultsOf(swapped('<IspZtid>.*?</IspZtid>', '<Dwmc>.*?</Dwmc>'))).toEqual([])
})

test('every fault of a document is told, not only the first', () => {
  const broken = smallest.replace('<Zjlx>2</Zjlx>', '').replace('<Ym>zhaoliu.cn', '<Ym>a')
  expect(faultsOf(broken)).toEqual([`${at}/Zt_xx/Zj/Zjlx missing`, `${at}/Wz_xx[1]/Ym_xx[1]/Ym tooShort`])
})

test('numbers are read as written: no octal, no exponent, no loss of digits', () => {
  const decoded = decodeUpload(
    v30,
    smallest
      .replace('<IspZtid>1<', '<IspZtid> 0009007199254740993 <')
      .replace('<Zjhm>310101199001010019<', '<Zjhm>010123<')
      .replace('<Dwmc>赵六<', '<Dwmc>1e5<'),
  )
  expect(decoded).toMatchObject({
    ok: true,
    value: {
      icp: { newFilings: [{ subject: { id: 9007199254740993n, name: '1e5', certificate: { number: '010123' } } }] },
    },
  })
})

test.each([
  ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 'forbiddenDeclaration'],
  ['a billion laughs', '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>', 'forbiddenDeclaration'],
  ['a document type alone', '<!doctype a>', 'forbiddenDeclaration'],
  ['a control character', '\u0001', 'forbiddenCharacter'],
  ['half a character', '\ud840', 'forbiddenCharacter'],
  ['an unknown entity', '<a>&x;</a>', 'notWellFormed'],
  ['a reference to no character', '<a>&#0;</a>', 'notWellFormed'],
  ['a bare ampersand', '<a>& b</a>', 'notWellFormed'],
  ['two roots', '<a/><b/>', 'notWellFormed'],
  ['text after the root', '<a/>text', 'notWellFormed'],
  ['an unclosed element', '<a><b></a>', 'notWellFormed'],
  ['an attribute twice', '<a b="1" b="2"/>', 'notWellFormed'],
  ['the end of a CDATA section alone', '<a>]]></a>', 'notWellFormed'],
  ['a name that poisons objects', '<__proto__>1</__proto__>', 'unknownElement'],
  ['a comment with --', '<a><!-- a -- b --></a>', 'notWellFormed'],
  ['a declaration in the middle', '<a><?xml version="1.0"?></a>', 'notWellFormed'],
  ['CDATA outside the root', '<a/><![CDATA[x]]>', 'notWellFormed'],
  ['an attribute without quotes', '<a b=1/>', 'notWellFormed'],
  ['a reference named like a method', '<a>&toString;</a>', 'notWellFormed'],
  ['a tag that never ends', '<a b="1"', 'notWellFormed'],
  ['a name that begins with a digit', '<1a/>', 'notWellFormed'],
  ['nothing', '', 'notWellFormed'],
  ['another root', '<DownloadData version="V.3.0"/>', 'unknownElement'],
])('%s is refused without being believed', (_, xml, reason) => {
  expect(decodeUpload(v30, xml)).toMatchObject({ ok: false, faults: [{ reason }] })
})

test('a very deep document is refused, not a crash', () => {
  expect(decodeUpload(v30, `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`).ok).toBe(false)
})

test('CDATA, references and comments are text like any other', () => {
  const written = '<Dwmc><!-- 名 -->甲<![CDATA[<&amp;>]]>&lt;&#x4E59;&#20057;&quot;</Dwmc>'
  expect(decodeUpload(v30, smallest.replace('<Dwmc>赵六</Dwmc>', written))).toMatchObject({
    value: { icp: { newFilings: [{ subject: { name: '甲<&amp;><乙乙"' } }] } },
  })
})

test('what would break the text is escaped, and what XML cannot carry is refused', () => {
  const value = valueOfSmallest()
  const named = (name: string): UploadData => ({
    icp: {
      ...value.icp,
      newFilings: (value.icp.newFilings ?? []).map((it) => ({ ...it, subject: { ...it.subject, name } })),
    },
  })
  const name = '<甲>&"乙\'\r\n\t]]>&amp;'
  expect(decodeUpload(v30, encodeUpload(v30, named(name)))).toEqual({ ok: true, value: named(name) })
  for (const character of ['\u0000', '\u000b', '\ufffe', '\ud840']) {
    expect(faultsOfUpload(v30, named(`甲${character}`)).slice(0, 1)).toMatchObject([
      { path: `${at}/Zt_xx/Dwmc`, reason: 'forbiddenCharacter' },
    ])
    expect(() => encodeUpload(v30, named(`甲${character}`))).toThrow(
      expect.objectContaining({ code: 'regulator.not-encodable' }),
    )
  }
})

test('a value the schema would refuse is refused before it is sent', () => {
  const value = valueOfSmallest()
  const [filing] = value.icp.newFilings ?? []
  if (!filing) throw new Error('the golden has a filing')
  const faults = faultsOfUpload(v30, {
    icp: {
      requester: 0n,
      newFilings: [
        { ...filing, services: [], attachments: [] },
        { ...filing, subject: { ...filing.subject, investor: '' } },
      ],
    },
  })
  expect(faults.map((it) => `${it.path} ${it.reason}`).slice(0, 3)).toEqual([
    `${at}/Wz_xx tooFew`,
    'UploadData/ICP/XZBA/Baxx[2]/Zt_xx/Tzr tooShort',
    'UploadData/ICP/Qqdwid outOfRange',
  ])
})
