import { readdirSync, readFileSync } from 'node:fs'
import { orderTypes } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { factSources } from './fact-sources.ts'
import { factsRead } from './facts-read.ts'
import { packs } from './packs/packs.ts'
import type { Situation } from './situation.ts'
import { type SituationCase, situationsOf } from './written-situation.ts'

const folder = new URL('../../../conformance/situations/', import.meta.url)
const read = <Value>(name: string): Value => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Value
const files = readdirSync(folder)
const isBase = (name: string) => name.startsWith('base-')
const bases = Object.fromEntries(files.filter(isBase).map((name) => [name.slice(5, -5), read<Situation>(name)]))

const isOfOrders = (occasion: string): boolean => (orderTypes as readonly string[]).includes(occasion)
const rulesOfOrders = packs.flatMap(({ rules }) => rules).filter((it) => !it.off && it.appliesTo.some(isOfOrders))

/** What each rule looks at in the situations written of it. */
function allReads(): Map<string, string[]> {
  const known = new Map(rulesOfOrders.map((it) => [it.id, it]))
  const reads = new Map<string, string[]>()
  for (const name of files.filter((it) => !isBase(it))) {
    const { rule, cases } = read<{ rule: string; cases: SituationCase[] }>(name)
    for (const written of cases.flatMap((it) => situationsOf(rule, it, bases))) {
      const asked = known.get(written.rule)
      if (!asked) continue
      for (const fact of factsRead(asked, written.situation)) reads.set(fact, [...(reads.get(fact) ?? []), asked.id])
    }
  }
  return reads
}

const reads = allReads()
/** A whole is told where its parts are. */
const isListed = (fact: string): boolean =>
  fact in factSources || Object.keys(factSources).some((it) => it.startsWith(`${fact}.`))

test('every fact a live rule of orders looks at has an end: who tells it, what has to be brought, or what is promised', () => {
  expect([...reads].filter(([fact]) => !isListed(fact))).toEqual([])
})

test('a rule that looks at nothing new is noticed: the reads are those of the rules', () => {
  expect(reads.get('materialFacts.*.isSharp')).toContain('national.paper-sharp')
  expect(reads.get('domainFacts.*.page')).toContain('national.filed-site-number')
  expect(reads.size).toBeGreaterThan(100)
})

test('nothing is listed that nobody looks at, but for what rules that are off ask', () => {
  const asked = (fact: string) => reads.has(fact)
  const ofRulesThatAreOff = [
    'materialFacts.*.isInColour',
    'mobiles.unconfirmed',
    'ofOthers.principals',
    'ofOthers.remarks',
    'record.accountHasOtherSubject',
    'sms.resent',
  ]
  expect(
    Object.keys(factSources)
      .filter((it) => !asked(it))
      .sort(),
  ).toEqual(ofRulesThatAreOff)
})

test('only the notes of calls and the second look are promised', () => {
  const promised = Object.entries(factSources).filter(([, { from }]) => from === 'promised')
  expect(promised.map(([fact]) => fact).sort()).toEqual(['review.call', 'review.sample'])
})
