import type { Pixels } from '../quality/pixels.ts'
import { batchOf, type Reader } from './reader.ts'

export const lineHeight = 48

export interface RecognisedText {
  text: string
  /** Middle of each character, from 0 to 1 along the line. */
  places: number[]
  /** From 0 to 1, one for each character. */
  scores: number[]
  /** What else may stand where it is not sure, or nothing was read: for values of which all are known. */
  others?: OtherCharacter[]
}

interface OtherCharacter {
  character: string
  /** As of `places`. */
  place: number
  score: number
}

/** Where a step is less sure, what else it may be is kept, from this score on. */
const [sureStep, leastOther] = [0.9, 0.03]

/** What the cuts say, in the order given; one by one, for batches cost the processor's cache twice the time (docs/reading-papers.md). */
export async function recogniseText(reader: Reader, cuts: Pixels[]): Promise<RecognisedText[]> {
  const read: RecognisedText[] = []
  for (const cut of cuts) {
    const width = Math.ceil(Math.max(32, cut.width) / 16) * 16
    const { data, shape } = await reader.run('recognition', batchOf([cut], width), [1, 3, lineHeight, width])
    const [, steps = 0, classes = 0] = shape
    read.push(decoded(reader.characters, data, { steps, classes, used: cut.width / width }))
  }
  return read
}

/** The likeliest class of every step; repeats are one character where it is surest, class 0 is none (CTC). */
function decoded(
  characters: string[],
  scores: Float32Array,
  { steps, classes, used }: { steps: number; classes: number; used: number },
): RecognisedText {
  const line: RecognisedText = { text: '', places: [], scores: [] }
  const others: OtherCharacter[] = []
  let before = 0
  for (let step = 0; step < steps; step++) {
    let best = 0
    for (let candidate = 1, bestScore = scores[step * classes] ?? 0; candidate < classes; candidate++) {
      const score = scores[step * classes + candidate] ?? 0
      if (score > bestScore) {
        bestScore = score
        best = candidate
      }
    }
    const score = scores[step * classes + best] ?? 0
    const place = (step + 0.5) / (steps * used)
    if (score < sureStep)
      for (let other = 1; other < classes; other++) {
        const likely = scores[step * classes + other] ?? 0
        if (likely >= leastOther) others.push({ character: characters[other] ?? '', place, score: likely })
      }
    if (best && best !== before) {
      line.text += characters[best] ?? ''
      line.places.push(place)
      line.scores.push(score)
    } else if (best && score > (line.scores.at(-1) ?? 1)) {
      line.places[line.places.length - 1] = place
      line.scores[line.scores.length - 1] = score
    }
    before = best
  }
  return others.length > 0 ? { ...line, others } : line
}
