import type { HandoverSheetView } from '@openbeian/contract'
import { FilingError } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Work } from '../../platform/deps.ts'
import type { FileAnswer } from '../../platform/http/http.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder, type Order } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { openPdf, openPrinted } from './sealed-sheet.ts'
import { sheetError } from './sheets.errors.ts'
import { findSheet, type SheetRow } from './sheets.store.ts'
import { sheetsOfOrder } from './sheets-of-order.ts'

/** The sheet as PDF; numbers stand on it in the clear, so the look is written down first. Throws `sheets.not-found`. */
export async function readSheet({ caller, db, cipher }: Work, sheetId: string): Promise<FileAnswer> {
  const { sheet } = await getVisibleSheet(db, caller, sheetId)
  await noteLook(db, caller, sheet)
  const { title, reference } = openPrinted(cipher, sheet)
  const fileName = `${title} ${reference} v${sheet.version}.pdf`
  return { bytes: openPdf(cipher, sheet), contentType: 'application/pdf', fileName }
}

/** What is printed on the sheet, for a screen too small for a page; this look is written down, too. Throws `sheets.not-found`. */
export async function readSheetText(work: Work, sheetId: string): Promise<HandoverSheetView> {
  const { db, cipher } = work
  const { sheet, order } = await getVisibleSheet(db, work.caller, sheetId)
  await noteLook(db, work.caller, sheet)
  const { print } = await sheetsOfOrder(work, order)
  const { sheetCode } = print(sheet.kind, sheet.about)
  const { kind, title, opening, sections, clauses, signer } = openPrinted(cipher, sheet)
  const { version } = sheet
  const state = sheetCode === sheet.sheetCode ? 'current' : 'stale'
  return { kind, title, version, state, opening, sections, clauses: [...clauses], signer }
}

async function noteLook(db: Db, caller: Caller, { id, kind, about: of, version, orderId }: SheetRow): Promise<void> {
  const after = { sheet: id, kind, of, version }
  await writeAudit(db, { caller, action: 'sheet.look', about: aboutOrder(orderId), after })
}

/** Somebody else's sheet does not exist. */
export async function getVisibleSheet(
  db: Db,
  caller: Caller,
  sheetId: string,
): Promise<{ sheet: SheetRow; order: Order }> {
  const sheet = await findSheet(db, sheetId)
  if (!sheet) throw sheetError('sheets.not-found', { sheetId })
  const order = await getVisibleOrder(db, caller, sheet.orderId).catch((error: unknown) => {
    if (!(error instanceof FilingError)) throw error
    throw sheetError('sheets.not-found', { sheetId })
  })
  return { sheet, order }
}
