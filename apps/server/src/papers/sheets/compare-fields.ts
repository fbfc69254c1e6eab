import type { PrintedSheet } from './printed-sheet.ts'
import type { ComparedField } from './seen-on-sheet.ts'

/** Share of a value's characters that may be misread before the value counts as missing. */
const nearest = 0.25

/** Each key value as printed, against all that was read on the picture. */
export function compareFields({ sections }: Pick<PrintedSheet, 'sections'>, lines: readonly string[]): ComparedField[] {
  const text = lines.map(plain).join('')
  return sections.flatMap(({ title, rows }) =>
    rows
      .filter(({ isKey, value }) => isKey && plain(value) !== '')
      .map(({ label, value }) => ({ label: `${title}：${label}`, printed: value, ...found(plain(value), text) })),
  )
}

function found(value: string, text: string): Pick<ComparedField, 'state' | 'read'> {
  if (text.includes(value)) return { state: 'same' }
  const { distance, read } = closest(value, text)
  return distance <= Math.max(1, value.length * nearest) ? { state: 'near', read } : { state: 'missing' }
}

/** The piece of the text that takes the fewest changes to become the value. */
function closest(value: string, text: string): { distance: number; read: string } {
  // by columns of the text; each cell knows where its piece began
  let column = Array.from({ length: value.length + 1 }, (_, n) => ({ cost: n, from: 0 }))
  let best = { distance: value.length, read: '' }
  for (let at = 1; at <= text.length; at += 1) {
    let cell: Cell = { cost: 0, from: at }
    const next = [cell]
    for (let n = 1; n <= value.length; n += 1) {
      const same = value[n - 1] === text[at - 1] ? 0 : 1
      const ways = [plus(column[n - 1], same), plus(column[n], 1), plus(cell, 1)]
      cell = ways.reduce((a, b) => (b.cost < a.cost ? b : a))
      next.push(cell)
    }
    if (cell.cost < best.distance) best = { distance: cell.cost, read: text.slice(cell.from, at) }
    column = next
  }
  return best
}

interface Cell {
  cost: number
  from: number
}
const plus = (cell: Cell | undefined, cost: number): Cell => ({ cost: (cell?.cost ?? 0) + cost, from: cell?.from ?? 0 })

/** Normalised for comparison: no spaces, no punctuation, half-width, lower case. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{P}·]/gu, '')
    .toUpperCase()
