import type { ChallengeStep, FaceAction } from './challenge.ts'
import type { FaceMeasures } from './frame-measures.ts'
import type { Thresholds } from './thresholds.ts'

interface Seen {
  /** Things were done that were not asked at that time. */
  others: boolean
  seen: { action: FaceAction; seen: boolean }[]
}

interface Asked {
  steps: readonly ChallengeStep[]
  /** The person looking straight. */
  usual: FaceMeasures
  timed: boolean
}

interface At {
  atMs: number
  face: FaceMeasures
}

/** A prompt is followed a moment after it is read: what was done for the last one is still seen. */
const reactionMs = 900

/** Which of the actions asked for are seen, each in its own time; without times, one after the other. */
export function seenActions(frames: readonly At[], { steps, usual, timed }: Asked, it: Thresholds): Seen {
  const done = frames.map(({ atMs, face }) => ({ atMs, face, action: actionIn(face, usual, it) }))
  const asked = steps.filter((step): step is ChallengeStep & { action: FaceAction } => step.action !== 'lookStraight')
  let after = 0
  const seen = asked.map(({ action, fromMs, toMs }) => {
    const [from, to] = timed ? [fromMs, toMs + reactionMs / 2] : [after, Number.POSITIVE_INFINITY]
    const first = done.find((one) => one.action === action && one.atMs >= from && one.atMs < to)
    if (first) after = first.atMs + 1
    const reopened = first && (action !== 'blink' || opensAgain(frames, first.atMs, usual, it))
    return { action, seen: reopened === true }
  })
  const others = timed && asked.some((step) => isCrowded(done, step))
  return { others, seen }
}

/** People blink without being asked; they do not turn or gape. */
function isCrowded(done: readonly { atMs: number; action: FaceAction | undefined }[], step: ChallengeStep): boolean {
  const during = done.filter(({ atMs }) => atMs >= step.fromMs + reactionMs && atMs < step.toMs)
  return during.filter(({ action }) => action && action !== 'blink' && action !== step.action).length >= 2
}

const opensAgain = (frames: readonly At[], closedMs: number, usual: FaceMeasures, it: Thresholds): boolean =>
  frames.some(({ atMs, face }) => atMs > closedMs && face.eyes > usual.eyes * it.eyesOpenAgain)

/** Against the person's own face looking straight: fixed angles fail for many. A turned head hides lids and lips. */
function actionIn(face: FaceMeasures, usual: FaceMeasures, it: Thresholds): FaceAction | undefined {
  const turn = face.turn - usual.turn
  if (turn > it.turnRadians) return 'turnLeft'
  if (turn < -it.turnRadians) return 'turnRight'
  if (face.mouth - usual.mouth > it.mouthOpen) return 'openMouth'
  if (face.eyes < usual.eyes * it.eyesClosed) return 'blink'
  return undefined
}
