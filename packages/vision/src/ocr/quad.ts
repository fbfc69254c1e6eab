export type Point = readonly [x: number, y: number]

/** Four corners of a line of text, clockwise from the top left as it is read. */
export type Quad = readonly [Point, Point, Point, Point]

export type QuarterTurn = 0 | 90 | 180 | 270

export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by)

export const widthOf = ([topLeft, topRight]: Quad): number => distance(topLeft, topRight)
export const heightOf = ([topLeft, , , bottomLeft]: Quad): number => distance(topLeft, bottomLeft)

/** The same corners, the one at the top left first. */
export function ordered(corners: readonly Point[]): Quad {
  const fromLeft = [...corners].sort(([ax], [bx]) => ax - bx)
  const [topLeft, bottomLeft] = fromLeft.slice(0, 2).sort(([, ay], [, by]) => ay - by) as [Point, Point]
  const [topRight, bottomRight] = fromLeft.slice(2).sort(([, ay], [, by]) => ay - by) as [Point, Point]
  return [topLeft, topRight, bottomRight, bottomLeft]
}

/** Where the corners are once a picture of this size was turned clockwise. */
export function turnedQuad(quad: Quad, turn: QuarterTurn, { width, height }: { width: number; height: number }): Quad {
  if (turn === 0) return quad
  return ordered(
    quad.map(([x, y]): Point => (turn === 90 ? [height - y, x] : turn === 180 ? [width - x, height - y] : [y, width - x])),
  )
}
