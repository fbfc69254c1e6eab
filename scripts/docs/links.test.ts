import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { linksOf, pathsNamedIn } from './links.ts'

const root = join(import.meta.dirname, '../..')
const texts = globSync('**/*.md', { cwd: root, exclude: ['**/node_modules/**', 'data/**', '**/.*/**'] }).sort()
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('what a link leads to, and what a path in code leads to, is read out of a text', () => {
  const text =
    'See [the life](packages/filing/src/order-life.ts#L3), [SSE](https://sse.example), `apps/cli/src/` and `npm test`.'
  expect(linksOf(text)).toEqual(['packages/filing/src/order-life.ts'])
  expect(pathsNamedIn(text)).toEqual(['apps/cli/src/'])
})

test.each(texts)('every link of %s leads to a file', (path) => {
  expect(linksOf(read(path)).filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([])
})

test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', 'README.zh-CN.md'])(
  'every path %s names is there',
  (path) => {
    expect(pathsNamedIn(read(path)).filter((it) => !existsSync(join(root, it)))).toEqual([])
  },
)

/** What is written down, and what there is none of. */
const neededNoTest = ['6.1.1', '6.1.3', '6.4.2', '7.1.1', '7.1.3']

test('each item of ASVS V6 and V7 names the tests that hold it, unless it asks for words', () => {
  const rows = read('docs/asvs.md').match(/^\| [67]\.\d.*$/gm) ?? []
  expect(rows.length).toBeGreaterThan(35)
  const untested = rows.filter(
    (row) => !row.includes('| n.a. |') && !linksOf(row).some((it) => /\.(test|journey)\.tsx?$/.test(it)),
  )
  expect(untested.map((row) => /[\d.]+/.exec(row)?.[0]).toSorted()).toEqual(neededNoTest)
})
