import sharp from 'sharp'
import { maxPixels } from './bounds.ts'

const maxSidePixels = 4000
const quality = 88
/** A small drawing, such as a stamp or a seal, stays exact. */
const smallPixels = 1_000_000

const readOptions = { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true } as const

export type RewrittenPicture =
  | { outcome: 'rewritten'; bytes: Uint8Array; contentType: 'image/jpeg' | 'image/png'; width: number; height: number }
  | { outcome: 'broken' | 'too-many-pixels' }

/** Upright, at most 4000 pixels a side, without a word about camera, place or person. */
export async function rewritePicture(it: { bytes: Uint8Array; format: 'jpeg' | 'png' }): Promise<RewrittenPicture> {
  const pixels = await pixelsOf(it.bytes, it.format)
  if (pixels === undefined) return { outcome: 'broken' }
  if (pixels > maxPixels) return { outcome: 'too-many-pixels' }

  const upright = sharp(it.bytes, readOptions)
    .autoOrient()
    .resize({ width: maxSidePixels, height: maxSidePixels, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 25 })
  const staysPng = it.format === 'png' && pixels <= smallPixels
  const written = staysPng ? upright.png() : upright.flatten({ background: '#ffffff' }).jpeg({ quality })
  const made = await written.toBuffer({ resolveWithObject: true }).catch(() => undefined)
  if (!made) return { outcome: 'broken' }
  const { width, height } = made.info
  return { outcome: 'rewritten', bytes: made.data, contentType: staysPng ? 'image/png' : 'image/jpeg', width, height }
}

/** From the header alone: nothing is unpacked yet. Undefined: it is no such picture. */
async function pixelsOf(bytes: Uint8Array, format: 'jpeg' | 'png'): Promise<number | undefined> {
  const header = await sharp(bytes, { ...readOptions, limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  return header?.format === format && header.width && header.height ? header.width * header.height : undefined
}
