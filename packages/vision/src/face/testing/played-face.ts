import type { FaceResult } from '@vladmandic/human'
import type { Pixels } from '../../quality/pixels.ts'
import { drawMesh, type Vertex } from './draw-mesh.ts'
import { type Pull, type Spot, warped } from './warp.ts'

/** What a face on a still picture is made to do; each from 0 to 1, the turn from -1 (to the person's right) to 1. */
export interface Play {
  blink?: number
  mouth?: number
  turn?: number
}

/** Lids: upper points with the lower points they close on; lips: the inner rims from corner to corner. */
const lids = [
  [
    [246, 7],
    [161, 163],
    [160, 144],
    [159, 145],
    [158, 153],
    [157, 154],
    [173, 155],
  ],
  [
    [466, 249],
    [388, 390],
    [387, 373],
    [386, 374],
    [385, 380],
    [384, 381],
    [398, 382],
  ],
] as const
const upperRim = [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308]
const lowerRim = [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308]
const lowerLip = [17, 84, 181, 91, 314, 405, 321, 16, 85, 180, 90, 315, 404, 320, 15, 86, 179, 89, 316, 403, 319]
const chin = [
  152, 148, 176, 149, 150, 377, 400, 378, 379, 18, 200, 199, 175, 83, 313, 201, 421, 208, 428, 171, 396, 140, 369,
]
const outline = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136,
  172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
]

const farthestRadians = 0.7

/** A new picture of the same face doing something: its mesh is moved and drawn anew over the picture. */
export function moveFace(
  picture: Pixels,
  { mesh, triangles }: FaceMesh,
  { blink = 0, mouth = 0, turn = 0 }: Play,
): Pixels {
  const was = mesh.map(([x, y, z = 0]): Vertex => [x, y, z])
  const size = Math.abs((was[234]?.[0] ?? 0) - (was[454]?.[0] ?? 0))
  const is = was.map((it) => turned(it, was, turn * farthestRadians))
  for (const pairs of lids) for (const [upper, lower] of pairs) is[upper] = between(is[upper], is[lower], blink)
  const drop = mouth * size * 0.24
  for (const n of lowerRim.slice(1, -1)) is[n] = below(is[n], drop * bend(lowerRim, n))
  for (const n of lowerLip) is[n] = below(is[n], drop * 0.95)
  for (const n of chin) is[n] = below(is[n], drop * 0.8)

  const { width, height } = picture
  const still: Pull[] = border(width, height).map((spot) => ({ from: spot, to: spot }))
  const around = outline.map((n): Pull => ({ from: spotOf(was[n]), to: spotOf(is[n]) }))
  const result = warped(picture, [...around, ...still])
  drawMesh(result, picture, { triangles, was, is })
  if (mouth > 0.1)
    fillDark(
      result,
      [...upperRim, ...lowerRim.toReversed()].map((n) => spotOf(is[n])),
    )
  return result
}

/** What Human sees of a face, and how its points hang together. */
export interface FaceMesh {
  mesh: FaceResult['mesh']
  triangles: readonly number[]
}

function turned([x, y, z]: Vertex, mesh: readonly Vertex[], radians: number): Vertex {
  const [left = [0, 0, 0], right = [0, 0, 0]] = [mesh[234], mesh[454]]
  const [middle, depth] = [(left[0] + right[0]) / 2, (left[2] + right[2]) / 2]
  // nearer is negative: the nose of somebody turning to their left goes to the right of the picture
  const [dx, dz] = [x - middle, z - depth]
  return [
    middle + dx * Math.cos(radians) - dz * Math.sin(radians),
    y,
    depth + dz * Math.cos(radians) + dx * Math.sin(radians),
  ]
}

const spotOf = ([x, y]: Vertex = [0, 0, 0]): Spot => [x, y]

const between = (a: Vertex = [0, 0, 0], b: Vertex = [0, 0, 0], share: number): Vertex => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2],
]
const below = ([x, y, z]: Vertex = [0, 0, 0], by: number): Vertex => [x, y + by, z]

/** Most in the middle of the lip, nothing at its corners. */
const bend = (rim: readonly number[], n: number): number => Math.sin((Math.PI * rim.indexOf(n)) / (rim.length - 1))

function border(width: number, height: number): Spot[] {
  const steps = Array.from({ length: 9 }, (_, n) => n / 8)
  return steps.flatMap((it): Spot[] => [
    [it * width, 0],
    [it * width, height - 1],
    [0, it * height],
    [width - 1, it * height],
  ])
}

function fillDark({ data, width, height }: Pixels, polygon: readonly Spot[]): void {
  const ys = polygon.map(([, y]) => y)
  for (let y = Math.max(0, Math.ceil(Math.min(...ys))); y <= Math.min(height - 1, Math.max(...ys)); y++) {
    const crossings = polygon
      .flatMap(([ax, ay], n) => {
        const [bx, by] = polygon[(n + 1) % polygon.length] as Spot
        return ay <= y === by <= y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)]
      })
      .sort((a, b) => a - b)
    for (let n = 0; n + 1 < crossings.length; n += 2)
      for (let x = Math.ceil(crossings[n] as number); x <= (crossings[n + 1] as number); x++)
        if (x >= 0 && x < width) data.set([52, 22, 24], (y * width + x) * 3)
  }
}
