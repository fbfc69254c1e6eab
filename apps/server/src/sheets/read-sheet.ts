import { FilingError } from '@openbeian/filing'
import { writeAudit } from '../audit/write-audit.ts'
import { aboutOrder, type Order } from '../orders/order.ts'
import { getVisibleOrder } from '../orders/visible-order.ts'
import type { Caller } from '../platform/caller.ts'
import type { Db } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import type { FileAnswer } from '../platform/http.ts'
import { openPdf, openPrinted } from './sealed-sheet.ts'
import { findSheet, type SheetRow } from './sheets.store.ts'

/** The sheet as PDF; numbers stand on it in the clear, so the look is written down first. Throws `sheets.not-found`. */
export async function readSheet({ db, cipher }: Deps, caller: Caller, sheetId: string): Promise<FileAnswer> {
  const { sheet } = await getVisibleSheet(db, caller, sheetId)
  const { kind, about: of, version } = sheet
  const after = { sheet: sheetId, kind, of, version }
  await writeAudit(db, { caller, action: 'sheet.look', about: aboutOrder(sheet.order_id), after })
  const { title, reference } = openPrinted(cipher, sheet)
  const fileName = `${title} ${reference} v${version}.pdf`
  return { bytes: openPdf(cipher, sheet), contentType: 'application/pdf', fileName }
}

/** Somebody else's sheet does not exist. */
export async function getVisibleSheet(
  db: Db,
  caller: Caller,
  sheetId: string,
): Promise<{ sheet: SheetRow; order: Order }> {
  const sheet = await findSheet(db, sheetId)
  if (!sheet) throw new FilingError('sheets.not-found', { sheetId })
  const order = await getVisibleOrder(db, caller, sheet.order_id).catch((error: unknown) => {
    if (!(error instanceof FilingError)) throw error
    throw new FilingError('sheets.not-found', { sheetId })
  })
  return { sheet, order }
}
