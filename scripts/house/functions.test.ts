import { expect, test } from 'vitest'
import { longFunctions, manyParameters } from './functions.ts'
import { sourceOf } from './source-tree.ts'

test('the share of named functions with four parameters or more', () => {
  const source = sourceOf(
    'a.ts',
    [
      'function one(a, b, c, d) {}',
      'const two = (a) => a',
      'const three = { four: (a, b, c) => list.map((a, b, c, d) => a) }',
      'class Five { six(a) {} }',
    ].join('\n'),
  )
  expect(manyParameters([source])).toEqual({ value: 25, details: ['a.ts:1 one takes 4'] })
})

test('functions that are too long, the longest first', () => {
  const long = (lines: number) => `{\n${'  call()\n'.repeat(lines - 2)}}`
  const source = sourceOf('a.tsx', [`const five = () => ${long(5)}`, `function six() ${long(6)}`].join('\n'))
  expect(longFunctions([source], 4)).toEqual(['a.tsx:6 six has 6 lines', 'a.tsx:1 five has 5 lines'])
  expect(longFunctions([source], 5)).toEqual(['a.tsx:6 six has 6 lines'])
  expect(longFunctions([source], 6)).toEqual([])
})

test('a declaration without a body is no function', () => {
  expect(
    manyParameters([sourceOf('a.ts', 'declare function f(a, b, c, d): void\ninterface A { b(a, b, c, d): void }')])
      .details,
  ).toEqual([])
})
