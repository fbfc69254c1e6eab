import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPackFolder } from './read-pack.ts'
import { hostilePacks } from './test-hostile-packs.ts'
import { withWrittenPacks } from './with-written-packs.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'openbeian-packs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('every way to do harm has a name of its own, and there are enough', () => {
  expect(new Set(hostilePacks.map(({ name }) => name)).size).toBe(hostilePacks.length)
  expect(hostilePacks.length).toBeGreaterThanOrEqual(15)
})

test.each(hostilePacks)('$name: it is refused at a place, or taken and harms nothing', ({ text }) => {
  const file = join(folder, 'pack.json')
  writeFileSync(file, text())
  const { packs, faults, cases } = readPackFolder(file)
  expect(packs.length + faults.length).toBeGreaterThan(0)
  for (const { at, message } of faults) {
    expect(at).toContain('pack.json')
    expect(message.zh.length).toBeLessThan(1000)
  }
  expect(() => withWrittenPacks({ packs, faults, cases })).not.toThrow()
  expect({}).not.toHaveProperty('off')
})
