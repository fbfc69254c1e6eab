import type { Pixels } from '../quality/pixels.ts'
import { batchOf, type Reader } from './reader.ts'

export const lineHeight = 48
const batchSize = 6

export interface RecognisedText {
  text: string
  /** Middle of each character, from 0 to 1 along the line. */
  places: number[]
  /** From 0 to 1, one for each character. */
  scores: number[]
}

/** What the cuts say, in the order given; cuts of like width are read together. */
export async function recogniseText(reader: Reader, cuts: Pixels[]): Promise<RecognisedText[]> {
  const read: RecognisedText[] = []
  const byWidth = cuts.map((cut, n) => ({ cut, n })).sort((a, b) => a.cut.width - b.cut.width)
  for (let start = 0; start < byWidth.length; start += batchSize) {
    const batch = byWidth.slice(start, start + batchSize)
    const widest = Math.max(32, ...batch.map(({ cut }) => cut.width))
    const width = Math.ceil(widest / 16) * 16
    const input = batchOf(
      batch.map(({ cut }) => cut),
      width,
    )
    const { data, shape } = await reader.run('recognition', input, [batch.length, 3, lineHeight, width])
    const [, steps = 0, classes = 0] = shape
    for (const [place, { cut, n }] of batch.entries()) {
      const scores = data.subarray(place * steps * classes, (place + 1) * steps * classes)
      read[n] = decoded(reader.characters, scores, { steps, classes, used: cut.width / width })
    }
  }
  return read
}

/** The likeliest class of every step; repeats are one character, class 0 is none (CTC). */
function decoded(
  characters: string[],
  scores: Float32Array,
  { steps, classes, used }: { steps: number; classes: number; used: number },
): RecognisedText {
  const line: RecognisedText = { text: '', places: [], scores: [] }
  let before = 0
  for (let step = 0; step < steps; step++) {
    let best = 0
    for (let candidate = 1, most = scores[step * classes] as number; candidate < classes; candidate++) {
      const score = scores[step * classes + candidate] as number
      if (score > most) {
        most = score
        best = candidate
      }
    }
    if (best && best !== before) {
      line.text += characters[best] ?? ''
      line.places.push((step + 0.5) / (steps * used))
      line.scores.push(scores[step * classes + best] as number)
    }
    before = best
  }
  return line
}
