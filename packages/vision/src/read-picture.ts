import sharp from 'sharp'
import type { QuarterTurn } from './ocr/quad.ts'
import type { Pixels } from './quality/pixels.ts'

const maxPixels = 50_000_000

/** Decoded upright as its EXIF says, no side longer than asked, then turned clockwise; rejects when it is no picture. */
export async function readPicture(bytes: Uint8Array, maxSidePixels: number, turn: QuarterTurn = 0): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
    .autoOrient()
    .rotate(turn)
    .resize(maxSidePixels, maxSidePixels, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
