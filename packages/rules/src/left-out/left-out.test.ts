import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packs } from '../packs/packs.ts'
import type { Scope } from '../rule.ts'
import { leftOut } from './left-out.ts'

const rows = Object.entries(leftOut).flatMap(([scope, all]) => all.map((it) => ({ scope: scope as Scope, ...it })))
const asRules = new Map(packs.flatMap(({ rules }) => rules.flatMap(({ id, check }) => (check ? [[check, id]] : []))))

test('no check is left out twice', () => {
  const checks = rows.map(({ check }) => check)
  expect(checks.filter((it, index) => checks.indexOf(it) !== index)).toEqual([])
})

test('no check is a rule and left out as well', () => {
  expect(rows.filter(({ check }) => asRules.has(check)).map(({ check }) => [check, asRules.get(check)])).toEqual([])
})

test('every check that is left out says why in both languages', () => {
  const silent = rows.filter(
    ({ check, note }) =>
      !/^[A-Z]{3}-\d\d/.test(check) ||
      !note.zh.trim() ||
      !/^[^\p{Script=Han}]+$/u.test(note.en.replace(/《[^》]*》/g, '')),
  )
  expect(silent.map(({ check }) => check)).toEqual([])
})

test('a check covered by another rule names one that there is, or its check', () => {
  const ids = packs.flatMap(({ rules }) => rules.map(({ id }) => id.replace(/^province\.\d\d/, 'province.NN')))
  const names = [...ids, ...asRules.keys(), ...asRules.values()]
  const nameless = rows.filter(
    ({ reason, note }) => reason === 'duplicate' && !names.some((it) => note.en.includes(it)),
  )
  expect(nameless.map(({ check }) => check)).toEqual([])
})

test('what is kept by construction names a test that there is', () => {
  const kept = rows.flatMap((it) => (it.reason === 'by-construction' ? [it] : []))
  const source = (file: string) => readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8')
  const unproved = kept.filter(({ test: { file, says } }) => !source(file).includes(`test('${says}'`))
  expect(kept.length).toBeGreaterThan(0)
  expect(unproved.map(({ check }) => check)).toEqual([])
})
