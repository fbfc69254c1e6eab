import { expect, test } from 'vitest'
import { mutantsOf } from './mutants-of.ts'

const changes = (text: string) => mutantsOf('a.ts', text).map(({ from, to, line }) => `${line}: ${from} → ${to}`)

test('operators, numbers, truths, conditions and some methods are changed one at a time', () => {
  expect(changes('const a = b >= 18 && !c\nconst d = e ? true : f.some(g)')).toEqual([
    '1: && → ||',
    '1: >= → >',
    '1: 18 → 19',
    '1: !c → c',
    '2: e → !(e)',
    '2: true → false',
    '2: some → every',
  ])
})

test('types, imports and sentences are left alone', () => {
  expect(changes("import a from 'b'\ntype C = 1 | true\ninterface D { e: 2 }\nconst f: 3 = '4 && 5' as never")).toEqual(
    [],
  )
})
