import type { Failure } from '@openbeian/processes'
import { maxObjects, maxPages, maxPixels, maxUnpackedBytes } from '../copies/bounds.ts'
import type { Copying } from '../copies/copies.process.ts'
import { copyReaders } from '../copies/copy-readers.ts'
import { isHeic } from '../copies/is-heic.ts'
import type { CleanCopy } from './clean-copy.ts'
import { materialError } from './materials.errors.ts'

type Format = 'jpeg' | 'png' | 'pdf' | 'heic'

/** What the first bytes say; the name decides nothing. */
function formatOf(bytes: Buffer): Format | undefined {
  const begins = (...head: number[]) => bytes.subarray(0, head.length).equals(Buffer.from(head))
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg'
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (isHeic(bytes)) return 'heic'
  return begins(...Buffer.from('%PDF-')) ? 'pdf' : undefined
}

/**
 * Has the upload read completely and written anew, by a process of its own.
 * Throws `material.not-accepted`, `material.too-large`, `material.takes-too-much`, `material.readers-busy`.
 */
export async function cleanMaterial(bytes: Buffer, fileName: string): Promise<CleanCopy> {
  const format = formatOf(bytes)
  if (!format) throw materialError('material.not-accepted', { reason: 'type' })
  if (isUnlikeItsName(format, fileName)) throw materialError('material.not-accepted', { reason: 'unlike-its-name' })
  return written[format](bytes)
}

const written: Record<Format, (bytes: Buffer) => Promise<CleanCopy>> = {
  jpeg: async (bytes) => pictureOf(await copied('rewritePicture', { bytes, format: 'jpeg' })),
  png: async (bytes) => pictureOf(await copied('rewritePicture', { bytes, format: 'png' })),
  heic: async (bytes) => pictureOf(await copied('rewriteHeic', bytes)),
  async pdf(bytes) {
    const made = await copied('rewritePdf', bytes)
    return { bytes: Buffer.from(made.bytes), contentType: 'application/pdf', pdfPages: made.pages }
  },
}

const pictureOf = ({ bytes, contentType, width, height }: Rewritten<'rewritePicture' | 'rewriteHeic'>): CleanCopy => ({
  bytes: Buffer.from(bytes),
  contentType,
  width,
  height,
})

type Rewriting = 'rewritePdf' | 'rewritePicture' | 'rewriteHeic'
type Outcome = Awaited<ReturnType<Copying[Rewriting]>>
type Rewritten<Kind extends Rewriting> = Extract<Awaited<ReturnType<Copying[Kind]>>, { outcome: 'rewritten' }>

async function copied<Kind extends Rewriting>(
  kind: Kind,
  input: Parameters<Copying[Kind]>[0],
): Promise<Rewritten<Kind>> {
  const said = await copyReaders.read(kind, input)
  if (said.failure) throw failed[said.failure]()
  const made: Outcome = said.answer
  if (made.outcome === 'rewritten') return made as Rewritten<Kind>
  throw refused[made.outcome]()
}

/** What the upload is. */
const refused: Record<Exclude<Outcome['outcome'], 'rewritten'>, () => Error> = {
  encrypted: () => materialError('material.not-accepted', { reason: 'encrypted' }),
  broken: () => materialError('material.not-accepted', { reason: 'broken' }),
  'no-decoder': () => materialError('material.not-accepted', { reason: 'heic' }),
  'too-many-pages': () => materialError('material.too-large', { max: maxPages, unit: 'pages' }),
  'too-many-pixels': () => materialError('material.too-large', { max: maxPixels, unit: 'pixels' }),
  'too-many-objects': () => materialError('material.too-large', { max: maxObjects, unit: 'objects' }),
  'too-much-unpacked': () => materialError('material.too-large', { max: maxUnpackedBytes, unit: 'unpacked bytes' }),
}

/** What it did to whoever read it. */
const failed: Record<Failure, () => Error> = {
  busy: () => materialError('material.readers-busy'),
  crashed: () => materialError('material.not-accepted', { reason: 'broken' }),
  'timed-out': () => materialError('material.takes-too-much', { of: 'time' }),
  'too-much-memory': () => materialError('material.takes-too-much', { of: 'memory' }),
  'answer-too-large': () => materialError('material.takes-too-much', { of: 'memory' }),
}

/** Phones mix up picture endings, which harms nobody; a picture that is a PDF is no mistake. */
function isUnlikeItsName(format: Format, fileName: string): boolean {
  const [, ending = ''] = /\.([a-z]+)$/.exec(fileName.toLowerCase()) ?? []
  const claimsPdf = ending === 'pdf'
  const claimsPicture = ['jpg', 'jpeg', 'jpe', 'png', 'gif', 'webp', 'bmp', 'heic', 'tif', 'tiff'].includes(ending)
  return format === 'pdf' ? claimsPicture : claimsPdf
}
