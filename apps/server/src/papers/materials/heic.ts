import { askWorker } from './ask-worker.ts'
import { materialError } from './materials.errors.ts'

/** What phones write instead of JPEG, by the brands in its first bytes. */
const brands = ['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1']

export const isHeic = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 4, 8) === 'ftyp' && brands.includes(bytes.toString('latin1', 8, 12))

export type FromHeic = { outcome: 'converted'; bytes: Uint8Array } | { outcome: 'no-decoder' | 'broken' | 'too-large' }

export const maxHeicPixels = 50_000_000
const timeoutMs = 30_000

/** As a JPEG, upright. Throws `material.not-accepted`, also where `heic-decode` is not installed, and `material.too-large`. */
export async function jpegOfHeic(bytes: Buffer): Promise<Buffer> {
  const program = new URL('./heic.worker.ts', import.meta.url)
  const made = (await askWorker<FromHeic>(program, { data: bytes, timeoutMs })) ?? ({ outcome: 'broken' } as const)
  if (made.outcome === 'converted') return Buffer.from(made.bytes)
  if (made.outcome === 'too-large') throw materialError('material.too-large', { max: maxHeicPixels, unit: 'pixels' })
  throw materialError('material.not-accepted', { reason: made.outcome === 'broken' ? 'broken' : 'heic' })
}
