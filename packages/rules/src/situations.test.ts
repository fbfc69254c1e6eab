import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { lintPacks } from './lint-packs.ts'
import type { Pack } from './pack.ts'
import { packs } from './packs/packs.ts'
import type { Situation } from './situation.ts'
import { type SituationCase, situationsOf } from './written-situation.ts'

const folder = new URL('../../../conformance/situations/', import.meta.url)
const read = <Value>(name: string): Value => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Value

const files = readdirSync(folder)
const bases = Object.fromEntries(
  files.flatMap((name) => {
    const [, base] = /^base-(.+)\.json$/.exec(name) ?? []
    return base ? [[base, read<Situation>(name)]] : []
  }),
)
const cases = files
  .filter((name) => !name.startsWith('base-'))
  .flatMap((name) => {
    const { rule, cases } = read<{ rule: string; cases: SituationCase[] }>(name)
    return cases.flatMap((written) => situationsOf(rule, written, bases))
  })

test.each(Object.entries(bases))('nothing at all is found in the filing of the %s', (_, base) => {
  expect(evaluate(packs, base)).toEqual({ findings: [], unknown: [], bugs: [] })
})

function withOn(switchedOn: string[]): Pack[] {
  if (switchedOn.length === 0) return packs
  return packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map(({ off, ...rule }) => (off && !switchedOn.includes(rule.id) ? { ...rule, off } : rule)),
  }))
}

test.each(cases)('$rule: $name', ({ situation, findings, unknown, switchedOn }) => {
  const evaluation = evaluate(withOn(switchedOn), situation)
  expect(evaluation.bugs).toEqual([])
  expect(evaluation.findings.map(({ rule, at }) => `${rule} at ${at}`).sort()).toEqual(findings)
  expect(evaluation.unknown.map(({ rule }) => rule).sort()).toEqual(unknown)
})

const { sentences } = JSON.parse(readFileSync(new URL('../finding-sentences.json', folder), 'utf8')) as {
  sentences: Record<string, Record<string, string>>
}
const said = Object.entries(sentences).flatMap(([rule, of]) =>
  Object.entries(of).map(([name, sentence]) => ({ rule, name, sentence })),
)

test.each(said)('$rule: $name: “$sentence”', ({ rule, name, sentence }) => {
  const written = cases.find((it) => it.rule === rule && it.name === name)
  if (!written) throw new Error('There is no such case.')
  const { findings } = evaluate(withOn(written.switchedOn), written.situation)
  const read = findings.filter((it) => it.rule === rule).map(({ message, whatToDo }) => message.zh + whatToDo.zh)
  expect(read.map((it) => it.slice(0, sentence.length))).toContain(sentence)
})

test('every rule of every pack has a basis, both languages, and situations that satisfy and break it', () => {
  expect(lintPacks(packs, [...Object.values(bases), ...cases.map(({ situation }) => situation)])).toEqual([])
})
