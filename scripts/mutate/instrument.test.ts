import { stripTypeScriptTypes } from 'node:module'
import { expect, test } from 'vitest'
import { instrument } from './instrument.ts'
import { mutantsOf } from './mutants-of.ts'

/** The places that are reached while this text is run, and what it comes to. */
function run(text: string): { reached: string[]; value: unknown } {
  const mutants = mutantsOf('a.ts', text)
  const told = stripTypeScriptTypes(instrument(text, mutants, (mutant) => mutants.indexOf(mutant)))
  const numbers = new Set<number>()
  const value: unknown = new Function('reached', `${told}\nreturn value`)((it: number) => numbers.add(it))
  return { reached: [...numbers].map((it) => `${mutants[it]?.line}: ${mutants[it]?.from}`).sort(), value }
}

test('a file that tells what it reaches does what it did before', () => {
  const text = `
    const rows: number[] = [1, 2, 3]
    const limits = { 901: 5 } as const
    const value = [rows.every((it) => it < 3 || it - limits[901]! > -3), rows?.some((it) => !it), rows[0] === 1 ? 'a' : 'b']`
  expect(run(text).value).toEqual([true, false, 'a'])
})

test('what is behind a condition is reached only when it holds', () => {
  const text = `
    let value = 0
    const isOpen = false
    if (isOpen && value < 18) value = 7
    isOpen || (value = 8)`
  expect(run(text)).toEqual({
    reached: ['2: 0', '3: false', '4: &&', '4: isOpen && value < 18', '5: 8', '5: ||'],
    value: 8,
  })
})

test('a function nobody calls is not reached', () => {
  expect(run('const add = (one: number) => one - 1\nconst value = Math.min(4, 5)').reached).toEqual([
    '2: 4',
    '2: 5',
    '2: min',
  ])
})
