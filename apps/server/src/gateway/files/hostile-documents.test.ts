import { v30 } from '@openbeian/regulator'
import { afterAll, expect, test } from 'vitest'
import { diceOf, sampleOf } from '../../platform/process/test-hostile.ts'
import { documentReaders } from './documents-apart.ts'
import { readDownload } from './read-download.ts'
import { hostileDocuments } from './test-hostile-documents.ts'

afterAll(() => documentReaders.close())

test('every way to do harm has a name of its own, a source and a reason, and there are enough', () => {
  expect(new Set(hostileDocuments.map(({ name }) => name)).size).toBe(hostileDocuments.length)
  expect(hostileDocuments.filter(({ source, why }) => source === '' || why === '')).toEqual([])
  expect(hostileDocuments.length).toBeGreaterThanOrEqual(40)
})

test.each(sampleOf(hostileDocuments, 6, diceOf(3)))(
  '$name is refused with a reason, and who answers lives',
  async ({ build }) => {
    const read = await readDownload(await build(diceOf(1)), { dialect: v30 })
    if (read.ok) return
    const said = JSON.stringify(read.fault).length
    expect(said).toBeGreaterThan(20)
    expect(said).toBeLessThan(3000)
  },
)

test('a file that takes more memory than it may is refused by that name', async () => {
  const elements = hostileDocuments.find(({ name }) => name === 'three million elements')
  const read = await readDownload(await (elements as (typeof hostileDocuments)[number]).build(diceOf(1)), {
    dialect: v30,
  })
  expect(read).toMatchObject({ ok: false, fault: { details: { places: [{ reason: 'takesTooMuch' }] } } })
})
