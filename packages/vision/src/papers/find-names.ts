import { type Glyph, median, type Piece, textOf } from './flat-text.ts'
import type { PrintedName } from './printed-names.ts'

/** A printed name where it was found; what follows it in the same piece is the beginning of the value. */
export interface FoundName {
  printed: PrintedName
  x0: number
  x1: number
  y: number
  height: number
  rest: Glyph[]
  /** What of the printed name was not read where it was looked for. */
  missing: string
  /** As it should have been read. */
  name: string
  likeness: number
  pieces: Piece[]
}

/** The best place of every name on the paper. */
export function findNames(pieces: Piece[], names: PrintedName[]): FoundName[] {
  const joined = withJoinedFragments(pieces, names)
  const candidates = joined.flatMap((piece) => names.flatMap((printed) => placesIn(piece, printed)))
  const column = candidates.filter((it) => it.likeness === 1).map((it) => it.x0)
  const chosen: FoundName[] = []
  const byLikeness = candidates.sort((a, b) => b.likeness - a.likeness || nearness(b, column) - nearness(a, column))
  for (const candidate of byLikeness) {
    const taken = chosen.some((it) => it.printed === candidate.printed || overlaps(it, candidate))
    if (!taken) chosen.push(candidate)
  }
  return chosen
}

/** How many other names begin below or above this one. */
const nearness = ({ x0, height }: FoundName, column: number[]) => column.filter((x) => Math.abs(x - x0) < height).length

const overlaps = (a: FoundName, b: FoundName) =>
  a.pieces.some((piece) => b.pieces.includes(piece)) && a.x0 < b.x1 - 1 && b.x0 < a.x1 - 1

/** Names are set wide (名　称): the fragments of one are put together before anything is looked for. */
function withJoinedFragments(pieces: Piece[], printed: PrintedName[]): JoinedPiece[] {
  const names = printed.flatMap((it) => it.names)
  const height = median(pieces.map((it) => it.height))
  const used = new Set<Piece>()
  const joined: JoinedPiece[] = []
  for (const piece of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    if (used.has(piece)) continue
    let whole: JoinedPiece = { ...piece, pieces: [piece] }
    for (;;) {
      const text = textOf(whole.glyphs)
      const next = names.some((name) => name.length > text.length && name.startsWith(text))
        ? pieces.find((it) => !used.has(it) && !whole.pieces.includes(it) && continues(whole, it, names, text, height))
        : undefined
      if (!next) break
      whole = { ...whole, glyphs: [...whole.glyphs, ...next.glyphs], x1: next.x1, pieces: [...whole.pieces, next] }
    }
    for (const it of whole.pieces) used.add(it)
    joined.push(whole)
  }
  return joined
}

type JoinedPiece = Piece & { pieces: Piece[] }

function continues(before: Piece, next: Piece, names: string[], text: string, height: number): boolean {
  const gap = next.x0 - before.x1
  if (Math.abs(next.y - before.y) > height * 0.6 || gap < -height || gap > height * 5) return false
  const both = text + textOf(next.glyphs)
  return names.some((name) => name.length > text.length && (both.startsWith(name) || name.startsWith(both)))
}

function placesIn(piece: JoinedPiece, printed: PrintedName): FoundName[] {
  const text = textOf(piece.glyphs)
  const places = printed.names.flatMap((name) => {
    const begins = likenessAtStart(text, name)
    const found = begins ? [placeAt(piece, printed, name, 0, begins)] : []
    const amid = printed.amid || name.length >= 5 ? text.indexOf(name, 1) : -1
    return amid > 0 ? [...found, placeAt(piece, printed, name, amid, { length: name.length, likeness: 0.95 })] : found
  })
  return places
}

function placeAt(
  piece: JoinedPiece,
  printed: PrintedName,
  name: string,
  from: number,
  { length, likeness }: Likeness,
): FoundName {
  const own = piece.glyphs.slice(from, from + length)
  const pitch = piece.height * 0.5
  return {
    printed,
    x0: from === 0 ? piece.x0 : (own[0]?.x ?? piece.x0) - pitch,
    x1: (own.at(-1)?.x ?? piece.x1) + pitch,
    y: piece.y,
    height: piece.height,
    rest: piece.glyphs.slice(from + length),
    name,
    missing: length < name.length ? name.slice(length) : '',
    likeness: likeness + name.length / 1000,
    pieces: piece.pieces,
  }
}

interface Likeness {
  /** How many characters of the piece are the name. */
  length: number
  likeness: number
}

/** Whole; or with one character misread, the first one lost, or the end lost. */
function likenessAtStart(text: string, name: string): Likeness | undefined {
  if (text.startsWith(name)) return { length: name.length, likeness: 1 }
  if (name.length >= 3) {
    const wrong = [...name].filter((it, n) => text[n] !== it).length
    if (wrong === 1 && text.length >= name.length) return { length: name.length, likeness: 0.8 }
    if (text.startsWith(name.slice(1))) return { length: name.length - 1, likeness: 0.75 }
    if (name.length >= 4 && text === name.slice(0, -1)) return { length: name.length - 1, likeness: 0.7 }
  }
  // one of two characters, alone
  if (name.length === 2 && text.length === 1 && name.includes(text))
    return { length: 1, likeness: text === name[0] ? 0.6 : 0.5 }
  return undefined
}
