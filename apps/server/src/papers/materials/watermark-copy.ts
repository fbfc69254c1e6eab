import sharp from 'sharp'
import { formatShanghaiTime } from '../printing/format-shanghai-time.ts'
import { fontFile } from '../printing/sheet-font.ts'
import { askWorker } from './ask-worker.ts'

/** For whom a copy was made, and when. */
export interface Watermark {
  who: string
  at: Date
}

/** The only words an administration lets stand on a paper, and who answers for the copy. */
const wordsOf = ({ who, at }: Watermark): string => `仅供备案使用 ${who} ${formatShanghaiTime(at).slice(0, -3)}`

const quality = 90
/** Between black print and white paper: seen on both, hiding neither. */
const ink = 'foreground="#707070" alpha="28%"'
/** A page of a PDF is marked as a picture of this size would be. */
const pageSide = 1400

/** The picture with its purpose written across it; the print underneath stays legible. */
export async function watermarkPicture(
  bytes: Buffer,
  contentType: 'image/jpeg' | 'image/png',
  watermark: Watermark,
): Promise<Buffer> {
  const { width = pageSide, height = pageSide } = await sharp(bytes).metadata()
  const words = await tileOf(watermark, Math.max(width, height))
  const watermarked = sharp(bytes).composite([{ input: words, tile: true }])
  return contentType === 'image/png' ? watermarked.png().toBuffer() : watermarked.jpeg({ quality }).toBuffer()
}

const timeoutMs = 20_000

/** The same words on every page. Throws when drawing fails: a copy is never given out without them. */
export async function watermarkPdf(bytes: Buffer, watermark: Watermark): Promise<Buffer> {
  const tile = await tileOf(watermark, pageSide)
  const program = new URL('./watermark-pdf.worker.ts', import.meta.url)
  const watermarked = await askWorker<Uint8Array>(program, {
    data: { bytes, tile, pageSide },
    timeoutMs,
    maxMegabytes: 512,
  })
  if (!watermarked) throw new Error('the words could not be put on the pages')
  return Buffer.from(watermarked)
}

/** The words once, slanted, with room around them. */
async function tileOf(watermark: Watermark, side: number): Promise<Buffer> {
  const dpi = Math.max(72, Math.round(side / 9))
  const text = `<span ${ink}>${escaped(wordsOf(watermark))}</span>`
  const words = await sharp({ text: { text, font: 'Noto Sans SC 12', fontfile: fontFile(), rgba: true, dpi } })
    .png()
    .toBuffer()
  const slanted = sharp(await sharp(words).rotate(-22, { background: transparent }).png().toBuffer())
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
