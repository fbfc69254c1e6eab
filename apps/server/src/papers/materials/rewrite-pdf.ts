import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { stripJpegMetadata } from './strip-jpeg-metadata.ts'

export const maxPages = 50

export type RewrittenPdf =
  | { outcome: 'rewritten'; bytes: Uint8Array; pages: number }
  | { outcome: 'encrypted' | 'broken' | 'too-many-pages' }

/** Copies the pages into a new document: scripts, attachments, forms, links and metadata stay behind. */
export async function rewritePdf(bytes: Uint8Array): Promise<RewrittenPdf> {
  if (isEncrypted(bytes)) return { outcome: 'encrypted' }
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
    const count = source.getPageCount()
    if (count > maxPages) return { outcome: 'too-many-pages' }
    if (count === 0) return { outcome: 'broken' }

    // what was filled in becomes part of the page
    if (source.catalog.getAcroForm()) source.getForm().flatten()
    const clean = await PDFDocument.create({ updateMetadata: false })
    for (const page of source.getPages()) for (const key of leftBehind) page.node.delete(PDFName.of(key))
    for (const page of await clean.copyPages(source, source.getPageIndices())) clean.addPage(page)
    for (const [ref, value] of clean.context.enumerateIndirectObjects()) {
      forget(value)
      if (isPhotograph(value)) clean.context.assign(ref, PDFRawStream.of(value.dict, stripJpegMetadata(value.contents)))
    }
    return { outcome: 'rewritten', bytes: await clean.save(), pages: count }
  } catch {
    return { outcome: 'broken' }
  }
}

/** What names the encryption is never encrypted or packed itself. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(Buffer.from(bytes).toString('latin1'))

/** Annotations carry links, scripts and attachments. */
const leftBehind = ['Annots', 'AA', 'Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'AF', 'B']
const forgotten = ['AA', 'Metadata', 'PieceInfo', 'OpenAction', 'JS', 'JavaScript', 'EmbeddedFiles', 'AF']

const isPhotograph = (value: unknown): value is PDFRawStream =>
  value instanceof PDFRawStream && value.dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode')

function forget(value: unknown): void {
  const dictionary = value instanceof PDFStream ? value.dict : value
  if (dictionary instanceof PDFDict) for (const key of forgotten) dictionary.delete(PDFName.of(key))
}
