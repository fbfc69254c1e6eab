import type { Pixels } from '../quality/pixels.ts'
import type { RecognisedText } from './recognise-text.ts'

/** Stands where something is printed that is none of the characters the reader knows (the printers' sign for a missing type). */
export const unreadSign = '〓'

export interface InkedText extends RecognisedText {
  /** How dark each character is beside its paper, from 0 to 1. */
  inks: number[]
}

/** Share of the height of a cut, which is trimmed, that a full-width character takes where the line itself does not tell. */
export const usualPitch = 0.82
/** Neighbours further apart than this many characters have room for another between them. */
const roomFrom = 1.62
/** A character has ink in at least this share of its columns, each so dark beside the darkest of the line. */
const coveredFrom = 0.55
const inkFrom = 0.42

/** The text of a line with a mark where there is ink as wide as a character that was read as nothing, and how dark its characters are. */
export function inkedText(cut: Pixels, read: RecognisedText): InkedText {
  const columns = darknessOfColumns(cut)
  const xs = read.places.map((it) => it * cut.width)
  const all = [...read.text].map((character, n) => ({ character, x: xs[n] ?? 0, score: read.scores[n] ?? 0 }))
  const pitch = pitchOf(all, cut.height)
  const glyphs = all.filter((it, n) => !isReadTwice(all[n - 1], it, pitch))
  const zone = (x: number, reach: number) =>
    columns.subarray(Math.max(0, Math.round(x - reach * pitch)), Math.max(0, Math.round(x + reach * pitch)))
  const inkAt = (x: number) => Math.max(0, ...zone(x, 0.4))
  const usual = middleOf(glyphs.map(({ x }) => inkAt(x)))
  const isPrinted = (x: number) => {
    const within = zone(x, 0.34)
    return within.length > 0 && within.filter((it) => it > usual * inkFrom).length >= within.length * coveredFrom
  }
  const unread = emptyRooms(glyphs, pitch, cut.width)
    .filter(isPrinted)
    .map((x) => ({ character: unreadSign, x, score: 0 }))
  // what the reader does not know it may also take for a blank
  const known = glyphs.map((it) =>
    it.character.trim() === '' && isPrinted(it.x) ? { ...it, character: unreadSign, score: 0 } : it,
  )
  const line = [...known, ...unread].sort((a, b) => a.x - b.x)
  return {
    text: line.map((it) => it.character).join(''),
    places: line.map(({ x }) => x / cut.width),
    scores: line.map((it) => it.score),
    inks: line.map(({ x }) => inkAt(x)),
    ...(read.others ? { others: read.others } : {}),
  }
}

/** The same full-width character again, nearer than two of them can stand. */
const isReadTwice = (before: PlacedGlyph | undefined, { character, x }: PlacedGlyph, pitch: number): boolean =>
  before?.character === character && /\p{Script=Han}/u.test(character) && x - before.x < pitch * 0.62

interface PlacedGlyph {
  character: string
  x: number
  score: number
}

const isHan = (glyph: PlacedGlyph | undefined): boolean =>
  glyph !== undefined && /\p{Script=Han}/u.test(glyph.character)

/** Where another full-width character would have room: between neighbours, before the first and behind the last. */
function emptyRooms(glyphs: PlacedGlyph[], pitch: number, width: number): number[] {
  const between = glyphs.flatMap((glyph, n) => {
    const next = glyphs[n + 1]
    if (!next || !(isHan(glyph) || isHan(next))) return []
    const rooms = Math.round((next.x - glyph.x) / pitch) - 1
    if (next.x - glyph.x < roomFrom * pitch || rooms > maxRooms) return []
    return Array.from({ length: rooms }, (_, k) => glyph.x + ((next.x - glyph.x) * (k + 1)) / (rooms + 1))
  })
  const [first, last] = [glyphs[0], glyphs.at(-1)]
  // 姓　名 is set wide, and the name behind it is not
  const near = (one: PlacedGlyph | undefined, other: PlacedGlyph | undefined) =>
    isHan(one) && isHan(other) && one && other ? Math.max(pitch * narrowest, Math.min(pitch, other.x - one.x)) : pitch
  const [before, behind] = [near(first, glyphs[1]), near(glyphs.at(-2), last)]
  const head = first && isHan(first) && first.x > before * endFrom ? [first.x - before] : []
  const tail = last && isHan(last) && last.x + behind * endFrom < width ? [last.x + behind] : []
  return [...head, ...between, ...tail]
}

/** The first and the last character are nearer than this to the ends of their line, in characters. */
const endFrom = 1.4
/** In shares of the usual step. */
const narrowest = 0.75
/** A wider blank is a column of a form. */
const maxRooms = 3

/** From the middle of one full-width character to that of the next. */
function pitchOf(glyphs: PlacedGlyph[], height: number): number {
  const steps = glyphs.flatMap((it, n) => {
    const next = glyphs[n + 1]
    return isHan(it) && next && isHan(next) ? [next.x - it.x] : []
  })
  const usual = height * usualPitch
  if (steps.length < 3) return usual
  return Math.max(usual * 0.75, Math.min(usual * 1.5, middleOf(steps)))
}

/** How much darker than the paper around it the darkest place of each column is, from 0 to 1. */
function darknessOfColumns({ data, width, height }: Pixels): Float32Array {
  const [lightest, darkest] = [new Float32Array(width), new Float32Array(width).fill(255)]
  const margin = Math.round(height * 0.12)
  for (let y = margin; y < height - margin; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      const grey = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
      if (grey > (lightest[x] ?? 0)) lightest[x] = grey
      if (grey < (darkest[x] ?? 255)) darkest[x] = grey
    }
  return darkest.map((dark, x) => {
    const paper = Math.max(1, ...lightest.subarray(Math.max(0, x - height / 2), x + height / 2))
    return Math.max(0, 1 - dark / paper)
  })
}

function middleOf(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
