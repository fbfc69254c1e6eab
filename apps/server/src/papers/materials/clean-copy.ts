/** The stored copy of an upload: written anew from what could be read of it. */
export interface CleanCopy {
  bytes: Buffer
  contentType: 'image/jpeg' | 'image/png' | 'application/pdf'
  /** Pixels as shown; absent for PDF. */
  width?: number
  height?: number
  /** Of a PDF: how many pages are in it. */
  pdfPages?: number
}
