import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '../..')
const isPart = (path: string) => /\.(zh|en|test)\.ts$/.test(path)

/** Pages of one feature speak as one, a component of the kit for itself. */
const speakerOf = (path: string) => (path.startsWith('kit/') ? path : path.split('/').slice(0, -1).join('/'))

test('words of the kit are said in two places; what one says stands beside it', () => {
  const speakers = globSync('**/*.{ts,tsx}', { cwd: src })
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path, code: readFileSync(join(src, path), 'utf8') }))
  const files = globSync('*.ts', { cwd: import.meta.dirname }).filter((path) => !isPart(path))
  expect(files.length).toBeGreaterThan(10)
  const ofOne = files.filter((file) => {
    const where = speakers.filter(({ code }) => code.includes(`words/${file}'`) || code.includes(`'./${file}'`))
    return new Set(where.map(({ path }) => speakerOf(path))).size < 2
  })
  expect(ofOne).toEqual([])
})
