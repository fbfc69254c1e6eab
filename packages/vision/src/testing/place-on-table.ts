import type { Pixels } from '../quality/pixels.ts'
import type { Light, Table } from './tables.ts'

/** Clockwise from the top left. */
export type Corners = [[number, number], [number, number], [number, number], [number, number]]

/** What is around a paper when its picture is taken. */
export interface Room {
  width: number
  height: number
  table: Table
  light: Light
}

/** The paper seen in perspective on a table. */
export function placeOnTable(paper: Pixels, corners: Corners, { width, height, table, light }: Room): Pixels {
  const data = new Uint8Array(width * height * 3)
  const toPaper = homography(corners, paper)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      const [u, v] = toPaper(x + 0.5, y + 0.5)
      const colour =
        u >= 0 && v >= 0 && u < paper.width - 1 && v < paper.height - 1 ? between(paper, u, v) : table(x, y)
      const bright = light(x, y)
      for (let c = 0; c < 3; c++) data[at + c] = Math.max(0, Math.min(255, (colour[c] ?? 0) * bright))
    }
  return { data, width, height }
}

/** Four samples around the place, weighted; a shrunk paper is read a little wider, as a lens would. */
function between({ data, width }: Pixels, u: number, v: number): [number, number, number] {
  const [x, y] = [Math.floor(u), Math.floor(v)]
  const [fx, fy] = [u - x, v - y]
  const at = (y * width + x) * 3
  const mix = (c: number) =>
    ((data[at + c] ?? 0) * (1 - fx) + (data[at + 3 + c] ?? 0) * fx) * (1 - fy) +
    ((data[at + width * 3 + c] ?? 0) * (1 - fx) + (data[at + width * 3 + 3 + c] ?? 0) * fx) * fy
  return [mix(0), mix(1), mix(2)]
}

/** From a place in the picture to the place on the paper: solved by Cramer over the unit square. */
function homography([a, b, c, d]: Corners, { width, height }: Pixels): (x: number, y: number) => [number, number] {
  const [dx1, dx2, sx] = [b[0] - c[0], d[0] - c[0], a[0] - b[0] + c[0] - d[0]]
  const [dy1, dy2, sy] = [b[1] - c[1], d[1] - c[1], a[1] - b[1] + c[1] - d[1]]
  const det = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / det
  const h = (dx1 * sy - sx * dy1) / det
  const m = [
    b[0] - a[0] + g * b[0],
    d[0] - a[0] + h * d[0],
    a[0],
    b[1] - a[1] + g * b[1],
    d[1] - a[1] + h * d[1],
    a[1],
    g,
    h,
    1,
  ]
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0, m8 = 1] = m
  const i = [
    m4 * m8 - m5 * m7,
    m2 * m7 - m1 * m8,
    m1 * m5 - m2 * m4,
    m5 * m6 - m3 * m8,
    m0 * m8 - m2 * m6,
    m2 * m3 - m0 * m5,
    m3 * m7 - m4 * m6,
    m1 * m6 - m0 * m7,
    m0 * m4 - m1 * m3,
  ]
  const [i0 = 0, i1 = 0, i2 = 0, i3 = 0, i4 = 0, i5 = 0, i6 = 0, i7 = 0, i8 = 0] = i
  return (x, y) => {
    const w = i6 * x + i7 * y + i8
    return [((i0 * x + i1 * y + i2) / w) * width, ((i3 * x + i4 * y + i5) / w) * height]
  }
}
