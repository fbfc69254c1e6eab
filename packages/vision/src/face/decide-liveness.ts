import type { ChallengeStep, FaceAction } from './challenge.ts'
import { averageOf, cosine } from './cosine.ts'
import type { FaceMeasures, FrameMeasures } from './frame-measures.ts'
import { implausibleTiming, isSentLate } from './frame-timing.ts'
import { seenActions } from './seen-actions.ts'
import { thresholds as measured, type Thresholds } from './thresholds.ts'

export type FaceResultName = 'pass' | 'review' | 'fail'

/** Why it did not pass. */
export const faceReasons = [
  'timing',
  'no-face',
  'several-faces',
  'too-small',
  'still',
  'no-baseline',
  'action-missing',
  'another-person',
  'not-the-portrait',
  'blink-not-seen',
  'other-action',
  'late-or-brief',
  'sent-late',
  'untimed',
  'looks-like-a-picture',
  'framed',
  'portrait-unsure',
  'no-portrait',
  'sent-before',
] as const
export type FaceReason = (typeof faceReasons)[number]

/** Of these a person decides; every other one fails. */
const leftToAPerson: readonly FaceReason[] = [
  // lids hardly move in the mesh of some people
  'blink-not-seen',
  'other-action',
  'late-or-brief',
  'sent-late',
  'untimed',
  'looks-like-a-picture',
  'framed',
  'portrait-unsure',
  'no-portrait',
]

export interface FaceScores {
  /** Cosine of the live face and the portrait. */
  match?: number
  /** The least cosine of a frame with the face looking straight. */
  sameFace?: number
  real?: number
  live?: number
  /** In the order asked. */
  actions: { action: FaceAction; seen: boolean }[]
  frames: number
}

export interface FaceDecision {
  result: FaceResultName
  reasons: FaceReason[]
  scores: FaceScores
}

export interface Capture {
  steps: readonly ChallengeStep[]
  frames: readonly FrameMeasures[]
  /** Between giving out the challenge and getting the frames, by our clock. */
  tookMs: number
  /** False for a film recorded before it was sent: its times prove nothing. */
  timed: boolean
  /** Of the portrait on the certificate; undefined where none was found. */
  portrait?: ArrayLike<number> | undefined
}

/** Whether a living person did what was asked, and is the one on the certificate. Says `pass` only when nothing speaks against it. */
export function decideLiveness(
  { steps, frames, tookMs, timed, portrait }: Capture,
  it: Thresholds = measured,
): FaceDecision {
  const reasons = new Set<FaceReason>()
  const scores: FaceScores = { actions: [], frames: frames.length }
  const alone = frames.flatMap(({ atMs, faces: [face] }) => (face ? [{ atMs, face }] : []))

  if (implausibleTiming(frames, { steps, tookMs, timed })) reasons.add('timing')
  if (!timed) reasons.add('untimed')
  else if (isSentLate(frames, tookMs)) reasons.add('sent-late')
  if (alone.length < frames.length * 0.8) reasons.add('no-face')
  if (frames.some(({ faces: [face, other] }) => face && other && other.size > face.size * 0.4))
    reasons.add('several-faces')
  if (alone.some(({ face }) => face.size < it.minFaceSize)) reasons.add('too-small')
  const moving = frames.slice(1).filter(({ moved }) => moved > it.still)
  if (moving.length < (frames.length - 1) * 0.6) reasons.add('still')

  const straightUntil = steps[0]?.toMs ?? 0
  const straight = alone.filter(({ atMs }) => atMs < straightUntil).map(({ face }) => face)
  if (straight.length < 3) return settled(reasons.add('no-baseline'), scores)

  const usual = usualOf(straight)
  const { others, lateOrBrief, seen } = seenActions(alone, { steps, usual, timed }, it)
  scores.actions = seen
  if (seen.some((one) => !one.seen && one.action !== 'blink')) reasons.add('action-missing')
  if (seen.some((one) => !one.seen && one.action === 'blink')) reasons.add('blink-not-seen')
  if (others) reasons.add('other-action')
  if (lateOrBrief) reasons.add('late-or-brief')

  const alike = alone.map(({ face }) => ({
    cosine: cosine(face.description, usual.description),
    least: Math.abs(face.turn - usual.turn) < it.turnRadians / 2 ? it.sameFace.straight : it.sameFace.turned,
  }))
  scores.sameFace = rounded(Math.min(...alike.map((one) => one.cosine)))
  if (alike.some((one) => one.cosine < one.least)) reasons.add('another-person')

  scores.real = rounded(usual.real)
  scores.live = rounded(usual.live)
  if (usual.real < it.passive.real || usual.live < it.passive.live) reasons.add('looks-like-a-picture')

  if (frames.filter((one) => one.framed).length > frames.length * it.framed) reasons.add('framed')

  if (!portrait) return settled(reasons.add('no-portrait'), scores)
  scores.match = rounded(cosine(usual.description, portrait))
  if (scores.match < it.match.review) reasons.add('not-the-portrait')
  else if (scores.match < it.match.pass) reasons.add('portrait-unsure')
  return settled(reasons, scores)
}

function settled(found: Set<FaceReason>, scores: FaceScores): FaceDecision {
  const reasons = [...found]
  const fails = reasons.some((it) => !leftToAPerson.includes(it))
  return { result: fails ? 'fail' : reasons.length > 0 ? 'review' : 'pass', reasons, scores }
}

/** The person looking straight: what later frames are held against. */
const usualOf = (faces: readonly FaceMeasures[]): FaceMeasures => ({
  description: averageOf(faces.map((it) => it.description)),
  turn: median(faces.map((it) => it.turn)),
  eyes: median(faces.map((it) => it.eyes)),
  mouth: median(faces.map((it) => it.mouth)),
  size: median(faces.map((it) => it.size)),
  real: median(faces.map((it) => it.real)),
  live: median(faces.map((it) => it.live)),
})

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const rounded = (value: number): number => Math.round(value * 1000) / 1000
