import sharp from 'sharp'
import type { CleanCopy } from './clean-copy.ts'
import { materialError } from './materials.errors.ts'

const maxPixels = 50_000_000
const maxSidePixels = 4000
const quality = 88
/** A small drawing, such as a stamp or a seal, stays exact. */
const smallPixels = 1_000_000

const readOptions = { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true } as const

/** Upright, at most 4000 pixels a side, without a word about camera, place or person. */
export async function cleanPicture(bytes: Buffer, format: 'jpeg' | 'png'): Promise<CleanCopy> {
  const pixels = await pixelsOf(bytes, format)
  if (pixels > maxPixels) throw materialError('material.too-large', { max: maxPixels, unit: 'pixels' })

  const upright = sharp(bytes, readOptions)
    .autoOrient()
    .resize({ width: maxSidePixels, height: maxSidePixels, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 30 })
  const staysPng = format === 'png' && pixels <= smallPixels
  const written = staysPng ? upright.png() : upright.flatten({ background: '#ffffff' }).jpeg({ quality })
  const { data, info } = await written.toBuffer({ resolveWithObject: true }).catch(refuseBroken)
  return { bytes: data, contentType: staysPng ? 'image/png' : 'image/jpeg', width: info.width, height: info.height }
}

/** From the header alone: nothing is unpacked yet. */
async function pixelsOf(bytes: Buffer, format: 'jpeg' | 'png'): Promise<number> {
  const header = await sharp(bytes, { ...readOptions, limitInputPixels: false })
    .metadata()
    .catch(refuseBroken)
  if (header.format !== format || !header.width || !header.height) return refuseBroken()
  return header.width * header.height
}

function refuseBroken(): never {
  throw materialError('material.not-accepted', { reason: 'broken' })
}
