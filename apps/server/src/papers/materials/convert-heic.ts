import sharp from 'sharp'
import { type FromHeic, maxHeicPixels } from './heic.ts'

const maxSidePixels = 4000

/** The first picture of the file. */
export async function convertHeic(buffer: Uint8Array): Promise<FromHeic> {
  const decoder = await findDecoder()
  if (!decoder) return { outcome: 'no-decoder' }
  try {
    const [picture] = await decoder({ buffer })
    if (!picture) return { outcome: 'broken' }
    if (picture.width * picture.height > maxHeicPixels) return { outcome: 'too-large' }
    const { width, height, data } = await picture.decode()
    const bytes = await sharp(data, { raw: { width, height, channels: 4 } })
      .resize({ width: maxSidePixels, height: maxSidePixels, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 95 })
      .toBuffer()
    return { outcome: 'converted', bytes }
  } catch {
    return { outcome: 'broken' }
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
