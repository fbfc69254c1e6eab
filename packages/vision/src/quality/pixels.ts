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
    rgb[at * 3] = data[at * 4] as number
    rgb[at * 3 + 1] = data[at * 4 + 1] as number
    rgb[at * 3 + 2] = data[at * 4 + 2] as number
  }
  return { data: rgb, width, height }
}

/** Shrunk or enlarged so that the longer side has this many pixels; what falls on one pixel is averaged. */
export function fitted(picture: Pixels, longestSide: number): Pixels {
  const scale = longestSide / Math.max(picture.width, picture.height)
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const data = new Uint8Array(width * height * 3)
  const across = sharesOf(picture.width, width)
  const down = sharesOf(picture.height, height)
  const sums = new Float32Array(picture.width * 3)
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (const [row, share] of down[y] as Share[]) {
      const from = row * picture.width * 3
      for (let at = 0; at < sums.length; at++)
        sums[at] = (sums[at] as number) + (picture.data[from + at] as number) * share
    }
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) {
        let sum = 0
        for (const [column, share] of across[x] as Share[]) sum += (sums[column * 3 + c] as number) * share
        data[(y * width + x) * 3 + c] = Math.round(sum)
      }
  }
  return { data, width, height }
}

type Share = readonly [from: number, share: number]

/** Which old pixels make a new one, and how much of it. */
function sharesOf(before: number, after: number): Share[][] {
  const step = before / after
  return Array.from({ length: after }, (_, n) => {
    if (step <= 1) return between((n + 0.5) * step - 0.5, before)
    const shares: Share[] = []
    for (let at = Math.floor(n * step); at < Math.min(before, (n + 1) * step); at++) {
      const covered = Math.min(at + 1, (n + 1) * step) - Math.max(at, n * step)
      if (covered > 1e-6) shares.push([at, covered / step])
    }
    return shares
  })
}

function between(place: number, length: number): Share[] {
  const at = Math.max(0, Math.min(length - 1, place))
  const low = Math.floor(at)
  return low === at
    ? [[low, 1]]
    : [
        [low, 1 - (at - low)],
        [low + 1, at - low],
      ]
}

/** Brightness from 0 to 255. */
export function greyOf({ data, width, height }: Pixels): Float32Array {
  const grey = new Float32Array(width * height)
  for (let at = 0; at < grey.length; at++)
    grey[at] =
      0.299 * (data[at * 3] as number) + 0.587 * (data[at * 3 + 1] as number) + 0.114 * (data[at * 3 + 2] as number)
  return grey
}
