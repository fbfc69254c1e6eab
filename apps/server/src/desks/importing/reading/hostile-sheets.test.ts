import { sampleCodeTables as codes } from '@openbeian/regulator'
import { expect, test } from 'vitest'
import { diceOf } from '../../../platform/process/test-hostile.ts'
import { readImport } from './read-import.ts'
import { hostileSheets } from './test-hostile-sheets.ts'

test('every way to do harm has a name of its own, a source and a reason, and there are enough', () => {
  expect(new Set(hostileSheets.map(({ name }) => name)).size).toBe(hostileSheets.length)
  expect(hostileSheets.filter(({ source, why }) => source === '' || why === '')).toEqual([])
  expect(hostileSheets.length).toBeGreaterThanOrEqual(20)
})

/** Those that are quick to make; `npm run test:long` tries all of them, in their process. */
const quick: readonly [name: string, outcome: object][] = [
  ['an entity that names a file', { ok: false, fault: { kind: 'damaged', at: 'xl/worksheets/s.xml' } }],
  ['entities that multiply', { ok: false, fault: { kind: 'damaged' } }],
  ['a column a million to the right', { ok: false, fault: { kind: 'too-many-columns' } }],
  ['the same part twice', { ok: false, fault: { kind: 'damaged' } }],
  ['a directory that lies about sizes', { ok: false, fault: { kind: 'damaged' } }],
  ['a path out of the archive', { ok: false, fault: { kind: 'damaged' } }],
  ['a relation that leads out', { ok: false, fault: { kind: 'no-sheet' } }],
  ['ten thousand sheets', { ok: false, fault: { kind: 'too-many-sheets' } }],
  ['CSV: bytes of no encoding', { ok: false, fault: { kind: 'wrong-encoding' } }],
  ['XML of an administration that multiplies', { ok: false, fault: { kind: 'no-document' } }],
]

test.each(quick)('%s: it is told', async (name, outcome) => {
  const found = hostileSheets.find((it) => it.name === name)
  const bytes = Buffer.from((await found?.build(diceOf(1))) ?? [])
  expect(await readImport({ bytes, codes, ispIds: [] })).toMatchObject(outcome)
})
