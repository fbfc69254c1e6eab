import { Worker } from 'node:worker_threads'
import { FilingError } from '@openbeian/filing'

/** What phones write instead of JPEG, by the brands in its first bytes. */
const brands = ['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1']

export const isHeic = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 4, 8) === 'ftyp' && brands.includes(bytes.toString('latin1', 8, 12))

export type FromHeic = { outcome: 'converted'; bytes: Uint8Array } | { outcome: 'no-decoder' | 'broken' | 'too-large' }

export const mostHeicPixels = 50_000_000
const longestMs = 30_000

/** As a JPEG, upright. Throws `material.not-accepted`, also where `heic-decode` is not installed, and `material.too-large`. */
export async function jpegOfHeic(bytes: Buffer): Promise<Buffer> {
  const made = await inWorker(bytes)
  if (made.outcome === 'converted') return Buffer.from(made.bytes)
  if (made.outcome === 'too-large')
    throw new FilingError('material.too-large', { limit: mostHeicPixels, unit: 'pixels' })
  throw new FilingError('material.not-accepted', { reason: made.outcome === 'broken' ? 'broken' : 'heic' })
}

function inWorker(bytes: Buffer): Promise<FromHeic> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./heic.worker.ts', import.meta.url), { workerData: bytes })
    const late = setTimeout(() => void worker.terminate(), longestMs)
    worker.once('message', (made: FromHeic) => {
      resolve(made)
      void worker.terminate()
    })
    worker.once('error', () => resolve({ outcome: 'broken' }))
    worker.once('exit', () => {
      clearTimeout(late)
      resolve({ outcome: 'broken' })
    })
  })
}
