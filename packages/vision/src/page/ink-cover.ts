import type { Pixels } from '../quality/pixels.ts'
import type { InkCover, PagePlace } from './page-layout.ts'
import type { Point, Projection } from './projection.ts'

const columns = 240
const rows = 90
/** Share of each side left out, so that the printed frame of a field is not counted as ink. */
const inset = 0.1
/** Paper is judged by its surroundings: light falls unevenly. */
const tiles = 6

/** How much of a field is written or stamped on; undefined where it lies beside the picture. */
export function inkCoverOf(
  picture: Pixels,
  { x, y, width, height }: PagePlace,
  project: Projection,
): InkCover | undefined {
  const samples: Sample[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const across = inset + ((column + 0.5) / columns) * (1 - 2 * inset)
      const down = inset + ((row + 0.5) / rows) * (1 - 2 * inset)
      const colour = colourAt(picture, project({ x: x + width * across, y: y + height * down }))
      if (!colour) return undefined
      samples.push({ ...colour, tile: Math.floor(across * tiles) * tiles + Math.floor(down * tiles) })
    }
  const papers = paperOfTiles(samples)
  const inked = samples.filter((it) => isInk(it, papers.get(it.tile) ?? 255))
  return { ink: share(inked, samples), red: share(inked.filter(isRed), samples) }
}

interface Colour {
  red: number
  light: number
  /** How far the strongest channel stands out. */
  chroma: number
}
interface Sample extends Colour {
  tile: number
}

function colourAt({ data, width, height }: Pixels, { x, y }: Point): Colour | undefined {
  const [column, row] = [Math.round(x), Math.round(y)]
  if (column < 0 || row < 0 || column >= width || row >= height) return undefined
  const at = (row * width + column) * 3
  const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
  return {
    red: r - Math.max(g, b),
    light: 0.3 * r + 0.59 * g + 0.11 * b,
    chroma: Math.max(r, g, b) - Math.min(r, g, b),
  }
}

/** The lightness that most of a tile has; where all is covered, that of the whole field. */
function paperOfTiles(samples: Sample[]): Map<number, number> {
  const all = lightOf(samples)
  const byTile = Map.groupBy(samples, (it) => it.tile)
  return new Map([...byTile].map(([tile, its]) => [tile, Math.max(lightOf(its), all * 0.75)]))
}

const lightOf = (samples: Sample[]): number =>
  samples.map((it) => it.light).sort((a, b) => a - b)[Math.floor(samples.length * 0.8)] ?? 255

const isInk = ({ light, red }: Colour, paper: number): boolean => light < paper * 0.7 || red > 60
const isRed = ({ red }: Colour): boolean => red > 45
const share = (some: unknown[], all: unknown[]): number =>
  Math.round((some.length / Math.max(1, all.length)) * 1e4) / 1e4
