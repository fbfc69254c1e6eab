export const faceActions = ['blink', 'turnLeft', 'turnRight', 'openMouth'] as const
export type FaceAction = (typeof faceActions)[number]

/** What the person is told to do, and from when to when; `lookStraight` comes first and shows what is usual for them. */
export interface ChallengeStep {
  action: FaceAction | 'lookStraight'
  fromMs: number
  toMs: number
}

const shortestMs = 2200
const longestMs = 3200

/** Two or three different actions with lengths nobody knows before. `dice(n)` gives a whole number below n, from a cryptographic source. */
export function newChallenge(dice: (below: number) => number): ChallengeStep[] {
  const left = [...faceActions]
  const actions = Array.from({ length: 2 + dice(2) }, () => left.splice(dice(left.length), 1)[0] as FaceAction)
  const steps: ChallengeStep[] = []
  let fromMs = 0
  for (const action of ['lookStraight', ...actions] as const) {
    const toMs = fromMs + (action === 'lookStraight' ? 1500 : shortestMs + dice(longestMs - shortestMs))
    steps.push({ action, fromMs, toMs })
    fromMs = toMs
  }
  return steps
}

/** How long a capture takes, in milliseconds. */
export const lengthOf = (steps: readonly ChallengeStep[]): number => steps.at(-1)?.toMs ?? 0
