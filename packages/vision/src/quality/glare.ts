import { burntFrom } from './light.ts'
import type { Pixels } from './pixels.ts'

/** How soft the rim of a reflection is, in pixels. */
const rim = 6
/** White paper ends sharply at its print; a reflection fades. */
const softFrom = 0.72

/** Share of the picture that the largest reflection burns out; 0 when what is white is only paper. */
export function glareOf(picture: Pixels, grey: Float32Array): number {
  const { data, width, height } = picture
  const state = new Uint8Array(width * height)
  for (let at = 0; at < state.length; at++)
    if (Math.min(data[at * 3] ?? 0, data[at * 3 + 1] ?? 0, data[at * 3 + 2] ?? 0) >= burntFrom) state[at] = 1
  let reflection: number[] = []
  for (let at = 0; at < state.length; at++)
    if (state[at] === 1) {
      const island = islandFrom(at, state, width, height)
      if (island.length > reflection.length) reflection = island
    }
  const share = reflection.length / state.length
  return share > 0.005 && softness(reflection, grey, width, height) >= softFrom ? share : 0
}

function islandFrom(start: number, state: Uint8Array, width: number, height: number): number[] {
  const island = [start]
  state[start] = 2
  for (let n = 0; n < island.length; n++) {
    const at = island[n] ?? 0
    const x = at % width
    for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width])
      if (next >= 0 && next < width * height && state[next] === 1) {
        state[next] = 2
        island.push(next)
      }
  }
  return island
}

/** Share of the places around the island that are nearly as bright as it. */
function softness(island: number[], grey: Float32Array, width: number, height: number): number {
  const inside = new Uint8Array(grey.length)
  for (const at of island) inside[at] = 1
  let soft = 0
  let rimPlaces = 0
  for (const at of island) {
    const [x, y] = [at % width, Math.floor(at / width)]
    for (const [dx, dy] of [
      [rim, 0],
      [-rim, 0],
      [0, rim],
      [0, -rim],
    ] as const) {
      const [nx, ny] = [x + dx, y + dy]
      if (nx < 0 || ny < 0 || nx >= width || ny >= height || inside[ny * width + nx]) continue
      rimPlaces += 1
      if ((grey[ny * width + nx] ?? 0) >= 200) soft += 1
    }
  }
  return rimPlaces === 0 ? 0 : soft / rimPlaces
}
