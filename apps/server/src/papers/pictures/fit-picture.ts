import sharp from 'sharp'

const longestSide = 4000
const shortestSide = 640
/** Below this the small print of a certificate smears: rather fewer pixels. */
const leastQuality = 50
const mostQuality = 90

/** The picture as a JPEG of at most so many bytes, as large and as good as fits, without colours where that says more; undefined when it cannot be read or made to fit. */
export async function fitPicture(
  bytes: Buffer,
  limitBytes: number,
  { inGrey = false }: { inGrey?: boolean | undefined } = {},
): Promise<Buffer | undefined> {
  if (bytes.length <= limitBytes && isJpeg(bytes)) return bytes
  try {
    for (let side = longestSide; side >= shortestSide; ) {
      const pixels = await pixelsOf(bytes, side, inGrey)
      const { width, height } = pixels.info
      const least = await written(pixels, leastQuality)
      if (least.length <= limitBytes) return await bestOf(pixels, least, limitBytes)
      // bytes go with the area; a little more is tried first
      const guess = Math.max(width, height) * Math.sqrt(limitBytes / least.length) * 1.05
      side = Math.floor(Math.min(guess, Math.max(width, height) * 0.92))
    }
  } catch {
    return undefined
  }
  return undefined
}

const isJpeg = (bytes: Buffer) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff'

type Pixels = Awaited<ReturnType<typeof pixelsOf>>

const pixelsOf = (bytes: Buffer, side: number, inGrey: boolean) =>
  sharp(bytes, { failOn: 'error' })
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
async function bestOf(pixels: Pixels, least: Buffer, limitBytes: number): Promise<Buffer> {
  let best = least
  for (let low = leastQuality + 1, high = mostQuality; low <= high; ) {
    const quality = Math.floor((low + high) / 2)
    const tried = await written(pixels, quality)
    if (tried.length <= limitBytes) {
      best = tried
      low = quality + 1
    } else high = quality - 1
  }
  return best
}
