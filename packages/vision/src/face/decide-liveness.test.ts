import { expect, test } from 'vitest'
import type { FaceAction } from './challenge.ts'
import { decideLiveness } from './decide-liveness.ts'
import { aCapture, aFace, descriptionOf, stepsOf, withFrames } from './testing/made-up-capture.ts'
import { thresholds } from './thresholds.ts'

const strict = { ...thresholds, match: { pass: 0.9, review: 0.7 } }
const gaping = { mouth: 0.6 }
const all: FaceAction[] = ['turnLeft', 'blink', 'openMouth']

test.each([
  [['blink', 'turnRight']],
  [['openMouth', 'turnLeft', 'blink']],
  [['turnRight', 'openMouth']],
] as FaceAction[][][])('who does %s as asked passes', (asked) => {
  expect(decideLiveness(aCapture(asked))).toMatchObject({ result: 'pass', reasons: [] })
})

test('somebody whose head leans to one side all the time passes too', () => {
  const leaning = withFrames(aCapture(all), (frame) => ({
    ...frame,
    faces: frame.faces.map((it) => ({ ...it, turn: it.turn - 0.5 })),
  }))
  expect(decideLiveness(leaning).result).toBe('pass')
})

test.each([
  ['in another order', ['blink', 'turnLeft', 'openMouth']],
  ['to the other side', ['turnRight', 'blink', 'openMouth']],
] as [string, FaceAction[]][])('who does it %s fails', (_, done) => {
  const { result, reasons } = decideLiveness(aCapture(all, done))
  expect(result).toBe('fail')
  expect(reasons).toContain('action-missing')
})

test('what is done before it is asked does not count', () => {
  const capture = aCapture(['turnLeft', 'openMouth'])
  const early = { ...capture, steps: stepsOf('openMouth', 'turnLeft') }
  expect(decideLiveness(early).reasons).toContain('action-missing')
})

test('a blink nobody saw is left to a person: lids are measured badly', () => {
  const capture = aCapture(['turnLeft', 'blink'], ['turnLeft'])
  expect(decideLiveness(capture)).toMatchObject({ result: 'review', reasons: ['blink-not-seen'] })
})

test('eyes that stay closed did not blink', () => {
  const asleep = withFrames(aCapture(['turnLeft', 'blink']), (frame) =>
    frame.atMs > 4600 ? { ...frame, faces: [aFace({ eyes: 0.1 })] } : frame,
  )
  expect(decideLiveness(asleep).reasons).toContain('blink-not-seen')
})

test('who turns and gapes all the time is looked at by a person', () => {
  const restless = withFrames(aCapture(['blink', 'openMouth']), (frame) =>
    frame.atMs > 2700 && frame.atMs < 3900 ? { ...frame, faces: [aFace({ turn: 0.6 })] } : frame,
  )
  expect(decideLiveness(restless)).toMatchObject({ result: 'review', reasons: ['other-action'] })
})

test('a face swapped in one frame fails', () => {
  const swapped = withFrames(aCapture(all), (frame, n) =>
    n === 7 ? { ...frame, faces: [aFace({ description: descriptionOf(2) })] } : frame,
  )
  expect(decideLiveness(swapped).reasons).toEqual(['another-person'])
})

test('a second face fails, somebody small behind does not', () => {
  const beside = (size: number) =>
    withFrames(aCapture(all), (frame, n) => (n === 5 ? { ...frame, faces: [...frame.faces, aFace({ size })] } : frame))
  expect(decideLiveness(beside(0.4)).reasons).toEqual(['several-faces'])
  expect(decideLiveness(beside(0.1)).result).toBe('pass')
})

test('a picture that does not move fails', () => {
  const still = withFrames(aCapture(all), (frame) => ({ ...frame, moved: 0.1 }))
  expect(decideLiveness(still)).toMatchObject({ result: 'fail', reasons: ['still'] })
})

test('nobody there fails, a single frame without a face does not', () => {
  const gone = (from: number) => withFrames(aCapture(all), (frame, n) => (n >= from ? { ...frame, faces: [] } : frame))
  expect(decideLiveness(gone(0))).toMatchObject({ result: 'fail', reasons: ['no-face', 'no-baseline'] })
  expect(decideLiveness(gone(29)).result).toBe('pass')
})

test('a face far away fails', () => {
  const far = withFrames(aCapture(all), (frame) => ({ ...frame, faces: [aFace({ ...frame.faces[0], size: 0.1 })] }))
  expect(decideLiveness(far).reasons).toEqual(['too-small'])
})

test.each([
  [0, 'fail', 'not-the-portrait'],
  [0.48, 'review', 'portrait-unsure'],
] as const)('a portrait that is %f alike gives %s', (likeness, result, reason) => {
  const [mine, other] = [descriptionOf(1), descriptionOf(3)]
  const portrait = mine.map((it, n) => it * likeness + (other[n] as number) * (1 - likeness))
  expect(decideLiveness(aCapture(all, all, { portrait }), strict)).toMatchObject({ result, reasons: [reason] })
})

test.each([
  ['long after it was asked', 2000, 2500],
  ['for a moment', 600, 800],
])('what is done %s is left to a person', (_, from, to) => {
  const asked = withFrames(aCapture(['openMouth', 'blink'], ['blink', 'blink']), (frame) => {
    const during = frame.atMs - 1500
    return during >= 0 && during < 2500
      ? { ...frame, faces: [aFace(during >= from && during < to ? gaping : {})] }
      : frame
  })
  expect(decideLiveness(asked)).toMatchObject({ result: 'review', reasons: ['late-or-brief'] })
})

test('on a slow device that sends few frames one of them is enough', () => {
  const { frames, ...capture } = aCapture(['turnLeft', 'openMouth', 'turnRight', 'blink'])
  const few = frames.filter((_, n) => n < 4 || n % 3 === 0)
  expect(decideLiveness({ ...capture, frames: few })).toMatchObject({ result: 'pass' })
})

test('frames that came long after the capture leave time for making a film: a person decides', () => {
  expect(decideLiveness(aCapture(all, all, { tookMs: 40_000 }))).toMatchObject({
    result: 'review',
    reasons: ['sent-late'],
  })
})

test('without a portrait, and from a film, a person decides', () => {
  expect(decideLiveness(aCapture(all, all, { portrait: undefined }))).toMatchObject({
    result: 'review',
    reasons: ['no-portrait'],
  })
  expect(decideLiveness(aCapture(all, all, { timed: false }))).toMatchObject({
    result: 'review',
    reasons: ['untimed'],
  })
})

test('a film still has to show the actions in their order', () => {
  const wrong = aCapture(all, ['openMouth', 'blink', 'turnLeft'], { timed: false })
  expect(decideLiveness(wrong).reasons).toContain('action-missing')
})

test.each([{ real: 0.2 }, { live: 0.1 }])('what looks like a picture of a picture is left to a person: %o', (hint) => {
  const flat = withFrames(aCapture(all), (frame) => ({
    ...frame,
    faces: frame.faces.map((it) => ({ ...it, ...hint })),
  }))
  expect(decideLiveness(flat)).toMatchObject({ result: 'review', reasons: ['looks-like-a-picture'] })
})

test.each([
  ['all at once', () => 10],
  ['faster than since it was asked', (atMs: number) => atMs * 3],
  ['with a long gap', (atMs: number) => (atMs > 3000 ? atMs + 2000 : atMs)],
  ['backwards', (atMs: number) => 9000 - atMs],
])('frames taken %s fail', (_, time) => {
  const capture = withFrames(aCapture(all), (frame) => ({ ...frame, atMs: time(frame.atMs) }))
  expect(decideLiveness(capture).reasons).toContain('timing')
})

test.each([3, 49])('%i frames are too few or too many', (count) => {
  const { frames, ...capture } = aCapture(all)
  const some = Array.from({ length: count }, (_, n) => ({ ...frames[n % frames.length], atMs: n * 230 }) as never)
  expect(decideLiveness({ ...capture, frames: some }).reasons).toContain('timing')
})

test('a face between straight edges on most frames is left to a person, on some it is not', () => {
  const framed = (from: number) => withFrames(aCapture(all), (frame, n) => ({ ...frame, framed: n >= from }))
  expect(decideLiveness(framed(5))).toMatchObject({ result: 'review', reasons: ['framed'] })
  expect(decideLiveness(framed(20)).result).toBe('pass')
})
