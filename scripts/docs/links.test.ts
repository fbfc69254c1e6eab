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
