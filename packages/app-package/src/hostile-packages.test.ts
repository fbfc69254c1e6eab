import { expect, test } from 'vitest'
import { sentenceOfRefusal } from './refusal.ts'
import { hostilePackages } from './test-hostile-packages.ts'
import { meddledWith, numbersOf } from './testing/meddle.ts'
import { readBytes } from './testing/read-bytes.ts'
import { validPackages } from './testing/valid-packages.ts'

test('every way to do harm has a name of its own, and there are enough', () => {
  expect(new Set(hostilePackages.map(({ name }) => name)).size).toBe(hostilePackages.length)
  expect(hostilePackages.filter(({ source, why }) => source === '' || why === '')).toEqual([])
  expect(hostilePackages.length).toBeGreaterThanOrEqual(45)
})

test.each(hostilePackages)('$name: $refused', async ({ refused, build }) => {
  const { app, refusal } = await readBytes(await build())
  expect(refusal?.code ?? 'read').toBe(refused)
  if (!refusal) return expect(app).toBeDefined()
  const { zh, en } = sentenceOfRefusal(refusal)
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/)
  expect(`${zh}${en}`.length).toBeLessThan(600)
  expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\[object/)
  expect(`${zh}${en}`).not.toMatch(/\p{Cc}|\p{Cf}/u)
})

test.each(validPackages)('$name is read', async ({ bytes }) => {
  expect((await readBytes(bytes)).refusal).toBeUndefined()
})

test.each(validPackages)('$name that was meddled with is read or refused with a reason', async ({ bytes }) => {
  const below = numbersOf(20261130)
  for (let turn = 0; turn < 25; turn++) {
    const { app, refusal } = await readBytes(meddledWith(bytes, below))
    expect(app ?? refusal, `mutation ${turn}`).toBeDefined()
  }
})
