import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runAtMost } from './run-at-most.ts'

test('two work at once, the others in the order they came, and one that fails makes room', async () => {
  const oneOfTwo = runAtMost(2)
  const begun: number[] = []
  let working = 0
  let maxAtOnce = 0
  const works = [1, 2, 3, 4, 5].map((number) =>
    oneOfTwo(async () => {
      begun.push(number)
      working += 1
      maxAtOnce = Math.max(maxAtOnce, working)
      await sleep(5)
      working -= 1
      if (number === 2) throw new Error('broken')
      return number
    }),
  )
  const ended = await Promise.allSettled(works)
  expect(ended.map((it) => it.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  expect(begun).toEqual([1, 2, 3, 4, 5])
  expect(maxAtOnce).toBe(2)
})
