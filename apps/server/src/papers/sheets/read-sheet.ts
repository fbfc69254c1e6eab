import type { HandoverSheetView } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Work } from '../../platform/deps.ts'
import type { FileAnswer } from '../../platform/http/http.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { askedByLink } from '../../records/audit/audit.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { refuseClosedMaterials } from '../../records/orders/materials-open.ts'
import { aboutOrder, type Order } from '../../records/orders/order.ts'
import { orderError } from '../../records/orders/orders.errors.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { formatShanghaiTime } from '../printing/format-shanghai-time.ts'
import { drawSheet } from './draw-sheet.ts'
import { openPdf, openPrinted } from './sealed-sheet.ts'
import { sheetError } from './sheets.errors.ts'
import { findSheet, type SheetRow } from './sheets.store.ts'
import { sheetsOfOrder } from './sheets-of-order.ts'

/** The sheet as PDF; numbers stand on it in the clear, so the look is written down first. Throws `sheets.not-found`. */
export async function readSheet(work: Work, sheetId: string): Promise<FileAnswer> {
  const { caller, db, cipher } = work
  const { sheet, order } = await getVisibleSheet(db, caller, sheetId)
  await refuseClosedMaterials(db, caller, order)
  await noteLook(work, sheet)
  const { title, reference } = openPrinted(cipher, sheet)
  const fileName = `${title} ${reference} v${sheet.version}.pdf`
  return { bytes: openPdf(cipher, sheet), contentType: 'application/pdf', fileName }
}

/**
 * What is printed on the sheet, for a screen too small for a page and for whoever opens the link first: nobody's numbers
 * are in full. This look is written down, too. Throws `sheets.not-found`.
 */
export async function readSheetText(work: Work, sheetId: string): Promise<HandoverSheetView> {
  const { sheet, printed, isCurrent } = await maskedSheet(work, sheetId)
  const { kind, title, opening, sections, clauses, signer } = printed
  const state = isCurrent ? 'current' : 'stale'
  return { kind, title, version: sheet.version, state, opening, sections, clauses: [...clauses], signer }
}

/** The same as PDF. Throws `sheets.not-found`. */
export async function readMaskedSheet(work: Work, sheetId: string): Promise<FileAnswer> {
  const { sheet, printed, providerName } = await maskedSheet(work, sheetId)
  const { version, sheetCode } = sheet
  const madeAt = formatShanghaiTime(sheet.madeAt).slice(0, -3)
  const pdf = await drawSheet({ printed, version, sheetCode, madeAt, providerName })
  const fileName = `${printed.title} ${printed.reference} v${version}.pdf`
  return { bytes: pdf, contentType: 'application/pdf', fileName }
}

async function maskedSheet(work: Work, sheetId: string) {
  const { sheet, order } = await getVisibleSheet(work.db, work.caller, sheetId)
  await noteLook(work, sheet, askedByLink)
  const { print, printMasked, providerName } = await sheetsOfOrder(work, order)
  const { kind, about } = sheet
  return {
    sheet,
    printed: printMasked(kind, about),
    isCurrent: print(kind, about).sheetCode === sheet.sheetCode,
    providerName,
  }
}

async function noteLook(
  { db, cipher, caller }: Work,
  { id, kind, about: of, version, orderId }: SheetRow,
  asked?: typeof askedByLink,
): Promise<void> {
  const after = { sheet: id, kind, of, version }
  await writeAudit({ db, cipher }, { caller, action: 'sheet.look', about: aboutOrder(orderId), after, asked })
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
    if (!orderError.is('order.not-found', error)) throw error
    throw sheetError('sheets.not-found', { sheetId })
  })
  return { sheet, order }
}
