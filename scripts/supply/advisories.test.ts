import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Advisory, isAffected } from './advisory.ts'
import { onlyAbout, readAdvisoryList } from './advisory-list.ts'
import { advisoryFaults } from './judge-advisories.ts'

type Events = { introduced?: string; fixed?: string; last_affected?: string }[]

const advisory = (name: string, events: Events, more: Partial<Advisory> = {}): Advisory => ({
  id: 'GHSA-35jh-r3h4-6jhm',
  modified: '2026-11-20T10:00:00Z',
  summary: 'Command injection',
  database_specific: { severity: 'HIGH' },
  affected: [{ package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events }] }],
  ...more,
})

const below = advisory('lodash', [{ introduced: '0' }, { fixed: '4.17.21' }])
const twice = advisory('a', [
  { introduced: '2.0.0' },
  { fixed: '2.3.1' },
  { introduced: '3.0.0' },
  { last_affected: '3.4.0' },
])

test.each([
  [below, 'lodash', '4.17.20', true],
  [below, 'lodash', '4.17.21', false],
  [below, 'lodash', '4.17.21-rc.1', true],
  [below, 'lodash-es', '4.17.20', false],
  [twice, 'a', '1.9.9', false],
  [twice, 'a', '2.3.0', true],
  [twice, 'a', '2.3.1', false],
  [twice, 'a', '3.4.0', true],
  [twice, 'a', '3.4.1', false],
  [advisory('a', [{ introduced: '1.0.0' }]), 'a', '9.0.0', true],
  [advisory('a', [{ introduced: '0' }], { withdrawn: '2026-01-01T00:00:00Z' }), 'a', '1.0.0', false],
] as const)('%o: %s %s is affected: %s', (record, name, version, affected) => {
  expect(isAffected(record, name, version)).toBe(affected)
})

test('a package of the same name in another ecosystem is another package', () => {
  const affected = [{ package: { ecosystem: 'PyPI', name: 'a' }, versions: ['1.0.0'] }]
  expect(isAffected({ ...below, affected }, 'a', '1.0.0')).toBe(false)
})

const locked = { name: 'lodash', version: '4.17.20', path: 'node_modules/lodash' }
const question = {
  packages: [locked],
  list: { day: '2026-11-20', records: [below] },
  accepted: [],
  now: new Date('2026-11-30T08:00:00Z'),
  maxAgeDays: 30,
}
const fault = 'GHSA-35jh-r3h4-6jhm (HIGH) lodash 4.17.20 at node_modules/lodash: Command injection; mended in 4.17.21'

test('an affected package is named with its place and with the version that mends it', () => {
  expect(advisoryFaults(question)).toEqual([fault])
})

test('an old list says its day, also when it finds nothing', () => {
  const now = new Date('2027-01-01T00:00:00Z')
  expect(advisoryFaults({ ...question, packages: [], now })).toEqual([
    'the list is of 2026-11-20, 42 days old: bring in a newer one',
  ])
})

test('what was accepted counts again after its day', () => {
  const accepted = [{ id: below.id, name: 'lodash', why: 'never called', until: '2026-11-30' }]
  expect(advisoryFaults({ ...question, accepted })).toEqual([])
  expect(advisoryFaults({ ...question, accepted, now: new Date('2026-12-01T00:00:00Z') })).toEqual([fault])
})

test('an export is read as a folder and as one list; its day is that of its newest record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'osv-'))
  const older = { ...twice, id: 'GHSA-older', modified: '2025-01-01T00:00:00Z' }
  writeFileSync(join(folder, 'one.json'), JSON.stringify(below))
  writeFileSync(join(folder, 'two.json'), JSON.stringify(older))
  expect(readAdvisoryList(folder)).toEqual({ day: '2026-11-20', records: [below, older] })
  writeFileSync(join(folder, 'all'), JSON.stringify([older]))
  expect(readAdvisoryList(join(folder, 'all')).day).toBe('2025-01-01')
})

test('what is kept is about our packages, and keeps its day', () => {
  const kept = onlyAbout({ day: '2026-11-20', records: [below, twice] }, new Set(['lodash']))
  expect(kept).toEqual({ day: '2026-11-20', records: [below] })
})

test('a file without a record is refused', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'osv-')), 'empty.json')
  writeFileSync(file, '[]')
  expect(() => readAdvisoryList(file)).toThrow('holds no OSV record')
})
