import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { leftOut } from '../left-out/left-out.ts'
import { packs } from './packs.ts'

interface Foreseen {
  code: number
  rules: string[]
  /** Checks no order can break, because of how the system is built. */
  kept?: string[]
}

const foreseen = JSON.parse(
  readFileSync(new URL('../../../../conformance/foreseen-answers.json', import.meta.url), 'utf8'),
) as Foreseen[]
const rules = packs.flatMap((pack) => pack.rules)

test('every answer of the administration that can be foreseen is foreseen by these rules, and they name its code', () => {
  const named = rules.flatMap(({ id, basis }) => (basis.code === undefined ? [] : [`${basis.code} ${id}`]))
  expect(named.sort()).toEqual(foreseen.flatMap((it) => it.rules.map((id) => `${it.code} ${id}`)).sort())
})

test('each of these answers has a situation in which a rule that names it speaks up beforehand', () => {
  const speaksUp = (id: string) => {
    const { cases } = JSON.parse(
      readFileSync(new URL(`../../../../conformance/situations/${id}.json`, import.meta.url), 'utf8'),
    ) as { cases: { findings: Record<string, unknown> }[] }
    return cases.some(({ findings }) => id in findings)
  }
  expect(foreseen.filter(({ rules }) => !rules.every(speaksUp)).map(({ code }) => code)).toEqual([])
})

test('a code no rule foresees is one that cannot be answered to us, and names why', () => {
  const kept = Object.values(leftOut)
    .flat()
    .flatMap((it) => (it.reason === 'by-construction' && it.code !== undefined ? [`${it.code} ${it.check}`] : []))
  expect(kept.sort()).toEqual(foreseen.flatMap((it) => (it.kept ?? []).map((check) => `${it.code} ${check}`)).sort())
  expect(foreseen.filter(({ rules, kept = [] }) => rules.length + kept.length === 0)).toEqual([])
})
