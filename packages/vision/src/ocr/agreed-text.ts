import type { RecognisedText } from './recognise-text.ts'

interface Vote {
  character: string
  score: number
}

/** A place on the line, and what each reading saw there. */
interface Column {
  place: number
  votes: (Vote | undefined)[]
}

/** What several readings of one line agree on, places being those of the first; where they do not, nobody is sure. */
export function agreedText(readings: RecognisedText[], pitch: number): RecognisedText {
  let columns: Column[] = []
  for (const [n, reading] of readings.entries()) columns = withReading(columns, reading, n, pitch)
  const agreed: RecognisedText = { text: '', places: [], scores: [] }
  for (const { place, votes } of columns) {
    const winner = winnerOf(votes, readings.length)
    if (!winner) continue
    agreed.text += winner.character
    agreed.places.push(place)
    agreed.scores.push(winner.score)
  }
  const others = readings.flatMap((it) => it.others ?? [])
  return others.length > 0 ? { ...agreed, others } : agreed
}

/** As sure as where readings differ; a person looks at it. */
const disputed = 0.85
/** That nothing stands there weighs as much as a character read half surely. */
const absence = 0.5

function winnerOf(votes: readonly (Vote | undefined)[], readings: number): Vote | undefined {
  const weights = new Map<string, number>()
  const seen = votes.filter((it) => it !== undefined)
  for (const { character, score } of seen) weights.set(character, (weights.get(character) ?? 0) + score)
  const [best] = [...weights].sort((a, b) => b[1] - a[1])
  const missing = readings - seen.length
  if (!best || best[1] <= missing * absence) return undefined
  const [character, weight] = best
  const share = weight / readings
  return { character, score: weights.size === 1 && missing === 0 ? share : Math.min(disputed, share) }
}

/** The cheapest way to lay a reading over the columns, where characters lie near each other. */
function withReading(columns: Column[], { text, places, scores }: RecognisedText, readings: number, pitch: number) {
  const glyphs = [...text].map((character, n) => ({ character, place: places[n] ?? 0, score: scores[n] ?? 0 }))
  const costs = costTable(columns, glyphs, pitch)
  const merged: Column[] = []
  let [i, j] = [columns.length, glyphs.length]
  const width = glyphs.length + 1
  const cost = (a: number, b: number) => costs[a * width + b] ?? 0
  while (i > 0 || j > 0) {
    const [column, glyph] = [columns[i - 1], glyphs[j - 1]]
    const here = cost(i, j)
    if (column && glyph && here === cost(i - 1, j - 1) + distance(column, glyph, pitch)) {
      merged.push({ place: column.place, votes: [...column.votes, glyph] })
      i -= 1
      j -= 1
    } else if (column && here === cost(i - 1, j) + skip) {
      merged.push({ place: column.place, votes: [...column.votes, undefined] })
      i -= 1
    } else {
      if (glyph)
        merged.push({ place: glyph.place, votes: [...Array.from({ length: readings }, () => undefined), glyph] })
      j -= 1
    }
  }
  return merged.reverse()
}

/** What it costs that one reading saw a character and the other none. */
const skip = 0.5

interface PlacedVote extends Vote {
  place: number
}

function costTable(columns: Column[], glyphs: PlacedVote[], pitch: number): Float64Array {
  const width = glyphs.length + 1
  const costs = new Float64Array((columns.length + 1) * width)
  for (let i = 0; i <= columns.length; i++)
    for (let j = 0; j <= glyphs.length; j++) {
      if (i === 0 || j === 0) {
        costs[i * width + j] = (i + j) * skip
        continue
      }
      const [column, glyph] = [columns[i - 1], glyphs[j - 1]]
      const both = column && glyph ? distance(column, glyph, pitch) : Number.POSITIVE_INFINITY
      costs[i * width + j] = Math.min(
        (costs[(i - 1) * width + j - 1] ?? 0) + both,
        (costs[(i - 1) * width + j] ?? 0) + skip,
        (costs[i * width + j - 1] ?? 0) + skip,
      )
    }
  return costs
}

/** Between places in characters, less where both saw the same. */
function distance({ place, votes }: Column, glyph: PlacedVote, pitch: number): number {
  const apart = Math.abs(place - glyph.place) / pitch
  if (apart > 0.8) return Number.POSITIVE_INFINITY
  return votes.some((it) => it?.character === glyph.character) ? apart * 0.3 : 0.25 + apart * 0.7
}
