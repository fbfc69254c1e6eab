import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { maxPages } from './bounds.ts'
import { faultOfTrees, hasTooManyObjects } from './pdf-objects.ts'
import { faultOfStreams } from './pdf-streams.ts'
import { stripJpegMetadata } from './strip-jpeg-metadata.ts'

export type RewrittenPdf =
  | { outcome: 'rewritten'; bytes: Uint8Array; pages: number }
  | { outcome: 'encrypted' | 'broken' | 'too-many-pages' | 'too-many-objects' | 'too-much-unpacked' }

/** Copies the pages into a new document: scripts, attachments, forms, links and metadata stay behind. */
export async function rewritePdf(bytes: Uint8Array): Promise<RewrittenPdf> {
  const fault = await faultOfStreams(Buffer.from(bytes))
  if (fault) return { outcome: outcomes[fault] }
  if (isEncrypted(bytes)) return { outcome: 'encrypted' }
  if (hasTooManyObjects(bytes)) return { outcome: 'too-many-objects' }
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
    const tangled = faultOfTrees(source)
    if (tangled) return { outcome: tangled }
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

const outcomes = { bomb: 'too-much-unpacked', unreadable: 'broken', 'too-many-objects': 'too-many-objects' } as const

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
