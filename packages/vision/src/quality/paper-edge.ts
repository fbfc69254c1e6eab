/** Brightness of a picture, row by row. */
export interface Grey {
  values: Float32Array
  width: number
  height: number
}

export const sides = ['top', 'right', 'bottom', 'left'] as const
export type Side = (typeof sides)[number]

const scanlines = 80
/** So many pixels before and behind a place make its step. */
const reach = 3
const minStep = 9
const maxDepthShare = 0.45
const tolerance = 2.5
const maxSlope = 0.36
/** A paper covers at least this share of each side of its picture. */
const minShare = 0.42

interface Place {
  along: number
  depth: number
}

/** A straight line across the picture, and where it was seen. */
interface Edge {
  depthAt: (along: number) => number
  seen: Place[]
}

/** An edge that is seen on two of so many scanlines at a side of the picture runs out there; one that begins later ends at a corner. */
const reachesWithin = 2
const stopsFrom = 5

export interface SeenEdges {
  /** Sides along which a straight edge runs, some way in: there the paper ends and the table begins. */
  seen: Side[]
  /** Those of them with the same brightness within and beyond: a printed frame, or a table as light as the paper. */
  unparted: Side[]
  /** Sides that an edge beside them runs out through, while none ends before: there the paper goes on beyond the picture. */
  runOut: Side[]
}

export function edgesIn(grey: Grey): SeenEdges {
  const edges = new Map(sides.map((side) => [side, edgeAlong(grey, side)]))
  const beside = (n: number) =>
    [sides[(n + 3) % 4], sides[(n + 1) % 4]].flatMap((it): [Side, Edge][] => {
      const edge = it && edges.get(it)
      return edge ? [[it, edge]] : []
    })
  const seen = sides.filter((side, n) => {
    const edge = edges.get(side)
    return edge !== undefined && !beside(n).some(([it, other]) => runsPast(other, edge, { side, beside: it, grey }))
  })
  const runOut = sides.filter((side, n) => {
    const others = beside(n)
    const distances = others.map(([, edge]) => distanceFrom(edge, side, grey))
    return distances.some((it) => it < reachesWithin) && distances.every((it) => it < stopsFrom)
  })
  const unparted = seen.filter((side) => {
    const edge = edges.get(side)
    return edge !== undefined && partingOf(edge, side, grey) < leastParting
  })
  return { seen, unparted, runOut }
}

/** How far from this side of the picture the edge is seen first, in scanlines; what is seen once may be print. */
function distanceFrom({ seen }: Edge, side: Side, { width, height }: Grey): number {
  const length = side === 'top' || side === 'bottom' ? height : width
  const far = seen.map(({ along }) => (side === 'top' || side === 'left' ? along : length - 1 - along))
  const [, second = length] = [...new Set(far)].sort((a, b) => a - b)
  return (second * scanlines) / length
}

/** The edges of a whole paper end at its corners; one that goes on to the side of the picture was cut there, and what looked like the edge is print. */
function runsPast(
  other: Edge | undefined,
  edge: Edge,
  { side, beside, grey: { width, height } }: { side: Side; beside: Side; grey: Grey },
): boolean {
  if (!other) return false
  const [across, deep] = side === 'top' || side === 'bottom' ? [width, height] : [height, width]
  const past = other.seen.filter(({ along, depth }) => {
    const down = side === 'top' || side === 'left' ? along : deep - 1 - along
    const over = beside === 'left' || beside === 'top' ? depth : across - 1 - depth
    return down < edge.depthAt(over) - pastFrom
  })
  return past.length >= maxPast
}

/** How much brighter or darker the paper is within an edge than what lies beyond it: a printed frame has paper on both sides. */
function partingOf({ seen }: Edge, side: Side, grey: Grey): number {
  const at = placeOf(grey, side)
  const value = (along: number, depth: number) => grey.values[at(along, depth)] ?? 0
  const partings = seen.map(({ along, depth }) => {
    const beyond = [2, 3, 4, 5].flatMap((n) => (depth - n >= 0 ? [value(along, depth - n)] : []))
    const within = Array.from({ length: 13 }, (_, n) => value(along, depth + 4 + n)).sort((a, b) => a - b)
    return beyond.length === 0 ? 0 : (within[9] ?? 0) - middleOf(beyond)
  })
  return Math.abs(middleOf(partings))
}

/** Of 255. */
const leastParting = 1.5

const pastFrom = 10
const maxPast = 8

function edgeAlong(grey: Grey, side: Side): Edge | undefined {
  const [across, deep] = side === 'top' || side === 'bottom' ? [grey.width, grey.height] : [grey.height, grey.width]
  const at = placeOf(grey, side)
  const lines = Array.from({ length: scanlines }, (_, n) => Math.floor(((n + 0.5) * across) / scanlines))
  const steps = lines.map((along) =>
    stepsAlong(grey.values, (depth) => at(along, depth), Math.floor(deep * maxDepthShare)),
  )
  const threshold = Math.max(minStep, 5 * middleOf(steps.flatMap((it) => [...it.subarray(0, 24)])))
  return lineThrough(
    lines.flatMap((along, n) =>
      strongSteps(steps[n] ?? new Float32Array(), threshold).map((depth): Place => ({ along, depth })),
    ),
  )
}

const placeOf = ({ width, height }: Grey, side: Side): ((along: number, depth: number) => number) =>
  ({
    top: (along: number, depth: number) => depth * width + along,
    right: (along: number, depth: number) => along * width + width - 1 - depth,
    bottom: (along: number, depth: number) => (height - 1 - depth) * width + along,
    left: (along: number, depth: number) => along * width + depth,
  })[side]

/** How much brighter or darker it gets at each depth. */
function stepsAlong(values: Float32Array, at: (depth: number) => number, deep: number): Float32Array {
  const steps = new Float32Array(Math.max(0, deep))
  for (let depth = reach; depth < deep - reach; depth++) {
    let step = 0
    for (let n = 0; n < reach; n++) step += (values[at(depth + n)] ?? 0) - (values[at(depth - 1 - n)] ?? 0)
    steps[depth] = Math.abs(step) / reach
  }
  return steps
}

const maxEdges = 3

/** The first places where the step is stronger than around it, and strong enough. */
function strongSteps(steps: Float32Array, threshold: number): number[] {
  const found: number[] = []
  for (let depth = reach; depth < steps.length - 1 && found.length < maxEdges; depth++) {
    const step = steps[depth] ?? 0
    if (step >= threshold && step >= (steps[depth - 1] ?? 0) && step > (steps[depth + 1] ?? 0)) found.push(depth)
  }
  return found
}

/** Any two of the places draw a line: the first one that enough others lie on. */
function lineThrough(places: Place[]): Edge | undefined {
  const few = places.filter((_, n) => n % 2 === 0)
  for (const [n, a] of few.entries())
    for (const b of few.slice(n + 8)) {
      const slope = (b.depth - a.depth) / (b.along - a.along)
      if (b.along - a.along < 20 || Math.abs(slope) > maxSlope) continue
      const depthAt = (along: number) => a.depth + slope * (along - a.along)
      const seen = places.filter(({ along, depth }) => Math.abs(depth - depthAt(along)) <= tolerance)
      if (new Set(seen.map((it) => it.along)).size >= scanlines * minShare) return { depthAt, seen }
    }
  return undefined
}

function middleOf(numbers: number[]): number {
  const sorted = numbers.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
