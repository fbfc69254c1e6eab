import { afterAll, expect, test } from 'vitest'
import { diceOf, sampleOf } from '../../platform/process/test-hostile.ts'
import { LookupFault } from './lookup.ts'
import { pageReaders, readPageApart } from './read-page-apart.ts'
import { hostilePages, validPage } from './test-hostile-pages.ts'

afterAll(() => pageReaders.close())

test('every way to do harm has a name of its own, a source and a reason, and there are enough', () => {
  expect(new Set(hostilePages.map(({ name }) => name)).size).toBe(hostilePages.length)
  expect(hostilePages.filter(({ source, why }) => source === '' || why === '')).toEqual([])
  expect(hostilePages.length).toBeGreaterThanOrEqual(40)
})

test.each(sampleOf(hostilePages, 6, diceOf(1)))('$name is read, and who answers lives', async ({ build }) => {
  const { bytes, contentType } = await build(diceOf(1))
  expect((await readPageApart(bytes, { 'content-type': contentType })).text.length).toBeLessThanOrEqual(8001)
})

test('of a page are read title, number, link and what a visitor sees, not what stands in scripts, styles and comments', async () => {
  expect(await readPageApart(validPage, {})).toEqual({
    title: '青禾 & 远山',
    filingNumbers: ['京ICP备12345678号-1'],
    linksToMinistry: true,
    isWhole: false,
    languages: { languages: [], hasOthers: false },
    text: '青禾 & 远山 你好 京ICP备12345678号-1',
  })
})

test('a reader that falls over is a fault of the look-up, and the next page is read', async () => {
  // more than a page may have: it does not fit into what the reader may take
  const large = Buffer.alloc(250_000_000, '<a b>')
  await expect(readPageApart(large, {})).rejects.toThrow(LookupFault)
  expect((await readPageApart(validPage, {})).title).toBe('青禾 & 远山')
})
