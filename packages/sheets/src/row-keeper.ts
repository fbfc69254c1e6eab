import { maxCellLength, maxCells, maxColumns, maxRows } from './bounds.ts'
import { refused, type Sheet, type SheetRemark, type SheetRemarkKind, type SheetRow } from './sheet.ts'

/** Counts over all sheets of a file, and keeps what is in bounds. */
export function rowKeeper() {
  const remarks = new Map<string, SheetRemark>()
  let rows = 0
  let cells = 0

  const remark = (kind: SheetRemarkKind, sheet: string, place: { row?: number; column?: number } = {}) => {
    const known = remarks.get(`${kind} ${sheet}`)
    if (known) known.count += 1
    else remarks.set(`${kind} ${sheet}`, { kind, sheet, ...place, count: 1 })
  }

  /** Throws `too-many-rows`, `too-many-columns`, `too-many-cells`, `too-long-cell`. */
  const keep = (sheet: Sheet, row: SheetRow): void => {
    const filled = row.cells.findLastIndex((it) => it !== '') + 1
    if (filled === 0) {
      remark('empty-rows', sheet.name, { row: row.number })
      return
    }
    const at = `${sheet.name}!${row.number}`
    if (filled > maxColumns) throw refused('too-many-columns', { at, max: maxColumns })
    if (row.cells.some((it) => it.length > maxCellLength)) throw refused('too-long-cell', { at, max: maxCellLength })
    rows += 1
    cells += filled
    if (rows > maxRows) throw refused('too-many-rows', { at, max: maxRows })
    if (cells > maxCells) throw refused('too-many-cells', { at, max: maxCells })
    sheet.rows.push({ number: row.number, cells: row.cells.slice(0, filled) })
  }

  return { keep, remark, remarks: () => [...remarks.values()] }
}

export type RowKeeper = ReturnType<typeof rowKeeper>
