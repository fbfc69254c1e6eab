import sharp from 'sharp'

/** Twice what the bar of a page shows, for screens that are that fine. */
const shown = { width: 480, height: 96 } as const
const minSidePixels = 32
const maxLogoPixels = 20_000_000
const formats: readonly string[] = ['png', 'jpeg', 'webp']

const readOptions = { limitInputPixels: maxLogoPixels, failOn: 'error' } as const

export type RewrittenLogo =
  | { outcome: 'rewritten'; bytes: Uint8Array; width: number; height: number }
  | { outcome: 'type' | 'broken' | 'too-large' | 'too-small' }

/** The first picture of the file as PNG, no larger than pages show it, without a word about where it comes from. */
export async function rewriteLogo({ bytes }: { bytes: Uint8Array }): Promise<RewrittenLogo> {
  if (!startsAs(bytes)) return { outcome: 'type' }
  // from the header alone: nothing is unpacked yet
  const header = await sharp(bytes, { ...readOptions, limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!header?.width || !header.height) return { outcome: 'broken' }
  if (!formats.includes(header.format)) return { outcome: 'type' }
  if (header.width * header.height > maxLogoPixels) return { outcome: 'too-large' }
  if (Math.min(header.width, header.height) < minSidePixels) return { outcome: 'too-small' }
  const made = await sharp(bytes, readOptions)
    .autoOrient()
    .resize({ ...shown, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 10 })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined)
  if (!made) return { outcome: 'broken' }
  return { outcome: 'rewritten', bytes: made.data, width: made.info.width, height: made.info.height }
}

/** Its first bytes name one of the three: what else sharp could read, SVG among it, is not even tried. */
function startsAs(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12))
  return (
    head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) ||
    head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
    (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP')
  )
}
