import type { FoundName } from './find-names.ts'
import { type Glyph, median, type Piece, textOf } from './flat-text.ts'

/** What stands under or beside a name: its lines in reading order. */
export interface Value {
  rows: Glyph[][]
  pieces: Piece[]
}

/** Rows further apart than this many heights do not belong together. */
const widestGap = 2
/** Nor characters of a row that are further apart than this. */
const widestBlank = 4

export function findValue(found: FoundName, all: FoundName[], pieces: Piece[]): Value {
  return found.printed.value === 'below' ? valueBelow(found, all, pieces) : valueBeside(found, all, pieces)
}

function valueBeside(found: FoundName, all: FoundName[], pieces: Piece[]): Value {
  const right = rightEnd(found, all)
  const left = leftEnd(found, all)
  const bottom = bottomEnd(found, all, right)
  const others = new Set(all.flatMap((it) => it.pieces))
  const row = firstRow(found, right, left)

  const inRegion = pieces
    .filter((it) => !others.has(it) && it.y > found.y - found.height * 0.75 && it.y < bottom)
    .map((piece) => ({ piece, glyphs: piece.glyphs.filter((it) => it.x > left && it.x < right) }))
    .filter(({ piece, glyphs }) => glyphs.length > 0 && glyphs.length >= piece.glyphs.length / 2)
  const rows = rowsOf(inRegion, found)
  const first = rows[0]
  const firstIsBeside = first !== undefined && Math.abs(first.y - found.y) < found.height * 0.75
  const beside = [...row, ...(firstIsBeside ? first.glyphs : [])]
  const value: Value = { rows: [], pieces: row.length > 0 ? [...found.pieces] : [] }
  if (beside.length > 0) value.rows.push(beside)
  if (firstIsBeside) value.pieces.push(...first.pieces)

  let y = firstIsBeside ? first.y : found.y
  for (const next of firstIsBeside ? rows.slice(1) : rows) {
    if (value.rows.length >= found.printed.lines || next.y - y > found.height * widestGap) break
    value.rows.push(next.glyphs)
    value.pieces.push(...next.pieces)
    y = next.y
  }
  return { ...value, rows: value.rows.map((it, n) => (n === 0 ? withoutTail(it, found) : it)) }
}

/** What follows the name in its own piece, up to the next name there. */
function firstRow(found: FoundName, right: number, left: number): Glyph[] {
  return found.rest.filter((it) => it.x < right && it.x > left - found.height)
}

/** The end of the name may be read again as the beginning of the value: where it stands tells. */
function withoutTail(row: Glyph[], { missing, name, x1, height }: FoundName): Glyph[] {
  for (let length = name.length - 1; length > 0; length--) {
    if (!textOf(row).startsWith(name.slice(-length))) continue
    const last = row[length - 1]
    if (length <= missing.length || (last && last.x < x1 + height * 0.1)) return row.slice(length)
  }
  return row
}

/** Where the values of this column begin, when enough names of it are followed by a gap. */
function leftEnd(found: FoundName, all: FoundName[]): number {
  const mates = all.filter((it) => it !== found && Math.abs(it.x0 - found.x0) < found.height * 1.5 && it.missing === '')
  const own = found.x1 - found.height * 0.3
  if (found.missing === '' || mates.length < 2) return own
  return Math.max(own, median(mates.map((it) => it.x1)) - found.height * 0.2)
}

/** The next name on the same row, or the column of names to the right. */
const namesBeside = (found: FoundName, all: FoundName[]) =>
  all.filter((it) => Math.abs(it.y - found.y) < found.height * 0.8)

function rightEnd(found: FoundName, all: FoundName[]): number {
  const from = leftEnd(found, all)
  const toTheRight = all.filter((it) => it !== found && it.x0 > from)
  const sameRow = toTheRight.filter((it) => Math.abs(it.y - found.y) < found.height * 0.8)
  const columns = toTheRight.filter((it) =>
    toTheRight.some((mate) => mate !== it && Math.abs(mate.x0 - it.x0) < it.height * 1.5),
  )
  return Math.min(Number.POSITIVE_INFINITY, ...[...sameRow, ...columns].map((it) => it.x0 - it.height * 0.2))
}

/** The next name below that is not to the right of the value. */
function bottomEnd(found: FoundName, all: FoundName[], right: number): number {
  const under = all.filter(
    (it) =>
      !it.printed.within &&
      it.y > found.y + found.height * 0.6 &&
      it.x0 < right - found.height * 0.5 &&
      it.x1 > found.x0,
  )
  const lowest = found.y + found.height * (found.printed.lines * 1.9 - 0.6)
  return Math.min(lowest, ...under.map((it) => it.y - it.height * 0.5))
}

function valueBelow(found: FoundName, all: FoundName[], pieces: Piece[]): Value {
  const right = rightEnd(found, namesBeside(found, all))
  const others = new Set(all.flatMap((it) => it.pieces))
  const under = all.filter((it) => it.y > found.y + found.height * 0.6 && Math.abs(it.x0 - found.x0) < found.height * 2)
  const bottom = Math.min(found.y + found.height * 4.2, ...under.map((it) => it.y - it.height * 0.4))
  const inRegion = pieces
    .filter((it) => !others.has(it) && it.y > found.y + found.height * 0.4 && it.y < bottom)
    .filter((it) => it.x0 > found.x0 - found.height * 1.5 && it.x0 < right)
    .map((piece) => ({ piece, glyphs: piece.glyphs.filter((it) => it.x < right) }))
  const rows = rowsOf(inRegion, found)
  return { rows: rows.map((it) => it.glyphs), pieces: rows.flatMap((it) => it.pieces) }
}

/** What stands far away on the same row is something else, such as a stamp. */
function upToGap(glyphs: Glyph[], widest: number): Glyph[] {
  const gap = glyphs.findIndex((it, n) => n > 0 && it.x - (glyphs[n - 1]?.x ?? 0) > widest)
  return gap < 0 ? glyphs : glyphs.slice(0, gap)
}

function rowsOf(parts: { piece: Piece; glyphs: Glyph[] }[], { height }: FoundName) {
  const rows: { y: number; glyphs: Glyph[]; pieces: Piece[] }[] = []
  for (const { piece, glyphs } of parts.sort((a, b) => a.piece.y - b.piece.y)) {
    const row = rows.find((it) => Math.abs(it.y - piece.y) < height * 0.5)
    if (row) {
      row.glyphs.push(...glyphs)
      row.pieces.push(piece)
    } else rows.push({ y: piece.y, glyphs, pieces: [piece] })
  }
  for (const row of rows)
    row.glyphs = upToGap(
      row.glyphs.sort((a, b) => a.x - b.x),
      height * widestBlank,
    )
  return rows
}
