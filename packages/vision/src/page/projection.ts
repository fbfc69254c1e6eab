export interface Point {
  x: number
  y: number
}

/** Where a point of a flat page lies on a picture of it. */
export type Projection = (point: Point) => Point

/** Of at least four pairs, by least squares; undefined where they lie on one line. */
export function projectionOf(pairs: readonly { page: Point; picture: Point }[]): Projection | undefined {
  if (pairs.length < 4) return undefined
  const rows = pairs.flatMap(({ page: { x, y }, picture: { x: u, y: v } }) => [
    [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
    [0, 0, 0, x, y, 1, -v * x, -v * y, v],
  ])
  const solved = leastSquares(rows)
  if (!solved) return undefined
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solved
  return ({ x, y }) => {
    const w = g * x + h * y + 1
    return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w }
  }
}

/** Rows of eight factors and a result. */
function leastSquares(rows: number[][]): number[] | undefined {
  const size = 8
  const system = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (_, j) => rows.reduce((sum, row) => sum + at(row, i) * at(row, j), 0)),
  )
  return solved(system, size)
}

/** Gauss with the largest pivot. */
function solved(system: number[][], size: number): number[] | undefined {
  for (let column = 0; column < size; column += 1) {
    const best = system.slice(column).reduce((a, b) => (Math.abs(at(b, column)) > Math.abs(at(a, column)) ? b : a))
    if (Math.abs(at(best, column)) < 1e-9) return undefined
    const place = system.indexOf(best)
    system[place] = system[column] ?? best
    system[column] = best
    for (const row of system) {
      if (row === best) continue
      const factor = at(row, column) / at(best, column)
      for (let n = column; n <= size; n += 1) row[n] = at(row, n) - factor * at(best, n)
    }
  }
  return system.map((row, n) => at(row, size) / at(row, n))
}

const at = (row: number[], n: number): number => row[n] ?? 0
