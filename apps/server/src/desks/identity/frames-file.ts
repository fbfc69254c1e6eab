import { maxFrames } from '@openbeian/vision'
import { faceError } from './faces.errors.ts'

const maxFrameBytes = 400 * 1024

/** `0,300,600` */
export const numbersIn = (text: string): number[] => text.split(',').map(Number)

/** The JPEGs that lie one after the other in what was sent. Throws `faces.frames-unusable`. */
export function cutFrames(bytes: Buffer, sizes: readonly number[], atMs: readonly number[]): Buffer[] {
  const total = sizes.reduce((sum, it) => sum + it, 0)
  const fits = sizes.length === atMs.length && sizes.length > 0 && sizes.length <= maxFrames && total === bytes.length
  if (!fits || sizes.some((it) => it > maxFrameBytes)) throw faceError('faces.frames-unusable')
  let from = 0
  const frames = sizes.map((size) => {
    from += size
    return bytes.subarray(from - size, from)
  })
  if (!frames.every(isJpeg)) throw faceError('faces.frames-unusable')
  return frames
}

const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
