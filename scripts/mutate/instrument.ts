import type { Mutant } from './mutants-of.ts'

/** The same file, which calls `reached` with the number of every mutant whose place it comes to. */
export function instrument(text: string, mutants: readonly Mutant[], numberOf: (mutant: Mutant) => number): string {
  const insertions = mutants.flatMap((mutant) => {
    const { start, end, isName, isStatement } = mutant.whole
    const open = `${isStatement ? ';' : ''}${isName ? '[' : ''}(reached(${numberOf(mutant)}),`
    return [
      // what ends here ends before anything begins, and of two that begin here the longer one is outside
      { at: start, order: -end, code: open },
      { at: end, order: Number.NEGATIVE_INFINITY, code: isName ? ')]' : ')' },
    ]
  })
  let told = ''
  let from = 0
  for (const { at, code } of insertions.sort((one, other) => one.at - other.at || one.order - other.order)) {
    told += text.slice(from, at) + code
    from = at
  }
  return told + text.slice(from)
}
