import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { faceActions, lengthOf, newChallenge } from './challenge.ts'
import { mostFrames } from './frame-timing.ts'

test('a challenge asks for two or three different things after looking straight', () => {
  for (let n = 0; n < 200; n++) {
    const [first, ...steps] = newChallenge(randomInt)
    expect(first?.action).toBe('lookStraight')
    expect([2, 3]).toContain(steps.length)
    expect(new Set(steps.map((it) => it.action)).size).toBe(steps.length)
    expect(lengthOf([...steps]) / 300).toBeLessThan(mostFrames)
  }
})

test('every action comes up, and the same challenge hardly twice', () => {
  const made = Array.from({ length: 300 }, () => newChallenge(randomInt))
  const asked = new Set(made.flatMap((steps) => steps.map((it) => it.action)))
  for (const action of faceActions) expect(asked).toContain(action)
  expect(new Set(made.map((it) => JSON.stringify(it))).size).toBeGreaterThan(290)
})
