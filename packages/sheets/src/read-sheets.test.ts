import { buffer } from 'node:stream/consumers'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { readSheets, writeCsv, writeXlsx } from './index.ts'

const rows = [
  ['主体名称', '证件号码', '备注'],
  ['晴和科技有限公司', '91330100MA2AXXXX0X', '=1+1'],
  ['', '', ''],
  ['𠮷野 & <"梨">', '330101199001010010', ' 两端空白 '],
]

test('what is written as xlsx is read back, each row with its number, empty ones told', async () => {
  const read = await readSheets(
    await writeXlsx([
      { name: '主体', rows },
      { name: 'a/b', rows: [] },
    ]),
  )
  expect(read).toMatchObject({
    ok: true,
    format: 'xlsx',
    sheets: [
      { name: '主体', rows: [{ number: 1 }, { number: 2 }, { number: 4 }] },
      { name: 'a b', rows: [] },
    ],
    remarks: [{ kind: 'empty-rows', sheet: '主体', row: 3, count: 1 }],
  })
  expect(read.ok && read.sheets[0]?.rows[2]?.cells).toEqual(['𠮷野 & <"梨">', '330101199001010010', '两端空白'])
  expect(await writeXlsx([{ name: '主体', rows }])).toEqual(await writeXlsx([{ name: '主体', rows }]))
})

test('what is written as CSV is read back, and Excel runs none of it', async () => {
  const bytes = writeCsv(rows)
  expect(bytes.toString()).toContain("'=1+1")
  const read = await readSheets(bytes)
  expect(read).toMatchObject({ ok: true, format: 'csv', encoding: 'utf-8' })
  expect(read.ok && read.sheets[0]?.rows.map((it) => it.cells)).toEqual([
    rows[0],
    rows[1],
    ['𠮷野 & <"梨">', '330101199001010010', '两端空白'],
  ])
})

test.each([
  ['gb18030', '名称;城市\r\n𠮷野家;杭州\r\n', 'gb18030'],
  ['gbk', '名称\t城市\n青禾\t杭州\n', 'gb18030'],
  ['utf16le', '\ufeff名称，城市\n青禾，杭州\n', 'utf-16le'],
  ['utf8', '名称,城市\n青禾,"杭\n州"\n', 'utf-8'],
])('CSV of %s is read, whatever stands between the cells', async (encoding, text, told) => {
  const read = await readSheets(iconv.encode(text, encoding, { addBOM: false }))
  expect(read).toMatchObject({ ok: true, encoding: told })
  expect(read.ok && read.sheets[0]?.rows[0]?.cells).toEqual(['名称', '城市'])
  expect(read.ok && read.sheets[0]?.rows[1]?.cells).toHaveLength(2)
})

test('bytes that are no text are told with their line', async () => {
  const bytes = Buffer.concat([iconv.encode('名称\n青禾\n', 'gbk'), Buffer.from([0xff, 0xff, 0x0a])])
  expect(await readSheets(bytes)).toEqual({ ok: false, fault: { kind: 'wrong-encoding', at: '3' } })
})

test('a quote that is not closed is told with its line', async () => {
  const read = await readSheets(Buffer.from('a,b\n1,2\n"3,4\n5,6'))
  expect(read).toEqual({ ok: false, fault: { kind: 'damaged', at: '3' } })
})

test('formulas keep their last value, days are days, lost digits, errors, macros and hidden sheets are told', async () => {
  const read = await readSheets(
    await workbook(
      `<row r="5"><c r="A5" s="1"><v>45000</v></c><c r="C5"><f>1+1</f><v>2</v></c><c r="D5"><v>3.3010119900101E+17</v></c>
       <c r="E5" t="e"><v>#N/A</v></c><c r="F5" t="b"><v>1</v></c><c r="G5" t="s"><v>0</v></c><c r="H5"><v>0.5</v></c></row>`,
      { macros: true, state: 'hidden' },
    ),
  )
  expect(read.ok && read.sheets[0]?.rows).toEqual([
    { number: 5, cells: ['2023-03-15', '', '2', '≈330101199001010000', '#N/A', '是', '青禾', '0.5'] },
  ])
  expect(read.ok && read.remarks.map((it) => [it.kind, it.row, it.column])).toEqual([
    ['macros', undefined, undefined],
    ['hidden-sheet', undefined, undefined],
    ['formula', 5, 3],
    ['lost-digits', 5, 4],
    ['error-cell', 5, 5],
  ])
})

test.each([
  ['no-sheet', Buffer.alloc(0)],
  ['no-sheet', Buffer.from('%PDF-1.7')],
  ['old-format', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['locked', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])],
  ['damaged', Buffer.from('PK\u0003\u0004 and no more')],
])('what is no sheet is told: %s', async (kind, bytes) => {
  expect(await readSheets(bytes)).toMatchObject({ ok: false, fault: { kind } })
})

/** As a program of others writes it, with texts and styles of its own. */
async function workbook(rowsXml: string, { macros = false, state = 'visible' } = {}): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name)
  add(
    'xl/workbook.xml',
    `<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="主体" state="${state}" r:id="a"/></x:sheets></x:workbook>`,
  )
  add(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="a" Target="/xl/worksheets/s.xml"/></Relationships>',
  )
  add('xl/worksheets/s.xml', `<worksheet><sheetData>${rowsXml}</sheetData></worksheet>`)
  add('xl/sharedStrings.xml', '<sst><si><r><t>青</t></r><r><t>禾</t></r><rPh><t>qīng</t></rPh></si></sst>')
  add(
    'xl/styles.xml',
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
  )
  if (macros) add('xl/vbaProject.bin', 'x')
  zip.end()
  return buffer(zip.outputStream)
}
