import type { NoticingTest, ReachReport } from './lane.ts'

/** Which tests are asked of a change, and in which order: by file, with the numbers of its tests. */
type TestPlan = [file: string, numbers: number[]][]

export interface TestPlanner {
  /** `rule` is the name of what is changed; tests about it are asked first. */
  planFor(mutant: number, path: string, rule: string): TestPlan
  /** What noticed a change of a file is asked first of the next one. */
  learn(path: string, noticed: NoticingTest): void
}

/** With `maxTestMs`, tests that take longer are left out: what only they notice counts as not noticed. */
export function testPlannerFrom(
  { imports, loading, byTests }: ReachReport,
  maxTestMs = Number.POSITIVE_INFINITY,
): TestPlanner {
  const loadedFirst = new Set(loading)
  const importers = Map.groupBy(imports, ([, imported]) => imported)
  const recent = new Map<string, { by: string; number: number }[]>()
  const all = Object.entries(byTests)
    .map(([file, tests]) => ({ file, tests, ms: tests.reduce((sum, { ms }) => sum + ms, 0) }))
    .sort((one, other) => one.ms - other.ms)

  function testFilesOf(path: string, seen = new Set<string>()): Set<string> {
    if (seen.has(path)) return seen
    seen.add(path)
    for (const [importer] of importers.get(path) ?? []) testFilesOf(importer, seen)
    return seen
  }

  /**
   * What is reached while files are loaded may matter to every test of everything that imports them. The tests beside a
   * file are asked in any case: what it keeps from one call to the next they need not reach again.
   */
  function asked(mutant: number, path: string): TestPlan {
    const reaching = loadedFirst.has(mutant) ? testFilesOf(path) : undefined
    return all.flatMap(({ file, tests }): TestPlan => {
      if (reaching && !reaching.has(file)) return []
      const isBeside = file === path.replace(/\.ts$/, '.test.ts')
      const numbers = tests.flatMap(({ hits, ms }, number) =>
        ms <= maxTestMs && (reaching || isBeside || hits.includes(mutant)) ? [number] : [],
      )
      return numbers.length > 0 ? [[file, numbers]] : []
    })
  }

  return {
    planFor: (mutant, path, rule) => {
      const before = recent.get(path) ?? []
      const isAbout = (file: string, number: number) =>
        rule !== '' && (byTests[file]?.[number]?.about.includes(rule) ?? false)
      const ranked = asked(mutant, path).map(([file, numbers]) => {
        const about = numbers.filter((number) => isAbout(file, number))
        const known = before.flatMap(({ by, number }) => (by === file && numbers.includes(number) ? [number] : []))
        const at = before.findIndex(({ by }) => by === file)
        const rank = about.length > 0 ? -1 : at < 0 ? before.length : at
        return { file, rank, numbers: [...new Set([...about, ...known, ...numbers])] }
      })
      return ranked.sort((one, other) => one.rank - other.rank).map(({ file, numbers }) => [file, numbers])
    },
    learn: (path, noticed) => {
      if (noticed) recent.set(path, [noticed, ...(recent.get(path) ?? [])].slice(0, 50))
    },
  }
}
