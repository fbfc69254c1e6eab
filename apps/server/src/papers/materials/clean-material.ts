import type { CleanCopy } from './clean-copy.ts'
import { cleanPdf } from './clean-pdf.ts'
import { cleanPicture } from './clean-picture.ts'
import { isHeic, jpegOfHeic } from './heic.ts'
import { materialError } from './materials.errors.ts'
import { runAtMost } from './run-at-most.ts'

type Format = 'jpeg' | 'png' | 'pdf' | 'heic'

/** What the first bytes say; the name decides nothing. */
function formatOf(bytes: Buffer): Format | undefined {
  const begins = (...head: number[]) => bytes.subarray(0, head.length).equals(Buffer.from(head))
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg'
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (isHeic(bytes)) return 'heic'
  return begins(...Buffer.from('%PDF-')) ? 'pdf' : undefined
}

/** A large picture unpacks to 150 MB: many at once would be too many. */
const oneOfTwo = runAtMost(2)

/** Reads the upload completely and writes it anew. Throws `material.not-accepted`, `material.too-large`. */
export async function cleanMaterial(bytes: Buffer, fileName: string): Promise<CleanCopy> {
  const format = formatOf(bytes)
  if (!format) throw materialError('material.not-accepted', { reason: 'type' })
  if (isUnlikeItsName(format, fileName)) throw materialError('material.not-accepted', { reason: 'unlike-its-name' })
  return oneOfTwo(() => written[format](bytes))
}

const written: Record<Format, (bytes: Buffer) => Promise<CleanCopy>> = {
  jpeg: (bytes) => cleanPicture(bytes, 'jpeg'),
  png: (bytes) => cleanPicture(bytes, 'png'),
  pdf: cleanPdf,
  heic: async (bytes) => cleanPicture(await jpegOfHeic(bytes), 'jpeg'),
}

/** Phones mix up picture endings, which harms nobody; a picture that is a PDF is no mistake. */
function isUnlikeItsName(format: Format, fileName: string): boolean {
  const [, ending = ''] = /\.([a-z]+)$/.exec(fileName.toLowerCase()) ?? []
  const claimsPdf = ending === 'pdf'
  const claimsPicture = ['jpg', 'jpeg', 'jpe', 'png', 'gif', 'webp', 'bmp', 'heic', 'tif', 'tiff'].includes(ending)
  return format === 'pdf' ? claimsPicture : claimsPdf
}
