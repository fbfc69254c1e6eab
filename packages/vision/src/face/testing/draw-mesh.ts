import type { Pixels } from '../../quality/pixels.ts'

export type Vertex = readonly [x: number, y: number, z: number]

/** Draws the triangles of a mesh where its points have moved to, with the colours they had; the farthest first. */
export function drawMesh(
  on: Pixels,
  from: Pixels,
  { triangles, was, is }: { triangles: readonly number[]; was: readonly Vertex[]; is: readonly Vertex[] },
): void {
  const faces = Array.from({ length: triangles.length / 3 }, (_, n) => triangles.slice(n * 3, n * 3 + 3))
  const depth = (face: number[]) => face.reduce((sum, n) => sum + (is[n]?.[2] ?? 0), 0)
  for (const face of faces.sort((a, b) => depth(b) - depth(a))) {
    drawTriangle(on, from, face.map((n) => was[n] as Vertex) as Triangle, face.map((n) => is[n] as Vertex) as Triangle)
  }
}

type Triangle = [Vertex, Vertex, Vertex]

function drawTriangle(on: Pixels, from: Pixels, [p, q, r]: Triangle, [a, b, c]: Triangle): void {
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
  if (Math.abs(area) < 0.01) return
  const [xs, ys] = [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
  ]
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y <= Math.min(on.height - 1, Math.ceil(Math.max(...ys))); y++)
    for (
      let x = Math.max(0, Math.floor(Math.min(...xs)));
      x <= Math.min(on.width - 1, Math.ceil(Math.max(...xs)));
      x++
    ) {
      const u = ((b[0] - x) * (c[1] - y) - (c[0] - x) * (b[1] - y)) / area
      const v = ((c[0] - x) * (a[1] - y) - (a[0] - x) * (c[1] - y)) / area
      const w = 1 - u - v
      if (u < -0.01 || v < -0.01 || w < -0.01) continue
      const [fx, fy] = [p[0] * u + q[0] * v + r[0] * w, p[1] * u + q[1] * v + r[1] * w]
      copyPixel(from, fx, fy, on, (y * on.width + x) * 3)
    }
}

/** Between four pixels. */
export function copyPixel({ data, width, height }: Pixels, x: number, y: number, to: Pixels, at: number): void {
  const [cx, cy] = [Math.max(0, Math.min(width - 1.001, x)), Math.max(0, Math.min(height - 1.001, y))]
  const [i, j] = [Math.floor(cx), Math.floor(cy)]
  const [u, v] = [cx - i, cy - j]
  const first = (j * width + i) * 3
  for (let c = 0; c < 3; c++) {
    const value = (offset: number) => data[first + offset + c] as number
    to.data[at + c] =
      (value(0) * (1 - u) + value(3) * u) * (1 - v) + (value(width * 3) * (1 - u) + value(width * 3 + 3) * u) * v
  }
}
