import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

export interface SheetToWrite {
  name: string
  /** Widths in characters; those left out are usual. */
  widths?: readonly number[]
  /** So many rows stay in sight, bold. */
  headRows?: number
  rows: Iterable<readonly string[]>
}

/** The same bytes at any time for the same rows. */
const unchanging = new Date('2013-10-01T00:00:00Z')

/** A workbook in which every cell is a text: no digit is lost, no formula run. Rows are written one after the other. */
export function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (name: string, text: string) =>
    zip.addBuffer(Buffer.from(declaration + text), name, { mtime: unchanging })
  add('[Content_Types].xml', contentTypes(sheets.length))
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  add('xl/workbook.xml', workbook(sheets))
  const parts = sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`])
  add('xl/_rels/workbook.xml.rels', relations([...parts, ['styles', 'styles.xml']]))
  add('xl/styles.xml', styles)
  for (const [index, sheet] of sheets.entries())
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, { mtime: unchanging }, (give) =>
      give(null, Readable.from(sheetXml(sheet))),
    )
  zip.end()
  return buffer(zip.outputStream)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = (sheets: number): string =>
  `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>${Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kinds}.worksheet+xml"/>`,
  ).join('')}</Types>`

const relations = (targets: readonly [string, string][]): string =>
  `<Relationships xmlns="${packages}/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const workbook = (sheets: readonly SheetToWrite[]): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
    .map(
      ({ name }, index) => `<sheet name="${escaped(sheetName(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`

/** Style 0: a text. Style 1: a bold text. */
const styles =
  `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="2">' +
  '<xf numFmtId="49" fontId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>'

/** Some rows at a time: a piece for every cell would cost more than the cells. */
const rowsAtOnce = 200

function* sheetXml({ widths = [], headRows = 1, rows }: SheetToWrite): Generator<string> {
  const pane =
    headRows > 0
      ? `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" state="frozen"/></sheetView></sheetViews>`
      : ''
  const columns = widths.map(
    (it, index) => `<col min="${index + 1}" max="${index + 1}" width="${it}" customWidth="1" style="0"/>`,
  )
  yield `${declaration}<worksheet xmlns="${main}">${pane}${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  let number = 0
  let piece: string[] = []
  for (const row of rows) {
    number += 1
    const style = number <= headRows ? 1 : 0
    piece.push(
      `<row r="${number}">${row.map((text, column) => cellXml(text, `${letters(column)}${number}`, style)).join('')}</row>`,
    )
    if (piece.length < rowsAtOnce) continue
    yield piece.join('')
    piece = []
  }
  yield `${piece.join('')}</sheetData></worksheet>`
}

const cellXml = (text: string, place: string, style: number): string =>
  text === ''
    ? ''
    : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

/** Half pairs and control characters are no XML. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those XML 1.0 does not know
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')

/** Excel takes no longer name, and none of these characters. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
