import type { Work } from '../../platform/deps.ts'
import type { Order } from '../../records/orders/order.ts'
import { refuseUneditable } from '../../records/orders/order-rights.ts'
import type { PrintedSheet } from './printed-sheet.ts'
import { getVisibleSheet } from './read-sheet.ts'
import { openPrinted } from './sealed-sheet.ts'
import { sheetError } from './sheets.errors.ts'
import type { SheetRow } from './sheets.store.ts'
import { sheetsOfOrder } from './sheets-of-order.ts'

interface SignableSheet {
  sheet: SheetRow
  order: Order
  printed: PrintedSheet
  providerName: string
}

/** A sheet that can be signed on a screen now. Throws `sheets.not-found`, `order.not-editable`, `sheets.not-on-screen`, `sheets.stale`. */
export async function getSignable(work: Work, sheetId: string): Promise<SignableSheet> {
  const { sheet, order } = await getVisibleSheet(work.db, work.caller, sheetId)
  const kind = sheet.kind
  refuseUneditable(work.caller, order)
  const { ways, print, providerName } = await sheetsOfOrder(work, order)
  if (!ways.includes('on-screen')) throw sheetError('sheets.not-on-screen', { kind })
  const { sheetCode } = print(kind, sheet.about)
  if (sheetCode !== sheet.sheetCode) throw sheetError('sheets.stale', { kind, version: sheet.version })
  return { sheet, order, printed: openPrinted(work.cipher, sheet), providerName }
}
