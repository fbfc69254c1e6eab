import type { Noticed, Reached } from './lane.ts'

/** Which tests are asked of a change, and in which order: by file, with the numbers of its tests, or all of them. */
export type TestPlan = [file: string, numbers: number[] | undefined][]

export interface Planned {
  planFor(mutant: number, path: string): TestPlan
  /** What noticed a change of a file is asked first of the next one. */
  learn(path: string, noticed: Noticed): void
}

export function plannedBy({ imports, loading, byTests, ms }: Reached): Planned {
  const loadedFirst = new Set(loading)
  const importers = Map.groupBy(imports, ([, imported]) => imported)
  const recent = new Map<string, { by: string; number: number }[]>()

  function testFilesOf(path: string, seen = new Set<string>()): Set<string> {
    if (seen.has(path)) return seen
    seen.add(path)
    for (const [importer] of importers.get(path) ?? []) testFilesOf(importer, seen)
    return seen
  }

  /** What is reached while files are loaded may matter to every test of everything that imports them. */
  function asked(mutant: number, path: string): TestPlan {
    const files = Object.keys(byTests).sort((one, other) => (ms[one] ?? 0) - (ms[other] ?? 0))
    if (loadedFirst.has(mutant)) {
      const reaching = testFilesOf(path)
      return files.filter((file) => reaching.has(file)).map((file) => [file, byTests[file]?.map((_, number) => number)])
    }
    return files.flatMap((file): TestPlan => {
      const numbers = byTests[file]?.flatMap((hits, number) => (hits.includes(mutant) ? [number] : [])) ?? []
      return numbers.length > 0 ? [[file, numbers]] : []
    })
  }

  return {
    planFor: (mutant, path) => {
      const before = recent.get(path) ?? []
      const fileRank = (file: string) => {
        const at = before.findIndex(({ by }) => by === file)
        return at < 0 ? before.length : at
      }
      const first = (file: string, numbers: number[]) => {
        const known = before.flatMap(({ by, number }) => (by === file && numbers.includes(number) ? [number] : []))
        return [...new Set([...known, ...numbers])]
      }
      return asked(mutant, path)
        .toSorted(([one], [other]) => fileRank(one) - fileRank(other))
        .map(([file, numbers]) => [file, numbers && first(file, numbers)])
    },
    learn: (path, noticed) => {
      if (noticed) recent.set(path, [noticed, ...(recent.get(path) ?? [])].slice(0, 50))
    },
  }
}
