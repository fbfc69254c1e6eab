import sharp from 'sharp'
import { maxPixels } from './bounds.ts'
import { type RewrittenPicture, rewritePicture } from './rewrite-picture.ts'

const maxSidePixels = 4000

export type RewrittenHeic = RewrittenPicture | { outcome: 'no-decoder' }

/** As a JPEG, upright. `no-decoder` where `heic-decode` is not installed. */
export async function rewriteHeic(buffer: Uint8Array): Promise<RewrittenHeic> {
  const jpeg = await jpegOfHeic(buffer)
  return jpeg instanceof Uint8Array ? rewritePicture({ bytes: jpeg, format: 'jpeg' }) : { outcome: jpeg }
}

/** The first picture of the file. */
async function jpegOfHeic(buffer: Uint8Array): Promise<Uint8Array | 'no-decoder' | 'broken' | 'too-many-pixels'> {
  const decoder = await findDecoder()
  if (!decoder) return 'no-decoder'
  try {
    const [picture] = await decoder({ buffer })
    if (!picture) return 'broken'
    if (picture.width * picture.height > maxPixels) return 'too-many-pixels'
    const { width, height, data } = await picture.decode()
    return await sharp(data, { raw: { width, height, channels: 4 } })
      .resize({ width: maxSidePixels, height: maxSidePixels, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 95 })
      .toBuffer()
  } catch {
    return 'broken'
  }
}

/** An optional dependency: libheif under it is LGPL, which not everybody may ship. */
async function findDecoder() {
  try {
    const { default: decode } = await import('heic-decode')
    return decode.all
  } catch {
    return undefined
  }
}
