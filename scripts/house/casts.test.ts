import { expect, test } from 'vitest'
import { castsOf } from './casts.ts'
import { sourceOf } from './source-tree.ts'

const castsIn = (text: string) => castsOf(sourceOf('apps/cli/src/a.ts', text))

test('every way to know better than the compiler is counted, with its place', () => {
  expect(
    castsIn(
      [
        'const a = b as string',
        'const c = d!',
        'type E = Map<string, any>',
        '// @ts-expect-error: the types are wrong',
        'const f = g as unknown as H',
      ].join('\n'),
    ),
  ).toEqual([
    'apps/cli/src/a.ts:1 as',
    'apps/cli/src/a.ts:2 !',
    'apps/cli/src/a.ts:3 any',
    'apps/cli/src/a.ts:5 as',
    'apps/cli/src/a.ts:5 as',
    'apps/cli/src/a.ts:4 @ts-…',
  ])
})

test('as const, satisfies, renamed imports and the word in a text are no casts', () => {
  expect(
    castsIn("import { a as b } from './b.ts'\nconst c = [1] as const\nconst d = {} satisfies E\nconst f = 'x as any'"),
  ).toEqual([])
})

test('an index taken on trust counts, but not the method of lists', () => {
  const text = "import { at } from './at.ts'\nconst a = at(list, 3)\nconst b = list.at(3)"
  expect(castsIn(text)).toEqual(['apps/cli/src/a.ts:2 at()'])
})

test('a function of another meaning that is called at does not count', () => {
  expect(castsIn('const at = (path: string) => path\nat("a")')).toEqual([])
})
