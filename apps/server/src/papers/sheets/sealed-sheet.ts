import type { Cipher } from '../../platform/keys/cipher.ts'
import type { PrintedSheet } from './printed-sheet.ts'
import type { SheetRow } from './sheets.store.ts'

const aboutPrint = (sheetId: string) => `sheet-print:${sheetId}`
const aboutPdf = (sheetId: string) => `sheet-pdf:${sheetId}`

export const sealSheet = (
  cipher: Cipher,
  { sheetId, printed, pdf }: { sheetId: string; printed: PrintedSheet; pdf: Buffer },
) => ({
  printedSealed: cipher.seal(Buffer.from(JSON.stringify(printed)), aboutPrint(sheetId)),
  pdfSealed: cipher.seal(pdf, aboutPdf(sheetId)),
})

/** Throws `cipher.cannot-open`. */
export const openPrinted = (cipher: Cipher, sheet: Pick<SheetRow, 'id' | 'printedSealed'>): PrintedSheet =>
  JSON.parse(cipher.open(sheet.printedSealed, aboutPrint(sheet.id)).toString()) as PrintedSheet

/** Throws `cipher.cannot-open`. */
export const openPdf = (cipher: Cipher, sheet: Pick<SheetRow, 'id' | 'pdfSealed'>): Buffer =>
  cipher.open(sheet.pdfSealed, aboutPdf(sheet.id))
