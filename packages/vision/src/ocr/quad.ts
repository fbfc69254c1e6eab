export type Point = readonly [x: number, y: number]

/** Four corners of a line of text, clockwise from the top left as it is read. */
export type Quad = readonly [Point, Point, Point, Point]

export type QuarterTurn = 0 | 90 | 180 | 270

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by)

/** So far on the way from one point to another; beyond it where the share is more than one. */
export const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
]

/** The same four corners, each moved. */
export const movedCorners = ([a, b, c, d]: Quad, move: (corner: Point) => Point): Quad => [
  move(a),
  move(b),
  move(c),
  move(d),
]

export const widthOf = ([topLeft, topRight]: Quad): number => distance(topLeft, topRight)
export const heightOf = ([topLeft, , , bottomLeft]: Quad): number => distance(topLeft, bottomLeft)

/** The same corners clockwise, the one nearest to the top left first: so a steep line stays a standing one. */
export function ordered(corners: Quad): Quad {
  const middle = (axis: 0 | 1) => corners.reduce((sum, it) => sum + it[axis], 0) / corners.length
  const [cx, cy] = [middle(0), middle(1)]
  const around = [...corners].sort((a, b) => Math.atan2(a[1] - cy, a[0] - cx) - Math.atan2(b[1] - cy, b[0] - cx))
  const sums = around.map(([x, y]) => x + y)
  const first = sums.indexOf(Math.min(...sums))
  const [topLeft, topRight, bottomRight, bottomLeft] = [...around.slice(first), ...around.slice(0, first)]
  if (!topLeft || !topRight || !bottomRight || !bottomLeft) throw new RangeError('a quad has four corners')
  return [topLeft, topRight, bottomRight, bottomLeft]
}

/** Where the corners are once a picture of this size was turned clockwise. */
export function turnedQuad(quad: Quad, turn: QuarterTurn, { width, height }: { width: number; height: number }): Quad {
  if (turn === 0) return quad
  return ordered(
    movedCorners(
      quad,
      ([x, y]): Point => (turn === 90 ? [height - y, x] : turn === 180 ? [width - x, height - y] : [y, width - x]),
    ),
  )
}
