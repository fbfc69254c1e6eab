import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { need } from './need.ts'

function printed(facts: string, ...options: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'openbeian-need-')), 'facts.json')
  writeFileSync(file, facts)
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const exitCode = need(['--facts', file, ...options])
  const text = (spy: typeof log) => spy.mock.calls.map(([line]) => String(line)).join('\n')
  const answer = { exitCode, out: text(log), complaint: text(complaints) }
  log.mockRestore()
  complaints.mockRestore()
  return answer
}

const blog = {
  carrier: 'website',
  serverLocation: 'mainland',
  exposure: 'public',
  addressing: 'own-domain',
  apexFiled: 'none',
}

test('facts in a file get a verdict that programs can read', () => {
  const { exitCode, out } = printed(JSON.stringify(blog), '--json')
  expect(exitCode).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    icp: 'MUST_FILE',
    orderType: 'FIRST',
    actions: ['FIRST'],
    publicSecurity: 'REQUIRED_WITHIN_30D_OF_OPENING',
  })
})

test('people read the reasons, what was taken for granted, and that only an administration decides', () => {
  const { out } = printed(JSON.stringify({ facts: { ...blog, colour: 'red' } }), '--lang', 'en')
  expect(out).toMatch(/It has to be filed before it opens/)
  expect(out).toMatch(/taken for granted: .*sponsorFiled=false/)
  expect(out).toMatch(/There is no fact “colour”/)
  expect(out).toMatch(/official answer comes from your administration alone/)
})

test.each(['{', '[]', '"x"'])('what holds no facts is refused: %s', (text) => {
  const { exitCode, complaint } = printed(text)
  expect(exitCode).toBe(2)
  expect(complaint).toMatch(/facts\.json/)
})
