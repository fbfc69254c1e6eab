import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { dialect } from '../regulator/dialect.ts'
import { rules } from './rules.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'openbeian-guides-'))
const commands: Record<string, (args: string[]) => number> = { rules, dialect }

/** The lines of a guide that somebody types, without their comments; orders are exported by whoever has a server. */
const typedIn = (guide: string): string[] =>
  readFileSync(join(root, guide), 'utf8')
    .split('\n')
    .flatMap((line) => /^ {4}npx openbeian ([^#]*)/.exec(line)?.[1]?.trim() ?? [])
    .filter((line) => !line.startsWith('rules export-orders'))

beforeAll(() => {
  cpSync(join(root, 'examples/rule-pack'), join(folder, 'my-pack'), { recursive: true })
  copyFileSync(join(root, 'examples/dialects/app-ipv6-identity.json'), join(folder, 'my-edition.json'))
  const order = JSON.parse(readFileSync(join(root, 'examples/orders/valid-first-app.json'), 'utf8')) as object
  writeFileSync(join(folder, 'export.json'), JSON.stringify([{ on: '2026-11-21', ...order }]))
})
afterEach(() => vi.restoreAllMocks())

test.each(['docs/guides/write-a-pack.md', 'docs/dialects.md'])('what %s says to type works', (guide) => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const lines = typedIn(guide)
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) {
    const [name = '', ...args] = line
      .split(/ +/)
      .map((word) => (/^(my-|export)/.test(word) ? join(folder, word) : word))
    expect([line, commands[name]?.(args), complaints.mock.calls]).toEqual([line, 0, []])
  }
})
