import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { dialect } from './dialect.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const example = join(root, 'examples/dialects/app-ipv6-identity.json')
const folder = mkdtempSync(join(tmpdir(), 'openbeian-dialect-'))
const written = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

function ran(...args: string[]): { exitCode: number; out: string; complaint: string } {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const exitCode = dialect(args)
  const text = (spy: typeof log) => spy.mock.calls.map(([line]) => `${line}\n`).join('')
  const answer = { exitCode, out: text(log), complaint: text(complaints) }
  log.mockRestore()
  complaints.mockRestore()
  return answer
}

test.each(['app-ipv6-identity', 'sms-states'])('the example %s lints', (name) => {
  expect(ran('lint', join(root, `examples/dialects/${name}.json`)).exitCode).toBe(0)
})

test('a file with a fault is refused with line, place and reason in both languages', () => {
  const text = readFileSync(example, 'utf8').replace('"from": "packageName"', '"from": "shoeSize"')
  const file = written('wrong.json', text)
  const line = text.split('\n').findIndex((it) => it.includes('shoeSize')) + 1
  const refused = ran('lint', file, '--lang', 'en')
  expect(refused.exitCode).toBe(1)
  expect(refused.complaint).toContain(`${file}:${line} elements.0.type.elements.1.from: There is no field shoeSize`)
  expect(ran('lint', file).complaint).toContain('没有字段 shoeSize')
  expect(ran('try', file, '--orders', written('none.json', '[]')).exitCode).toBe(1)
})

test('past orders show what an edition would fill, refuse and leave out', () => {
  const order = JSON.parse(readFileSync(join(root, 'examples/orders/valid-first-app.json'), 'utf8')) as object
  const orders = [
    { id: 'app', reference: 'BA-1', told: { identityConfirmedOn: '2026-11-22' }, on: '2026-11-21', ...order },
  ]
  const file = written('export.json', JSON.stringify({ orders: [...orders, { id: 'none' }] }))
  const { exitCode, out } = ran('try', example, '--orders', file, '--json')
  expect(exitCode).toBe(0)
  const trial = JSON.parse(out) as { filled: { tag: string; orders: number }[]; skipped: { at: string }[] }
  expect(trial).toMatchObject({
    orders: 1,
    skipped: expect.arrayContaining([{ at: 'none: orderType', message: expect.anything() }]),
  })
  expect(trial.filled.filter((it) => it.orders > 0).map(({ tag }) => tag)).toEqual(['App_xx', 'Hyjg'])
  const shown = ran('try', example, '--orders', file, '--lang', 'en')
  expect(shown.out).toMatch(/1 orders: \d+ could not be reported/)
  expect(shown.complaint).toContain('none: orderType')
})

test('how to use it is told', () => {
  expect(ran('--help')).toMatchObject({ exitCode: 0, out: expect.stringContaining('dialect <work>') })
  expect(ran('erase', example).exitCode).toBe(2)
  expect(ran('try', example).exitCode).toBe(2)
  expect(ran('lint', join(folder, 'nowhere.json')).exitCode).toBe(1)
})
