import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { captureMs, type FaceAction, faceActions, newChallenge, possibleActionRows } from './challenge.ts'
import { decideLiveness } from './decide-liveness.ts'
import { maxFrames } from './frame-timing.ts'
import { aCapture, aFace, stepsOf, withFrames } from './testing/made-up-capture.ts'

test('a challenge asks for four things after looking straight, none twice in a row, one blink at most', () => {
  for (let n = 0; n < 200; n++) {
    const [first, ...steps] = newChallenge(randomInt)
    const actions = steps.map((it) => it.action)
    expect(first?.action).toBe('lookStraight')
    expect(actions).toHaveLength(4)
    expect(actions.some((it, at) => it === actions[at + 1])).toBe(false)
    expect(actions.filter((it) => it === 'blink').length).toBeLessThan(2)
  }
})

test('the longest challenge has room in what is sent', () => {
  expect(Math.ceil(captureMs(newChallenge((below) => below - 1)) / 300)).toBeLessThanOrEqual(maxFrames)
})

test('every action comes up, and the same challenge hardly twice', () => {
  const made = Array.from({ length: 300 }, () => newChallenge(randomInt))
  const asked = new Set(made.flatMap((steps) => steps.map((it) => it.action)))
  for (const action of faceActions) expect(asked).toContain(action)
  expect(new Set(made.map((it) => JSON.stringify(it))).size).toBeGreaterThan(290)
})

test('a film that was prepared passes one of 84 challenges, even if it is in time and blinks all along', () => {
  const shown: FaceAction[] = ['turnLeft', 'openMouth', 'turnRight', 'blink']
  const film = withFrames(aCapture(shown), (frame, n) =>
    n % 3 === 2 && frame.faces[0]?.turn === aFace().turn ? { ...frame, faces: [aFace({ eyes: 0.1 })] } : frame,
  )
  const passed = possibleActionRows.filter(
    (asked) => decideLiveness({ ...film, steps: stepsOf(...asked) }).result === 'pass',
  )
  expect(possibleActionRows).toHaveLength(84)
  expect(passed).toEqual([shown])
})

test('a film that shows a moment of everything during every step passes none', () => {
  const moments = [{ eyes: 0.1 }, { turn: 0.6 }, { turn: -0.4 }, { mouth: 0.6 }]
  const film = withFrames(aCapture(['turnLeft', 'blink', 'turnLeft', 'blink'], []), (frame, n) =>
    n < 5 ? frame : { ...frame, faces: [aFace(moments[n % 8])] },
  )
  const passed = possibleActionRows.filter(
    (asked) => decideLiveness({ ...film, steps: stepsOf(...asked) }).result === 'pass',
  )
  expect(passed).toEqual([])
})
