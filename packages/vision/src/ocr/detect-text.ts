import sharp from 'sharp'
import type { Pixels } from '../quality/pixels.ts'
import type { Point, Quad } from './quad.ts'
import { heightOf, movedCorners, ordered, widthOf } from './quad.ts'
import type { Reader } from './reader.ts'
import { textRegions } from './text-regions.ts'

const maxSidePixels = 800
const mean = [0.485, 0.456, 0.406]
const deviation = [0.229, 0.224, 0.225]

/** Lines lower than this in the pixels the detector looks at are broken or missed. */
const minLineHeight = 24
/** How much is looked at the second time at most, by its longer side. */
const maxCloserPixels = 1120
/** Around the text that was found first there may be more. */
const margin = 0.06

/** Where there is text, in no order; small print is looked at again, closer. */
export async function detectText(reader: Reader, picture: Pixels): Promise<Quad[]> {
  const whole = { left: 0, top: 0, width: picture.width, height: picture.height }
  const quads = await detectIn(reader, picture, { area: whole, maxSide: maxSidePixels })
  const scale = Math.min(1, maxSidePixels / Math.max(picture.width, picture.height))
  const height = median(quads.map(shortSideOf))
  if (quads.length < minQuads || height * scale >= minLineHeight || scale === 1) return quads
  const area = areaOf(quads, picture)
  const side = Math.max(area.width, area.height)
  const closer = Math.min(maxCloserPixels, side * (minLineHeight / height) * 1.15)
  if (closer < side * scale * 1.15) return quads
  const again = await detectIn(reader, picture, { area, maxSide: closer })
  return together(again, quads)
}

/** What was seen closer, and what was seen only from afar; closer, lines that cross each other are taken for one high one. */
function together(closer: Quad[], afar: Quad[]): Quad[] {
  const honest = closer.filter((quad) => {
    const within = afar.filter((it) => isOn(quad, middleOf(it)))
    return within.length === 0 || shortSideOf(quad) < mergedFrom * Math.max(...within.map(shortSideOf))
  })
  return [...honest, ...afar.filter((quad) => !honest.some((it) => isOn(it, middleOf(quad))))]
}

const mergedFrom = 1.7

const middleOf = (quad: Quad): Point => [
  quad.reduce((sum, [x]) => sum + x, 0) / quad.length,
  quad.reduce((sum, [, y]) => sum + y, 0) / quad.length,
]

/** Inside of all four sides. */
const isOn = (quad: Quad, [x, y]: Point): boolean =>
  quad.every(([ax, ay], n) => {
    const [bx, by] = quad[(n + 1) % quad.length] ?? [ax, ay]
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0
  })

const minQuads = 3
const shortSideOf = (quad: Quad): number => Math.min(widthOf(quad), heightOf(quad))

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

interface Area {
  left: number
  top: number
  width: number
  height: number
}

function areaOf(quads: Quad[], { width, height }: Pixels): Area {
  const corners = quads.flat()
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const around = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) * margin
  const [left, top] = [
    Math.max(0, Math.floor(Math.min(...xs) - around)),
    Math.max(0, Math.floor(Math.min(...ys) - around)),
  ]
  return {
    left,
    top,
    width: Math.min(width, Math.ceil(Math.max(...xs) + around)) - left,
    height: Math.min(height, Math.ceil(Math.max(...ys) + around)) - top,
  }
}

async function detectIn(
  reader: Reader,
  picture: Pixels,
  { area, maxSide }: { area: Area; maxSide: number },
): Promise<Quad[]> {
  const scale = Math.min(1, maxSide / Math.max(area.width, area.height))
  const width = Math.max(32, Math.round((area.width * scale) / 32) * 32)
  const height = Math.max(32, Math.round((area.height * scale) / 32) * 32)
  const small = await sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .extract(area)
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer()
  const { data: likely } = await reader.run('detection', normalised(small), [1, 3, height, width])
  const [fx, fy] = [area.width / width, area.height / height]
  const back = ([x, y]: Point): Point => [area.left + x * fx, area.top + y * fy]
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
