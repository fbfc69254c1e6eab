import { CsvError, parse } from 'csv-parse/sync'
import { maxCellLength } from './bounds.ts'
import { decodeText } from './decode-text.ts'
import { rowKeeper } from './row-keeper.ts'
import { refused, type Sheet, type SheetsRead } from './sheet.ts'

const delimiters = [',', '\t', ';', '，', '|']
/** So many lines are enough to see what stands between the cells. */
const maxLookedCharacters = 20_000
/** So many characters are split at once: objects of the whole file at once would be many times its size. */
const maxRecordLength = maxCellLength * 260

/** A table of lines, by whatever stands between its cells most often in the first line. */
export function readCsv(bytes: Uint8Array): Extract<SheetsRead, { ok: true }> {
  const { text, encoding } = decodeText(bytes)
  const keeper = rowKeeper()
  const sheet: Sheet = { name: '', rows: [] }
  let ended = 0
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: maxRecordLength,
      on_record: (record: string[], { lines }) => {
        // a row begins on the line after the one before it ended
        const number = ended + 1
        ended = lines
        if (record.some((it) => it.startsWith('='))) keeper.remark('formula', '', { row: number })
        keeper.keep(sheet, { number, cells: record.map(plainText) })
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) throw refused('damaged', { at: String(ended + 1) })
    throw error
  }
  return { ok: true, format: 'csv', encoding, sheets: [sheet], remarks: keeper.remarks() }
}

/** Excel writes a number that is to stay a text as `="0012"`, and others put an apostrophe before it. */
function plainText(cell: string): string {
  const text = cell.trim()
  return (/^="([^"]*)"$/.exec(text)?.[1] ?? text.replace(/^'(?=[=+\-@\d])/, '')).trim()
}

function delimiterOf(text: string): string {
  const [head = ''] = text.slice(0, maxLookedCharacters).split(/\r?\n/, 1)
  const counted = delimiters.map((it) => ({ it, count: head.split(it).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).it
}
