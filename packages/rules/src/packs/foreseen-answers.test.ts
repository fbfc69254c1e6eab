import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packs } from './packs.ts'

interface Foreseen {
  code: number
  rules: string[]
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
