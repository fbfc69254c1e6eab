import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { fontFile } from '../printing/sheet-font.ts'

const quality = 90
/** Between black print and white paper: seen on both, hiding neither. */
const ink = 'foreground="#707070" alpha="28%"'
/** A page of a PDF is marked as a picture of this size would be. */
const pageSide = 1400

export async function watermarkPicture(it: {
  bytes: Uint8Array
  contentType: 'image/jpeg' | 'image/png'
  words: string
}): Promise<Uint8Array> {
  const { width = pageSide, height = pageSide } = await sharp(it.bytes).metadata()
  const tile = await tileOf(it.words, Math.max(width, height))
  const watermarked = sharp(it.bytes).composite([{ input: tile, tile: true }])
  return it.contentType === 'image/png' ? watermarked.png().toBuffer() : watermarked.jpeg({ quality }).toBuffer()
}

export async function watermarkPdf({ bytes, words }: { bytes: Uint8Array; words: string }): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const tile = await pdf.embedPng(await tileOf(words, pageSide))
  for (const page of pdf.getPages()) {
    const { x: left, y: bottom, width, height } = page.getMediaBox()
    const { width: across, height: up } = tile.scale(Math.max(width, height) / pageSide)
    for (let y = bottom; y < bottom + height; y += up) {
      for (let x = left; x < left + width; x += across) page.drawImage(tile, { x, y, width: across, height: up })
    }
  }
  return pdf.save()
}

/** The words once, slanted, with room around them. */
async function tileOf(words: string, side: number): Promise<Buffer> {
  const dpi = Math.max(72, Math.round(side / 9))
  const text = `<span ${ink}>${escaped(words)}</span>`
  const drawn = await sharp({ text: { text, font: 'Noto Sans SC 12', fontfile: fontFile(), rgba: true, dpi } })
    .png()
    .toBuffer()
  const slanted = sharp(await sharp(drawn).rotate(-22, { background: transparent }).png().toBuffer())
  const room = Math.round(dpi / 3)
  const around = { top: room, bottom: room, left: room, right: room }
  const tile = await slanted
    .extend({ ...around, background: transparent })
    .png()
    .toBuffer()
  // a tile may not be larger than what it lies on
  return sharp(tile).resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }).png().toBuffer()
}

const transparent = { r: 0, g: 0, b: 0, alpha: 0 }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
