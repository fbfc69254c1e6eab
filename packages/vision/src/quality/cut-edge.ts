import { edgesIn, type Side, sides } from './paper-edge.ts'
import { fitted, greyOf, type Pixels } from './pixels.ts'

const side = 400
const touchesFrom = 0.3
const tableBelow = 0.1
const inkBelow = 0.72

export interface Edges {
  /** Sides that cut through the paper: it runs out there while table shows elsewhere. */
  cut: number
  /** Sides along which the edge of the paper is seen for sure. */
  seen: number
}

/** Which edges of the paper are in the picture. A side is cut only where no edge is seen along it and an edge beside it runs out: a light table is as bright as paper. */
export function edgesOfPaper(picture: Pixels): Edges {
  const small = fitted(picture, side)
  const grey = greyOf(small)
  const { seen, unparted, runOut } = edgesIn({ values: grey, width: small.width, height: small.height })
  const cut = sidesPaperRunsOut(small, grey).filter((it) => runOut.includes(it) && !seen.includes(it))
  return { cut: cut.length, seen: seen.length - unparted.length }
}

function sidesPaperRunsOut(small: Pixels, grey: Float32Array): Side[] {
  const border = otsu(grey)
  const edges = edgesOf(small).map((places) => ({ places, paper: shareAbove(grey, places, border) }))
  // paper on all four sides is a scan, on none a photograph of the whole
  const isScan = edges.every((it) => it.paper > touchesFrom)
  const paperOpposite = (n: number) => edges[(n + 2) % 4]?.paper ?? 0
  return sides.filter((_, n) => {
    const it = edges[n]
    if (!it || it.paper <= touchesFrom) return false
    return isScan ? crossings(grey, it.places) >= 6 : paperOpposite(n) < tableBelow || crossings(grey, it.places) > 0
  })
}

/** Places along the four sides, two pixels in: top, right, bottom, left. */
function edgesOf({ width, height }: Pixels): number[][] {
  const across = Array.from({ length: width }, (_, x) => x)
  const down = Array.from({ length: height }, (_, y) => y)
  return [
    across.map((x) => width + x),
    down.map((y) => y * width + width - 2),
    across.map((x) => (height - 2) * width + x),
    down.map((y) => y * width + 1),
  ]
}

const shareAbove = (grey: Float32Array, places: number[], border: number) =>
  places.filter((at) => (grey[at] ?? 0) > border).length / places.length

/** How often print is cut by the side: short dark runs between bright ones. */
function crossings(grey: Float32Array, places: number[]): number {
  const values = places.map((at) => grey[at] ?? 0)
  const paper = [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.85)] ?? 255
  let count = 0
  let run = 0
  for (const value of values) {
    if (value < paper * inkBelow) run += 1
    else {
      if (run >= 1 && run <= 14) count += 1
      run = 0
    }
  }
  return count
}

/** The brightness that parts light from dark best. */
function otsu(grey: Float32Array): number {
  const counts = new Float64Array(256)
  for (const value of grey) counts[Math.round(value)] = (counts[Math.round(value)] ?? 0) + 1
  const total = grey.length
  const sum = counts.reduce((all, count, value) => all + count * value, 0)
  let [best, border, dark, darkSum] = [0, 128, 0, 0]
  for (let value = 0; value < 256; value++) {
    dark += counts[value] ?? 0
    darkSum += value * (counts[value] ?? 0)
    if (dark === 0 || dark === total) continue
    const between = dark * (total - dark) * (darkSum / dark - (sum - darkSum) / (total - dark)) ** 2
    if (between > best) [best, border] = [between, value]
  }
  return border
}
