import type { ChallengeStep, FaceAction } from '../challenge.ts'
import type { Capture } from '../decide-liveness.ts'
import type { FaceMeasures, FrameMeasures } from '../frame-measures.ts'

/** Steps of two and a half seconds after one and a half of looking straight. */
export const stepsOf = (...actions: FaceAction[]): ChallengeStep[] => [
  { action: 'lookStraight', fromMs: 0, toMs: 1500 },
  ...actions.map((action, n) => ({ action, fromMs: 1500 + n * 2500, toMs: 4000 + n * 2500 })),
]

/** A description that points its own way. */
export const descriptionOf = (person: number): number[] =>
  Array.from({ length: 64 }, (_, n) => (n % 8 === person ? 1 : 0.2))

export const aFace = (changed: Partial<FaceMeasures> = {}): FaceMeasures => ({
  description: descriptionOf(1),
  turn: 0.1,
  eyes: 0.3,
  mouth: 0.05,
  size: 0.5,
  real: 0.6,
  live: 0.9,
  ...changed,
})

const doing: Record<FaceAction, Partial<FaceMeasures>> = {
  blink: { eyes: 0.1 },
  turnLeft: { turn: 0.6 },
  turnRight: { turn: -0.4 },
  openMouth: { mouth: 0.6 },
}

/** A person who does these things, each in the middle of its step, on a frame every 300 ms. */
export function aCapture(asked: FaceAction[], done: FaceAction[] = asked, more: Partial<Capture> = {}): Capture {
  const steps = stepsOf(...asked)
  const times = Array.from({ length: Math.ceil((steps.at(-1)?.toMs ?? 0) / 300) }, (_, n) => n * 300)
  const frames = times.map((atMs, n): FrameMeasures => {
    const step = steps.findIndex((it) => atMs >= it.fromMs + 600 && atMs < it.fromMs + 1500)
    const action = step > 0 ? done[step - 1] : undefined
    return { atMs, framed: false, moved: n === 0 ? 0 : 3, faces: [aFace(action ? doing[action] : {})] }
  })
  return { steps, frames, tookMs: 20_000, timed: true, portrait: descriptionOf(1), ...more }
}

/** The same capture with some frames changed. */
export const withFrames = (capture: Capture, change: (frame: FrameMeasures, n: number) => FrameMeasures): Capture => ({
  ...capture,
  frames: capture.frames.map(change),
})
