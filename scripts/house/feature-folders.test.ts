import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { featureOf, floors, folderImports, largestKnot, mutualPairs } from './feature-folders.ts'
import { sourceOf } from './source-tree.ts'

const importing = (path: string, ...imported: string[]) =>
  sourceOf(`apps/server/src/${path}`, imported.map((it) => `import { x } from '${it}'`).join('\n'))

test('a feature folder lies in the server or in a floor of it', () => {
  expect(featureOf('apps/server/src/gardens/plant-tree.ts')).toBe('gardens')
  expect(featureOf('apps/server/src/records/gardens/plant-tree.ts')).toBe('records/gardens')
  expect(featureOf('apps/server/src/gardens/later/plant-tree.ts')).toBe('gardens')
  expect(featureOf('apps/server/src/platform/clock.ts')).toBe('platform')
})

test('the tables of contents and other apps belong to no feature', () => {
  expect(featureOf('apps/server/src/app.ts')).toBeUndefined()
  expect(featureOf('apps/web/src/console/main.tsx')).toBeUndefined()
})

test('two folders that import each other are one pair, types included', () => {
  const imports = folderImports([
    importing('desks/applying/a.ts', '../../records/orders/b.ts', '@openbeian/filing'),
    sourceOf('apps/server/src/records/orders/b.ts', "import type { A } from '../../desks/applying/a.ts'"),
    importing('records/registry/c.ts', '../orders/b.ts'),
  ])
  expect(mutualPairs(imports)).toEqual(['desks/applying ⇄ records/orders'])
})

test('a ring of three has no pair, and is a knot of three', () => {
  const imports = folderImports([
    importing('a/a.ts', '../b/b.ts'),
    importing('b/b.ts', '../c/c.ts'),
    sourceOf('apps/server/src/c/c.ts', "export { x } from '../a/a.ts'"),
    importing('d/d.ts', '../a/a.ts'),
  ])
  expect(mutualPairs(imports)).toEqual([])
  expect(largestKnot(imports)).toEqual(['a', 'b', 'c'])
})

test('folders without a ring are knots of one', () => {
  expect(largestKnot(folderImports([importing('a/a.ts', '../b/b.ts'), importing('b/b.ts')]))).toHaveLength(1)
})

test('the floors are those of the import rules, which name them from the ground up', () => {
  const rules = readFileSync(new URL('../../.dependency-cruiser.mjs', import.meta.url), 'utf8')
  expect(rules).toContain(
    `const floors = [${floors
      .toReversed()
      .map((it) => `'${it}'`)
      .join(', ')}]`,
  )
})
