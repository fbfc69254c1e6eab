import { type ChallengeStep, captureMs } from './challenge.ts'

const minFrames = 12
export const maxFrames = 48

const minGapMs = 60
const maxGapMs = 1500
/** A device's clock and ours run a little apart. */
const clockSlackMs = 500
/** Beside the capture itself: to get ready, and for the frames to come over a slow line. */
const maxExtraMs = 25_000

interface Timing {
  steps: readonly ChallengeStep[]
  tookMs: number
  timed: boolean
}

/** Whether the times of the frames cannot be those of a capture made since the challenge was given out. */
export function implausibleTiming(frames: readonly { atMs: number }[], { steps, tookMs, timed }: Timing): boolean {
  const times = frames.map((it) => it.atMs)
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return true
  if (times.length < minFrames || times.length > maxFrames) return true
  const gaps = times.slice(1).map((it, n) => it - (times[n] ?? 0))
  if (gaps.some((it) => it < minGapMs || it > maxGapMs)) return true
  // more time cannot have passed on the device than here
  if (last - first > tookMs + clockSlackMs) return true
  return timed && (first < 0 || first > maxGapMs || last < captureMs(steps) - maxGapMs)
}

/** Whether there was time to make a film of just these actions; a person decides, for it may be a slow line. */
export function isSentLate(frames: readonly { atMs: number }[], tookMs: number): boolean {
  const [first = 0, last = 0] = [frames[0]?.atMs, frames.at(-1)?.atMs]
  return tookMs - (last - first) > maxExtraMs
}
