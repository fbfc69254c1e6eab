import { buffer } from 'node:stream/consumers'
import { writeXlsx } from '@openbeian/sheets'
import { ZipFile } from 'yazl'
import type { Dice, HostileClass } from '../../../platform/process/test-hostile.ts'

type Parts = Record<string, string | Buffer>

const plainParts = (rows: string): Parts => ({
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="主体" r:id="a"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
  'xl/worksheets/s.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
})

async function zipped(parts: Parts, more: (zip: ZipFile) => void = () => {}): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  more(zip)
  zip.end()
  return buffer(zip.outputStream)
}

const head =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>主体名称</t></is></c><c r="B1" t="inlineStr"><is><t>主体备案号</t></is></c></row>'
const row = (number: number, text: string) =>
  `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>${text}</t></is></c></row>`
const probed = 'probe of sheet libraries, 2026-11'
const general = 'OWASP: file upload'

/** Ways to do harm with a file of tables. */
export const hostileSheets: readonly HostileClass[] = [
  {
    name: 'a bomb: rows and blanks that pack to nothing',
    source: probed,
    why: 'a library held a processor for 50 s with 7.6 MB',
    build: () => zipped(plainParts(head + ' '.repeat(150_000_000))),
  },
  {
    name: 'a bomb of shared texts',
    source: 'CVE-2017-12626 (Apache POI), by analogy',
    why: 'texts are unpacked before the first row',
    build: () =>
      zipped({ ...plainParts(head), 'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(4_000_000)}</sst>` }),
  },
  {
    name: 'a million empty rows',
    source: 'house rule of this import',
    why: 'each is an object to readers that keep them',
    build: () =>
      zipped(plainParts(head + Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}"/>`).join(''))),
  },
  {
    name: 'entities that multiply',
    source: 'billion laughs; CWE-776',
    why: 'ten levels of ten make ten thousand million texts',
    build: () =>
      zipped({
        ...plainParts(''),
        'xl/worksheets/s.xml': `<!DOCTYPE w [<!ENTITY a "aa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${'&a;'.repeat(10)}">`).join('')}]><worksheet><sheetData>${row(1, '&a8;')}</sheetData></worksheet>`,
      }),
  },
  {
    name: 'an entity that names a file',
    source: 'XXE; CWE-611; CVE-2014-3529 (Apache POI)',
    why: 'the content of a file of the server would stand in the report',
    build: () =>
      zipped({
        ...plainParts(''),
        'xl/worksheets/s.xml': `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData>${row(1, '&x;')}</sheetData></worksheet>`,
      }),
  },
  {
    name: 'elements nested without end',
    source: general,
    why: 'readers that call themselves run out of stack',
    build: () => zipped({ ...plainParts(''), 'xl/worksheets/s.xml': `<worksheet>${'<a>'.repeat(2_000_000)}` }),
  },
  {
    name: 'a column a million to the right',
    source: general,
    why: 'a row is filled up to it with empty cells',
    build: () => zipped(plainParts('<row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>')),
  },
  {
    name: 'one cell of many megabytes',
    source: general,
    why: 'longer than any spreadsheet holds; copied with each step',
    build: (dice) => zipped(plainParts(row(1, String(dice.below(10)).repeat(19_000_000)))),
  },
  {
    name: 'the same part twice',
    source: 'differences between readers of zip',
    why: 'whoever looks at it with a program sees another table than is brought in',
    build: () => zipped(plainParts(head), (zip) => zip.addBuffer(Buffer.from('<worksheet/>'), 'xl/worksheets/s.xml')),
  },
  {
    name: 'a directory that lies about sizes',
    source: 'zip bombs that claim little',
    why: 'a bound that trusts the claim is no bound',
    build: async () => lied(await zipped(plainParts(head + row(2, 'x').repeat(20_000)))),
  },
  {
    name: 'a path out of the archive',
    source: 'zip slip; CWE-22',
    why: 'whoever unpacks it to the disk writes elsewhere',
    build: () => withName(plainParts(head), 'xl/aaaaaaaaaaaa.xml', '../../../../etc/x.x'),
  },
  {
    name: 'a relation that leads out',
    source: 'SSRF by external relationships',
    why: 'a reader that follows it calls somebody',
    build: () =>
      zipped({
        ...plainParts(head),
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="a" TargetMode="External" Target="http://169.254.169.254/latest"/></Relationships>',
      }),
  },
  {
    name: 'ten thousand sheets',
    source: general,
    why: 'each is opened and kept',
    build: () =>
      zipped({
        ...plainParts(head),
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${'<sheet name="主体" r:id="a"/>'.repeat(10_000)}</sheets></workbook>`,
      }),
  },
  {
    name: 'formulas that call out, in xlsx',
    source: 'CSV injection; CWE-1236',
    why: 'a value that is written into a report runs at whoever opens it',
    build: () =>
      zipped(
        plainParts(
          `${head}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x","y")</f><v>=cmd|' /C calc'!A0</v></c></row>`,
        ),
      ),
  },
  {
    name: 'a workbook with macros',
    source: general,
    why: 'nobody runs them; told',
    build: () => zipped({ ...plainParts(head), 'xl/vbaProject.bin': 'Sub AutoOpen()' }),
  },
  {
    name: 'numbers that are none',
    source: general,
    why: '1e999, NaN and long rows of digits as places, days and styles',
    build: (dice) =>
      zipped(
        plainParts(
          `<row r="${dice.pick(['-1', '1e999', 'NaN', '99999999999999999999'])}"><c r="A0" s="-1"><v>1e999</v></c><c r="ZZZZ9" t="s"><v>-5</v></c></row>`,
        ),
      ),
  },
  {
    name: 'CSV: a quote that never ends',
    source: general,
    why: 'the rest of the file is one cell',
    build: () => Buffer.from(`主体名称,主体备案号\n"${'x,\n'.repeat(15_000_000)}`),
  },
  {
    name: 'CSV: a line of a million cells',
    source: general,
    why: 'quadratic in readers that copy the row',
    build: () => Buffer.from(`${'a,'.repeat(1_000_000)}\n`),
  },
  {
    name: 'CSV: bytes of no encoding',
    source: general,
    why: 'guessing makes another name of a name',
    build: (dice) => Buffer.from(Array.from({ length: 200_000 }, () => 0x80 + dice.below(0x80))),
  },
  {
    name: 'CSV: half of UTF-16',
    source: general,
    why: 'each second byte is nothing',
    build: () => Buffer.from([0xff, 0xfe, ...Buffer.from('主体名称,a', 'utf16le'), 0x41]),
  },
  {
    name: 'XML of an administration that multiplies',
    source: 'billion laughs; CWE-776',
    why: 'ten levels of ten make ten thousand million texts',
    build: () =>
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${(at ? `&a${at - 1};` : '&a;').repeat(10)}">`).join('')}]><DownloadData version="V.3.0">&a8;</DownloadData>`,
      ),
  },
  {
    name: 'XML of an administration, nested without end',
    source: general,
    why: 'readers that call themselves run out of stack',
    build: () => Buffer.from(`<DownloadData version="V.3.0">${'<ICP>'.repeat(1_000_000)}`),
  },
]

/** The first claim of a size is made small: in the part and in the directory. */
function lied(bytes: Buffer): Buffer {
  for (const [sign, at] of [
    [0x04034b50, 22],
    [0x02014b50, 24],
  ] as const) {
    let from = 0
    for (;;) {
      const found = bytes.indexOf(Buffer.from([sign & 255, (sign >> 8) & 255, (sign >> 16) & 255, sign >>> 24]), from)
      if (found < 0) break
      if (bytes.readUInt32LE(found + at) > 1000) bytes.writeUInt32LE(10, found + at)
      from = found + 4
    }
  }
  return bytes
}

/** yazl refuses such names: one of the same length is written over. */
async function withName(parts: Parts, name: string, other: string): Promise<Buffer> {
  const bytes = await zipped(parts, (zip) => zip.addBuffer(Buffer.from('<x/>'), name))
  return Buffer.from(bytes.toString('latin1').replaceAll(name, other), 'latin1')
}

/** A file nobody could call hostile. */
export const aWorkbook = (dice: Dice): Promise<Buffer> =>
  writeXlsx([
    {
      name: '主体',
      rows: [
        ['主体名称', '主体备案号'],
        [`晴和${dice.below(1000)}`, '浙ICP备2026000001号'],
      ],
    },
  ])
