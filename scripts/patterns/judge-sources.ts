import type { Exception } from './exceptions.ts'
import { type Pattern, writtenPattern } from './pattern.ts'
import type { Verdict } from './prove-linear.ts'
import type { SourcePattern } from './source-patterns.ts'

export type FoundPattern = SourcePattern & { file: string }

/** What has to be mended, a sentence each; empty when every pattern is linear or excepted with a reason. */
export async function faultsOfPatterns(
  found: FoundPattern[],
  exceptions: readonly Exception[],
  prove: (pattern: Pattern) => Promise<Verdict>,
): Promise<string[]> {
  const faults: string[] = []
  const unused = new Set(exceptions)
  for (const { file, line, pattern, text } of found) {
    const at = `${file}:${line}`
    if (!pattern) {
      faults.push(
        `${at} ${text} is made at run time: name what stands in for its parts in scripts/patterns/exceptions.ts`,
      )
      continue
    }
    const verdict = await prove(pattern)
    if (verdict.isLinear) continue
    const exception = exceptions.find((it) => it.file === file && it.pattern === writtenPattern(pattern))
    if (exception) unused.delete(exception)
    else faults.push(`${at} ${writtenPattern(pattern)} ${verdict.why}${verdict.attack ? `, by ${verdict.attack}` : ''}`)
  }
  for (const { file, pattern } of unused) faults.push(`${file} ${pattern} is excepted but needs no exception any more`)
  return faults
}
