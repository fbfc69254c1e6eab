import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookAlikes } from './look-alikes.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'openbeian-look-alikes-'))
  mkdirSync(join(root, 'packages'))
})
afterEach(() => rmSync(root, { recursive: true }))

const block = (name: string) =>
  Array.from({ length: 12 }, (_, line) => `  const ${name}${line} = call(${name}, ${line}) + other[${line}]`).join('\n')
const write = (path: string, name: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), `export function f(${name}) {\n${block(name)}\n}\n`)
}

test('a block that stands in two files is found with both places', () => {
  write('apps/a/src/a.ts', 'it')
  write('packages/b/src/b.ts', 'it')
  expect(lookAlikes(root, 'nothing')).toEqual([
    expect.stringMatching(/^(apps\/a|packages\/b)\/src\/.* and .*: \d+ lines$/),
  ])
})

test('a block with other names is copied but for the names', () => {
  write('apps/a/src/a.ts', 'it')
  write('apps/b/src/b.ts', 'order')
  expect(lookAlikes(root, 'nothing')).toEqual([])
  expect(lookAlikes(root, 'names')).toHaveLength(1)
})

test('tests may look alike', () => {
  write('apps/a/src/a.test.ts', 'it')
  write('apps/b/src/b.test.ts', 'it')
  expect(lookAlikes(root, 'nothing')).toEqual([])
})

test('two files may use the same things', () => {
  const imports = Array.from({ length: 12 }, (_, line) => `import { it${line}, call${line} } from './it${line}.ts'\n`)
  for (const path of ['apps/a/src/a.ts', 'packages/b/src/b.ts']) {
    write(path, 'it')
    writeFileSync(join(root, path), `${imports.join('')}\nexport const ${path.at(5)} = 1\n`)
  }
  expect(lookAlikes(root, 'nothing')).toEqual([])
})
