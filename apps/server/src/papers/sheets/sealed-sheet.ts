import type { Cipher } from '../../platform/keys/cipher.ts'
import type { PrintedSheet } from './printed-sheet.ts'
import type { SheetRow } from './sheets.store.ts'

const aboutPrint = (sheetId: string) => `sheet-print:${sheetId}`
const aboutPdf = (sheetId: string) => `sheet-pdf:${sheetId}`

export const sealSheet = (
  cipher: Cipher,
  { sheetId, printed, pdf }: { sheetId: string; printed: PrintedSheet; pdf: Buffer },
) => ({
  printed_sealed: cipher.seal(Buffer.from(JSON.stringify(printed)), aboutPrint(sheetId)),
  pdf_sealed: cipher.seal(pdf, aboutPdf(sheetId)),
})

/** Throws `cipher.cannot-open`. */
export const openPrinted = (cipher: Cipher, sheet: Pick<SheetRow, 'id' | 'printed_sealed'>): PrintedSheet =>
  JSON.parse(cipher.open(sheet.printed_sealed, aboutPrint(sheet.id)).toString()) as PrintedSheet

/** Throws `cipher.cannot-open`. */
export const openPdf = (cipher: Cipher, sheet: Pick<SheetRow, 'id' | 'pdf_sealed'>): Buffer =>
  cipher.open(sheet.pdf_sealed, aboutPdf(sheet.id))
