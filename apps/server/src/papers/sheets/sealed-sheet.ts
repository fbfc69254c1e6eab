import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { PrintedSheet } from './printed-sheet.ts'
import type { SheetRow } from './sheets.store.ts'

const prints = sealedJson<PrintedSheet>((sheetId) => `sheet-print:${sheetId}`)
const aboutPdf = (sheetId: string) => `sheet-pdf:${sheetId}`

export const sealSheet = (
  cipher: Cipher,
  { sheetId, printed, pdf }: { sheetId: string; printed: PrintedSheet; pdf: Buffer },
) => ({
  printedSealed: prints.seal(cipher, sheetId, printed),
  pdfSealed: cipher.seal(pdf, aboutPdf(sheetId)),
})

/** Throws `cipher.cannot-open`. */
export const openPrinted = (cipher: Cipher, sheet: Pick<SheetRow, 'id' | 'printedSealed'>): PrintedSheet =>
  prints.open(cipher, sheet.id, sheet.printedSealed)

/** Throws `cipher.cannot-open`. */
export const openPdf = (cipher: Cipher, sheet: Pick<SheetRow, 'id' | 'pdfSealed'>): Buffer =>
  cipher.open(sheet.pdfSealed, aboutPdf(sheet.id))
