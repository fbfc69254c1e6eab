import sharp from 'sharp'
import { maxPixels } from './bounds.ts'

const maxSidePixels = 4000
const minSidePixels = 640
/** Below this the small print of a certificate smears: rather fewer pixels. */
const minQuality = 50
const maxQuality = 90

/** What `fitPicture` asks for; undefined when it cannot be read or made to fit. */
export async function shrinkPicture(it: {
  bytes: Uint8Array
  maxBytes: number
  inGrey: boolean
}): Promise<Uint8Array | undefined> {
  const { bytes, maxBytes, inGrey } = it
  try {
    for (let side = maxSidePixels; side >= minSidePixels; ) {
      const pixels = await pixelsOf(bytes, side, inGrey)
      const { width, height } = pixels.info
      const smallest = await written(pixels, minQuality)
      if (smallest.length <= maxBytes) return await bestOf(pixels, smallest, maxBytes)
      // bytes go with the area; a little more is tried first
      const guess = Math.max(width, height) * Math.sqrt(maxBytes / smallest.length) * 1.05
      side = Math.floor(Math.min(guess, Math.max(width, height) * 0.92))
    }
  } catch {
    return undefined
  }
  return undefined
}

type Pixels = Awaited<ReturnType<typeof pixelsOf>>

const pixelsOf = (bytes: Uint8Array, side: number, inGrey: boolean) =>
  sharp(bytes, { failOn: 'error', limitInputPixels: maxPixels })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace(inGrey ? 'b-w' : 'srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })

const written = ({ data, info: { width, height, channels } }: Pixels, quality: number): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels } })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .jpeg({ quality })
    .toBuffer()

/** Halves the range of qualities until the best one that fits is found. */
async function bestOf(pixels: Pixels, smallest: Buffer, maxBytes: number): Promise<Buffer> {
  let best = smallest
  for (let low = minQuality + 1, high = maxQuality; low <= high; ) {
    const quality = Math.floor((low + high) / 2)
    const tried = await written(pixels, quality)
    if (tried.length <= maxBytes) {
      best = tried
      low = quality + 1
    } else high = quality - 1
  }
  return best
}
