import { smallestRectangle, type Tilted } from './hull.ts'
import { ordered, type Point, type Quad } from './quad.ts'

/** How likely each pixel belongs to text, as the detector says. */
export interface TextMap {
  likely: Float32Array
  width: number
  height: number
}

const enough = 0.3
const enoughOnAverage = 0.55
const minPixels = 12
const thinnest = 3
/** The detector was trained on shrunk lines: grow them again by area over outline times this. */
const growth = 1.6

/** One quad for every island of likely text (the second half of 可微分二值化, DB). */
export function textRegions(map: TextMap): Quad[] {
  const seen = new Uint8Array(map.likely.length)
  const quads: Quad[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || (map.likely[start] ?? 0) < enough) continue
    const island = floodFrom(map, start, seen)
    if (island.pixels < minPixels || island.sum / island.pixels < enoughOnAverage) continue
    const around = smallestRectangle(outlineOf(island.rows))
    if (around && Math.min(around.u1 - around.u0, around.v1 - around.v0) >= thinnest) quads.push(grown(around))
  }
  return quads
}

type Rows = Map<number, [from: number, to: number]>

function floodFrom({ likely, width, height }: TextMap, start: number, seen: Uint8Array) {
  const rows: Rows = new Map()
  const waiting = [start]
  seen[start] = 1
  let sum = 0
  let pixels = 0
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    sum += likely[at] ?? 0
    pixels += 1
    const x = at % width
    const y = Math.floor(at / width)
    const row = rows.get(y)
    if (!row) rows.set(y, [x, x])
    else if (x < row[0]) row[0] = x
    else if (x > row[1]) row[1] = x
    if (x > 0) visit(at - 1)
    if (x < width - 1) visit(at + 1)
    if (y > 0) visit(at - width)
    if (y < height - 1) visit(at + width)
  }
  return { rows, sum, pixels }

  function visit(at: number) {
    if (seen[at] || (likely[at] ?? 0) < enough) return
    seen[at] = 1
    waiting.push(at)
  }
}

const outlineOf = (rows: Rows): Point[] =>
  [...rows].flatMap(([y, [from, to]]): Point[] => [
    [from, y],
    [to + 1, y],
    [from, y + 1],
    [to + 1, y + 1],
  ])

function grown({ ux, uy, u0, u1, v0, v1 }: Tilted): Quad {
  const by = ((u1 - u0) * (v1 - v0) * growth) / (2 * (u1 - u0 + v1 - v0))
  const corner = (u: number, v: number): Point => [u * ux - v * uy, u * uy + v * ux]
  return ordered([
    corner(u0 - by, v0 - by),
    corner(u1 + by, v0 - by),
    corner(u1 + by, v1 + by),
    corner(u0 - by, v1 + by),
  ])
}
