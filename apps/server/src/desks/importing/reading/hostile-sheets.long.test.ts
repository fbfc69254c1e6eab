import { sampleCodeTables as codes } from '@openbeian/regulator'
import { afterAll, afterEach, expect, test } from 'vitest'
import { diceOf, mutated, seedOfToday } from '../../../platform/process/test-hostile.ts'
import { importReaders } from './import-readers.ts'
import { aWorkbook, hostileSheets } from './test-hostile-sheets.ts'

const seed = seedOfToday('sheets')
const mutations = 200
/** The one reading that takes all the time it is given would take three minutes. */
const maxMs = 40_000

const read = async (bytes: Buffer) => importReaders.read('readImport', { bytes, codes, ispIds: [] })

afterEach(async () => {
  expect(await read(await aWorkbook(diceOf(1))), 'the next file is read').toMatchObject({ answer: { ok: true } })
})
afterAll(() => importReaders.close())

test.each(hostileSheets)(
  '$name',
  async ({ build }) => {
    const bytes = Buffer.from(await build(diceOf(seed)))
    const startedAt = performance.now()
    const { failure, answer } = await read(bytes)
    expect([undefined, 'too-much-memory', 'timed-out']).toContain(failure)
    if (answer?.ok) expect(answer.filings).toEqual([])
    expect(performance.now() - startedAt).toBeLessThan(maxMs)
  },
  120_000,
)

test('a workbook that was meddled with is refused by name or read', async () => {
  const dice = diceOf(seed)
  const whole = await aWorkbook(dice)
  for (let turn = 0; turn < mutations; turn += 1) {
    const { failure, answer } = await read(mutated(whole, dice))
    expect(failure, `mutation ${turn}`).toBeUndefined()
    expect(answer?.ok === true || (answer?.ok === false && answer.fault.kind !== undefined)).toBe(true)
  }
}, 120_000)
