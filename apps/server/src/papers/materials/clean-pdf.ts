import { askWorker } from './ask-worker.ts'
import type { CleanCopy } from './clean-copy.ts'
import { materialError } from './materials.errors.ts'
import { faultOfStreams, maxUnpackedBytes } from './pdf-streams.ts'
import { maxPages, type RewrittenPdf } from './rewrite-pdf.ts'

const timeoutMs = 20_000

/** The pages alone, in a new file. Rewriting takes a thread of its own: it may be slow, and it may fall over. */
export async function cleanPdf(bytes: Buffer): Promise<CleanCopy> {
  const fault = await faultOfStreams(bytes)
  if (fault === 'bomb') throw materialError('material.too-large', { max: maxUnpackedBytes, unit: 'unpacked bytes' })
  if (fault) throw materialError('material.not-accepted', { reason: 'broken' })

  const program = new URL('./rewrite-pdf.worker.ts', import.meta.url)
  const task = { data: bytes, timeoutMs, maxMegabytes: 512 }
  const rewritten = (await askWorker<RewrittenPdf>(program, task)) ?? ({ outcome: 'broken' } as const)
  if (rewritten.outcome === 'rewritten') {
    return { bytes: Buffer.from(rewritten.bytes), contentType: 'application/pdf', pdfPages: rewritten.pages }
  }
  if (rewritten.outcome === 'too-many-pages')
    throw materialError('material.too-large', { max: maxPages, unit: 'pages' })
  throw materialError('material.not-accepted', { reason: rewritten.outcome })
}
