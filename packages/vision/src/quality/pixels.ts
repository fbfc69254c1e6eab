/** A picture as rows of red, green and blue, one byte each, without alpha. */
export interface Pixels {
  data: Uint8Array | Uint8ClampedArray
  width: number
  height: number
}

/** What a browser's canvas gives, without its alpha. */
export function pixelsOfCanvas({
  data,
  width,
  height,
}: {
  data: Uint8ClampedArray
  width: number
  height: number
}): Pixels {
  const rgb = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at++) {
    rgb[at * 3] = data[at * 4] ?? 0
    rgb[at * 3 + 1] = data[at * 4 + 1] ?? 0
    rgb[at * 3 + 2] = data[at * 4 + 2] ?? 0
  }
  return { data: rgb, width, height }
}

/** Shrunk or enlarged so that the longer side has this many pixels; what falls on one pixel is averaged. */
export function fitted(picture: Pixels, sidePixels: number): Pixels {
  const scale = sidePixels / Math.max(picture.width, picture.height)
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const across = sharesOf(picture.width, width)
  const down = sharesOf(picture.height, height)
  const data = new Uint8Array(width * height * 3)
  const row = new Float32Array(picture.width * 3)
  for (let y = 0; y < height; y++) {
    averageRows(picture, down, y, row)
    averageColumns(row, across, data, y * width * 3)
  }
  return { data, width, height }
}

/** What falls on one new row, as wide as before. */
function averageRows(
  { data, width }: Pixels,
  { first, weights, maxWeights }: Shares,
  y: number,
  row: Float32Array,
): void {
  const length = width * 3
  row.fill(0)
  for (let n = 0; n < maxWeights; n++) {
    const weight = weights[y * maxWeights + n] ?? 0
    const from = ((first[y] ?? 0) + n) * length
    if (weight > 0) for (let at = 0; at < length; at++) row[at] = (row[at] ?? 0) + (data[from + at] ?? 0) * weight
  }
}

/** A row with its pixels averaged to fewer, or spread to more, rounded. */
function averageColumns(
  row: Float32Array,
  { first, weights, maxWeights }: Shares,
  to: Uint8Array,
  start: number,
): void {
  for (let x = 0; x < first.length; x++) {
    let red = 0.5
    let green = 0.5
    let blue = 0.5
    const from = (first[x] ?? 0) * 3
    for (let n = 0; n < maxWeights; n++) {
      const weight = weights[x * maxWeights + n] ?? 0
      if (weight === 0) break
      red += (row[from + n * 3] ?? 0) * weight
      green += (row[from + n * 3 + 1] ?? 0) * weight
      blue += (row[from + n * 3 + 2] ?? 0) * weight
    }
    to[start + x * 3] = red
    to[start + x * 3 + 1] = green
    to[start + x * 3 + 2] = blue
  }
}

/** For every new pixel: the first old pixel it takes from, and the weights from there on. */
interface Shares {
  first: Int32Array
  weights: Float32Array
  /** How many weights one new pixel has at most: the row length of `weights`. */
  maxWeights: number
}

function sharesOf(before: number, after: number): Shares {
  const step = before / after
  const maxWeights = Math.ceil(Math.max(1, step)) + 1
  const first = new Int32Array(after)
  const weights = new Float32Array(after * maxWeights)
  for (let n = 0; n < after; n++) {
    // enlarged: between the two nearest
    const middle = Math.max(0.5, Math.min(before - 0.5, (n + 0.5) * step))
    const from = step < 1 ? Math.max(0, middle - 0.5) : n * step
    const to = step < 1 ? Math.min(before, from + 1) : (n + 1) * step
    first[n] = Math.floor(from)
    for (let at = Math.floor(from), place = 0; at < Math.min(before, to) && place < maxWeights; at++, place++)
      weights[n * maxWeights + place] = (Math.min(at + 1, to) - Math.max(at, from)) / (to - from)
  }
  return { first, weights, maxWeights }
}

/** Brightness from 0 to 255. */
export function greyOf({ data, width, height }: Pixels): Float32Array {
  const grey = new Float32Array(width * height)
  for (let at = 0; at < grey.length; at++)
    grey[at] = 0.299 * (data[at * 3] ?? 0) + 0.587 * (data[at * 3 + 1] ?? 0) + 0.114 * (data[at * 3 + 2] ?? 0)
  return grey
}
