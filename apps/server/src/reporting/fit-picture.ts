import sharp from 'sharp'

const sides = [4000, 3200, 2560, 2048, 1640, 1312, 1050, 840, 672]
/** Below this the small print of a certificate smears: rather fewer pixels. */
const leastQuality = 50
const mostQuality = 90

/** The picture as a JPEG of at most so many bytes, as large and as good as fits; undefined when it cannot be read or made to fit. */
export async function fitPicture(bytes: Buffer, limitBytes: number): Promise<Buffer | undefined> {
  if (bytes.length <= limitBytes && isJpeg(bytes)) return bytes
  try {
    for (const side of sides) {
      const fitting = await bestAt(bytes, side, limitBytes)
      if (fitting) return fitting
    }
  } catch {
    return undefined
  }
  return undefined
}

const isJpeg = (bytes: Buffer) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff'

/** Halves the range of qualities until the best one that fits is found. */
async function bestAt(bytes: Buffer, side: number, limitBytes: number): Promise<Buffer | undefined> {
  const pixels = await sharp(bytes, { failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = pixels.info
  const written = (quality: number) =>
    sharp(pixels.data, { raw: { width, height, channels } }).jpeg({ quality, mozjpeg: true }).toBuffer()

  const least = await written(leastQuality)
  if (least.length > limitBytes) return undefined
  let best = least
  for (let low = leastQuality + 1, high = mostQuality; low <= high; ) {
    const quality = Math.floor((low + high) / 2)
    const tried = await written(quality)
    if (tried.length <= limitBytes) {
      best = tried
      low = quality + 1
    } else high = quality - 1
  }
  return best
}
