import { afterAll, expect, test } from 'vitest'
import { diceOf, mutated, seedOfToday } from '../../platform/process/test-hostile.ts'
import { pageReaders, readPageApart } from './read-page-apart.ts'
import { hostilePages, validPage } from './test-hostile-pages.ts'

const seed = seedOfToday('pages')
const mutations = 500
afterAll(() => pageReaders.close())

test.each(hostilePages)('$name is read within its time', async ({ build }) => {
  const { bytes, contentType } = await build(diceOf(seed))
  const page = await readPageApart(bytes, { 'content-type': contentType })
  expect(page.text.length).toBeLessThanOrEqual(8001)
  expect(page.title.length).toBeLessThanOrEqual(200)
  expect(page.filingNumbers.length).toBeLessThanOrEqual(100)
})

test('a page that was meddled with is read', async () => {
  const dice = diceOf(seed)
  for (let turn = 0; turn < mutations; turn += 1) {
    expect(await readPageApart(mutated(validPage, dice), {}), `mutation ${turn}`).toHaveProperty('title')
  }
})
