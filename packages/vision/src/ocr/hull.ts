import type { Point } from './quad.ts'

const crossed = ([ox, oy]: Point, [ax, ay]: Point, [bx, by]: Point) => (ax - ox) * (by - oy) - (ay - oy) * (bx - ox)

/** The points an elastic band around all of them would touch (Andrew's monotone chain). */
function hullOf(points: Point[]): Point[] {
  const sorted = points.sort(([ax, ay], [bx, by]) => ax - bx || ay - by)
  return [...chain(sorted), ...chain(sorted.reverse())]
}

function chain(points: Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    while (isDent(kept.slice(-2), point)) kept.pop()
    kept.push(point)
  }
  return kept.slice(0, -1)
}

/** Whether the second of two points lies inside once the next one is reached. */
const isDent = ([before, last]: Point[], next: Point): boolean =>
  before !== undefined && last !== undefined && crossed(before, last, next) <= 0

/** A rectangle along the direction (ux, uy): from u0 to u1 along it, from v0 to v1 across. */
export interface Tilted {
  ux: number
  uy: number
  u0: number
  u1: number
  v0: number
  v1: number
}

/** The smallest rectangle around the points; one of its sides lies on a side of their hull. */
export function smallestRectangle(points: Point[]): Tilted | undefined {
  const hull = hullOf(points)
  const [first] = hull
  if (!first) return undefined
  let best: Tilted | undefined
  for (const [n, from] of hull.entries()) {
    const [tx, ty] = hull[n + 1] ?? first
    const length = Math.hypot(tx - from[0], ty - from[1])
    if (length < 1e-6) continue
    const around = rectangleAlong(hull, (tx - from[0]) / length, (ty - from[1]) / length)
    if (!best || areaOf(around) < areaOf(best)) best = around
  }
  return best
}

const areaOf = ({ u0, u1, v0, v1 }: Tilted) => (u1 - u0) * (v1 - v0)

function rectangleAlong(points: Point[], ux: number, uy: number): Tilted {
  const along = points.map(([x, y]) => x * ux + y * uy)
  const across = points.map(([x, y]) => y * ux - x * uy)
  return { ux, uy, u0: Math.min(...along), u1: Math.max(...along), v0: Math.min(...across), v1: Math.max(...across) }
}
