import sharp from 'sharp'
import type { Pixels } from './quality/pixels.ts'

const mostPixels = 50_000_000

/** Decoded upright as its EXIF says, no side longer than asked; rejects when it is no picture. */
export async function readPicture(bytes: Uint8Array, longestSide: number): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
