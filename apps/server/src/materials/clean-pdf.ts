import { Worker } from 'node:worker_threads'
import { FilingError } from '@openbeian/filing'
import type { CleanCopy } from './clean-copy.ts'
import { faultOfStreams, mostUnpackedBytes } from './pdf-streams.ts'
import { mostPages, type Rewritten } from './rewrite-pdf.ts'

const longestMs = 20_000

/** The pages alone, in a new file. Rewriting takes a thread of its own: it may be slow, and it may fall over. */
export async function cleanPdf(bytes: Buffer): Promise<CleanCopy> {
  const fault = await faultOfStreams(bytes)
  if (fault === 'bomb')
    throw new FilingError('material.too-large', { limit: mostUnpackedBytes, unit: 'unpacked bytes' })
  if (fault) throw new FilingError('material.not-accepted', { reason: 'broken' })

  const rewritten = await inWorker(bytes)
  if (rewritten.outcome === 'rewritten') {
    return { bytes: Buffer.from(rewritten.bytes), contentType: 'application/pdf', pdfPages: rewritten.pages }
  }
  if (rewritten.outcome === 'too-many-pages')
    throw new FilingError('material.too-large', { limit: mostPages, unit: 'pages' })
  throw new FilingError('material.not-accepted', { reason: rewritten.outcome })
}

function inWorker(bytes: Buffer): Promise<Rewritten> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./rewrite-pdf.worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const late = setTimeout(() => void worker.terminate(), longestMs)
    worker.once('message', (rewritten: Rewritten) => {
      resolve(rewritten)
      void worker.terminate()
    })
    worker.once('error', () => resolve({ outcome: 'broken' }))
    worker.once('exit', () => {
      clearTimeout(late)
      resolve({ outcome: 'broken' })
    })
  })
}
