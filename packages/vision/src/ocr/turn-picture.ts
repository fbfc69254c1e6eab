import type { Pixels } from '../quality/pixels.ts'
import type { QuarterTurn } from './quad.ts'

/** The picture turned clockwise. */
export function turnedPicture(picture: Pixels, turn: QuarterTurn): Pixels {
  if (turn === 0) return picture
  const { data, width, height } = picture
  const [newWidth, newHeight] = turn === 180 ? [width, height] : [height, width]
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const newX = turn === 90 ? height - 1 - y : turn === 180 ? width - 1 - x : y
      const newY = turn === 90 ? x : turn === 180 ? height - 1 - y : width - 1 - x
      const from = (y * width + x) * 3
      const to = (newY * newWidth + newX) * 3
      turned[to] = data[from] ?? 0
      turned[to + 1] = data[from + 1] ?? 0
      turned[to + 2] = data[from + 2] ?? 0
    }
  return { data: turned, width: newWidth, height: newHeight }
}
