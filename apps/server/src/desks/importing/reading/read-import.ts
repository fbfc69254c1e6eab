import type { ImportMapping } from '@openbeian/contract'
import type { CodeTables } from '@openbeian/regulator'
import { readSheets, type SheetFault, type SheetRemark } from '@openbeian/sheets'
import { type Assembled, assemble } from './assemble.ts'
import { filingsOfWire } from './filings-of-wire.ts'
import type { ImportFinding } from './import-reason.ts'
import { openRegions } from './regions.ts'
import { type Findings, findingsOf } from './report-findings.ts'
import { tablesOfSheets } from './tables-of-sheets.ts'

interface ImportToRead {
  bytes: Uint8Array
  codes: CodeTables
  /** The provider as its administrations number it. */
  ispIds: readonly string[]
  mapping?: ImportMapping | undefined
}

type ImportFormat = 'xlsx' | 'csv' | 'BASJ' | 'SJTB'
/** Why nothing of a file can be read, and where. */
type ImportFault = SheetFault | { kind: 'no-document'; at?: string; max?: number }

export type ImportRead =
  | ({ ok: true; format: ImportFormat; findings: ImportFinding[] } & Assembled)
  | { ok: false; fault: ImportFault }

/** Reads a file of tables, or one of an administration, into filings; whatever is wrong is a finding with its place. */
export async function readImport({ bytes, codes, ispIds, mapping }: ImportToRead): Promise<ImportRead> {
  const findings = findingsOf()
  if (isXml(bytes)) {
    const read = filingsOfWire(bytes, { codes, ispIds, findings })
    if (!read.ok) return { ok: false, fault: { kind: 'no-document', at: read.at } }
    return { ok: true, format: read.block, findings: findings.findings, ...read.assembled }
  }
  const read = await readSheets(bytes)
  if (!read.ok) return read
  // each cell that is told by its row needs no line for the whole sheet
  for (const it of read.remarks) if (!toldByRow.includes(it.kind)) remark(it, findings)
  const tables = tablesOfSheets(read.sheets, { meanings: { codes, regions: openRegions() }, findings, mapping })
  return { ok: true, format: read.format, findings: findings.findings, ...assemble(tables, findings) }
}

const toldByRow: readonly string[] = ['lost-digits', 'error-cell']

const isXml = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 200))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .startsWith('<')

const remark = ({ kind, sheet, row, column, count }: SheetRemark, findings: Findings): void =>
  findings.add(kind, { sheet, row: row ?? 1, ...(column && { column: `#${column}` }), value: `× ${count}` })
