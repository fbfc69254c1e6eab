import { readSheets, type SheetFault, type SheetRow } from '@openbeian/sheets'

export type TableRead = { ok: true; rows: SheetRow[] } | { ok: false; fault: SheetFault }

/** The first sheet that has any row, its head included. */
export async function readFirstTable({ bytes, maxRows }: { bytes: Uint8Array; maxRows: number }): Promise<TableRead> {
  const read = await readSheets(bytes)
  if (!read.ok) return read
  const rows = read.sheets.find((it) => it.rows.length > 1)?.rows ?? read.sheets[0]?.rows ?? []
  // one more: the head
  return rows.length > maxRows + 1 ? { ok: false, fault: { kind: 'too-many-rows', max: maxRows } } : { ok: true, rows }
}
