import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Outcome } from './lanes.ts'
import type { Mutant } from './mutants-of.ts'

export type TriedMutants = Record<string, Outcome>

/** What a mutant is known by, as long as nothing before it in its file changes. */
export const keyOf = ({ file, line, start, from, to }: Mutant): string => `${file}:${line}:${start} ${from} → ${to}`

export const readTried = (path: string): TriedMutants =>
  path && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TriedMutants) : {}

export function writeTried(path: string, tried: TriedMutants): void {
  if (path) writeFileSync(path, `${JSON.stringify(tried, undefined, 1)}\n`)
}
