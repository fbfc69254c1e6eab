import type { ChallengeStep, FaceAction } from './challenge.ts'
import type { FaceMeasures } from './frame-measures.ts'
import type { Thresholds } from './thresholds.ts'

interface ActionsSeen {
  /** Things were done that were not asked at that time. */
  others: boolean
  /** Something was done long after it was asked, or for a moment only. */
  lateOrBrief: boolean
  seen: { action: FaceAction; seen: boolean }[]
}

interface ActionQuery {
  steps: readonly ChallengeStep[]
  /** The person looking straight. */
  usual: FaceMeasures
  timed: boolean
}

interface TimedFace {
  atMs: number
  face: FaceMeasures
}

interface TimedAction {
  atMs: number
  action: FaceAction | undefined
}

/** A prompt is followed a moment after it is read: what was done for the last one is still seen. */
const reactionMs = 900
/** Slower than this are few people, and most films that were not made for these prompts. */
const maxReactionMs = 1900
/** On so many frames: a single one may be measured wrongly, or be one of many things shown quickly. */
const held = 2

type ActionStep = ChallengeStep & { action: FaceAction }

/** Which of the actions asked for are seen, each in its own time; without times, one after the other. */
export function seenActions(
  frames: readonly TimedFace[],
  { steps, usual, timed }: ActionQuery,
  it: Thresholds,
): ActionsSeen {
  const done = frames.map(({ atMs, face }) => ({ atMs, action: actionIn(face, usual, it) }))
  const asked = steps.filter((step): step is ActionStep => step.action !== 'lookStraight')
  let after = 0
  const shown = asked.map(({ action, fromMs, toMs }) => {
    const [from, to] = timed ? [fromMs, toMs + reactionMs / 2] : [after, Number.POSITIVE_INFINITY]
    const times = done.filter((one) => one.action === action && one.atMs >= from && one.atMs < to).map((it) => it.atMs)
    const [first] = times
    if (first !== undefined) after = first + 1
    const counts = first !== undefined && (action !== 'blink' || opensAgain(frames, first, usual, it))
    return counts ? times : []
  })
  return {
    seen: asked.map(({ action }, n) => ({ action, seen: shown[n]?.length !== 0 })),
    others: timed && steps.some((step, n) => isCrowded(done, step, steps[n - 1])),
    lateOrBrief: timed && asked.some((step, n) => isLateOrBrief(step, shown[n] ?? [], done)),
  }
}

/** Lids close on few frames, and of any of them the measure may be wrong: a blink may be seen late and once. */
function isLateOrBrief(
  { action, fromMs, toMs }: ActionStep,
  times: readonly number[],
  done: readonly TimedAction[],
): boolean {
  const [first] = times
  if (action === 'blink' || first === undefined) return false
  const frames = done.filter((one) => one.atMs >= fromMs && one.atMs < toMs).length
  // a slow device sends few frames of each step
  return first > fromMs + maxReactionMs || (times.length < held && frames > held * 2)
}

/**
 * Whether other actions than the asked one were seen for long. Blinks do not count, for they come unasked; nor does the
 * action asked before, while the person is still reacting to it.
 */
function isCrowded(
  done: readonly TimedAction[],
  { action, fromMs, toMs }: ChallengeStep,
  last?: ChallengeStep,
): boolean {
  const others = done.filter((one) => {
    if (one.atMs < fromMs || one.atMs >= toMs || !one.action) return false
    if (one.action === 'blink' || one.action === action) return false
    return one.action !== last?.action || one.atMs >= fromMs + reactionMs
  })
  return others.length >= held
}

const opensAgain = (frames: readonly TimedFace[], closedMs: number, usual: FaceMeasures, it: Thresholds): boolean =>
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
