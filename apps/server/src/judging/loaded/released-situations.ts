import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Situation, type SituationCase, situationsOf } from '@openbeian/rules'

const folder = new URL('../../../../../conformance/situations/', import.meta.url)

/** What the release itself shows its rules with, from the disk it runs from: the rows of a pack are asked of it, too. */
export function releasedSituations(): { bases: Record<string, Situation>; situations: Situation[] } {
  const files = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.json'))
  const isBase = (name: string) => name.startsWith('base-')
  const bases = Object.fromEntries(files.filter(isBase).map((name) => [name.slice(5, -5), baseIn(name)]))
  const cases = files
    .filter((name) => !isBase(name))
    .flatMap((name) => {
      const { rule, cases } = casesIn(name)
      return cases.flatMap((written) => situationsOf(rule, written, bases))
    })
  return { bases, situations: [...Object.values(bases), ...cases.map((it) => it.situation)] }
}

const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const baseIn = (name: string): Situation => JSON.parse(textOf(name))
const casesIn = (name: string): { rule: string; cases: SituationCase[] } => JSON.parse(textOf(name))
