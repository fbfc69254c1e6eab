import sharp from 'sharp'
import type { Pixels } from '../quality/pixels.ts'
import type { Point, Quad } from './quad.ts'
import { movedCorners, ordered } from './quad.ts'
import type { Reader } from './reader.ts'
import { textRegions } from './text-regions.ts'

const maxSidePixels = 800
const mean = [0.485, 0.456, 0.406]
const deviation = [0.229, 0.224, 0.225]

/** Where there is text, in no order. */
export async function detectText(reader: Reader, picture: Pixels): Promise<Quad[]> {
  const scale = Math.min(1, maxSidePixels / Math.max(picture.width, picture.height))
  const width = Math.max(32, Math.round((picture.width * scale) / 32) * 32)
  const height = Math.max(32, Math.round((picture.height * scale) / 32) * 32)
  const small = await sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer()
  const { data: likely } = await reader.run('detection', normalised(small), [1, 3, height, width])
  const [fx, fy] = [picture.width / width, picture.height / height]
  const back = ([x, y]: Point): Point => [x * fx, y * fy]
  return textRegions({ likely, width, height }).map((quad) => ordered(movedCorners(quad, back)))
}

function normalised(data: Uint8Array): Float32Array {
  const pixels = data.length / 3
  const input = new Float32Array(data.length)
  for (let c = 0; c < 3; c++) {
    const scale = 1 / (255 * (deviation[c] ?? 0))
    const shift = (mean[c] ?? 0) / (deviation[c] ?? 0)
    for (let at = 0; at < pixels; at++) input[c * pixels + at] = (data[at * 3 + c] ?? 0) * scale - shift
  }
  return input
}
