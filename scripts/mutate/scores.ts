import type { Mutant } from './mutants-of.ts'

/** One line for each package, and one for both: how many of the mutants were noticed. */
export function scoresOf(mutants: readonly Mutant[], isNoticed: (mutant: Mutant) => boolean): string[] {
  const packages = Map.groupBy(mutants, ({ file }) => file.split('/').slice(0, 2).join('/'))
  return [...packages, ['both', mutants] as const].map(([name, of]) => {
    const noticed = of.filter(isNoticed).length
    return `${name}: ${((noticed / of.length) * 100).toFixed(1)} % (${noticed} of ${of.length} were noticed)`
  })
}
