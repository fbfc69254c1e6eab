import { maxCellLength, maxColumns } from '../bounds.ts'
import type { RowKeeper } from '../row-keeper.ts'
import { refused, type Sheet, type SheetRow } from '../sheet.ts'
import type { Archive } from './open-archive.ts'
import { dayOfSerial } from './read-days.ts'
import { type PartReader, readPart } from './read-part.ts'

interface Meanings {
  texts: readonly string[]
  dayStyles: ReadonlySet<string>
  isFrom1904: boolean
}

/** Reads the rows of one sheet one after the other; of a formula its last value is taken, and told. */
export const readRows = (
  archive: Archive,
  part: string,
  read: { sheet: Sheet; keeper: RowKeeper; meanings: Meanings },
): Promise<void> => readPart(archive, part, rowReader(read))

/** Beyond 2^53 and 15 digits a spreadsheet has lost the last ones: an identity number typed as a number. */
const maxExactDigits = 15

/** Stands before a number whose last digits nobody knows. */
export const lostDigits = '≈'

function rowReader({ sheet, keeper, meanings }: Parameters<typeof readRows>[2]): PartReader {
  let row: SheetRow = { number: 0, cells: [] }
  let cell = { column: 0, type: '', style: '', value: '' }
  let takes = false
  let isSound = false

  const open: PartReader['open'] = (name, { r = '', t = 'n', s = '' }) => {
    if (name === 'row') row = { number: Number(r) || row.number + 1, cells: [] }
    else if (name === 'c') cell = { column: columnOf(r) ?? row.cells.length, type: t, style: s, value: '' }
    else if (name === 'f') keeper.remark('formula', sheet.name, { row: row.number, column: cell.column + 1 })
    else if (name === 'rPh') isSound = true
    else if (name === 'v' || name === 't') takes = !isSound
  }
  const text = (piece: string) => {
    if (!takes) return
    cell.value += piece
    if (cell.value.length > maxCellLength)
      throw refused('too-long-cell', { at: `${sheet.name}!${row.number}`, max: maxCellLength })
  }
  const close = (name: string) => {
    if (name === 'v' || name === 't') takes = false
    else if (name === 'rPh') isSound = false
    else if (name === 'row') keeper.keep(sheet, row)
    else if (name === 'c') keepCell()
  }

  function keepCell(): void {
    const value = cellText().trim()
    if (value === '') return
    if (cell.column >= maxColumns)
      throw refused('too-many-columns', { at: `${sheet.name}!${row.number}`, max: maxColumns })
    while (row.cells.length < cell.column) row.cells.push('')
    row.cells[cell.column] = value
  }

  function cellText(): string {
    const { type, value, style } = cell
    if (type === 's') return meanings.texts[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? '是' : '否'
    if (type === 'e') {
      keeper.remark('error-cell', sheet.name, { row: row.number, column: cell.column + 1 })
      return value
    }
    if (type !== 'n' || value === '') return value
    return (meanings.dayStyles.has(style) && dayOfSerial(Number(value), meanings.isFrom1904)) || numberText(value)
  }

  /** 1.1010119900307E+17 is how a number of 18 digits is kept: the last three are gone for ever. */
  function numberText(value: string): string {
    const number = Number(value)
    if (!Number.isInteger(number) || Math.abs(number) >= 1e21) return value
    // programs that count in bytes write sixteen digits as they are
    const isExact = Math.abs(number) < 10 ** maxExactDigits || (Number.isSafeInteger(number) && /[1-9]$/.test(value))
    if (isExact) return String(number)
    keeper.remark('lost-digits', sheet.name, { row: row.number, column: cell.column + 1 })
    return `${lostDigits}${number}`
  }

  return { open, text, close }
}

/** `BC12` is column 54; undefined where no place is said. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (!letters) return undefined
  return [...letters].reduce((column, it) => column * 26 + it.charCodeAt(0) - 64, 0) - 1
}
