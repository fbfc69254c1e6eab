export const faceActions = ['blink', 'turnLeft', 'turnRight', 'openMouth'] as const
export type FaceAction = (typeof faceActions)[number]

/** What the person is told to do, and from when to when; `lookStraight` comes first and shows what is usual for them. */
export interface ChallengeStep {
  action: FaceAction | 'lookStraight'
  fromMs: number
  toMs: number
}

const actionsAsked = 4
const straightMs = [1500, 2300] as const
const stepMs = [2200, 3000] as const

/** Everything that may be asked: no action twice in a row, and one blink at most, for people blink unasked. */
export const possibleActionRows: readonly (readonly FaceAction[])[] = rowsOf(actionsAsked)

function rowsOf(length: number): FaceAction[][] {
  if (length === 0) return [[]]
  const mayFollow = (row: FaceAction[], it: FaceAction) =>
    it !== row.at(-1) && !(it === 'blink' && row.includes('blink'))
  return rowsOf(length - 1).flatMap((row) => faceActions.filter((it) => mayFollow(row, it)).map((it) => [...row, it]))
}

/** One of all that may be asked, each step of a length nobody knows before. `dice(n)` gives a whole number below n, from a cryptographic source. */
export function newChallenge(dice: (below: number) => number): ChallengeStep[] {
  const between = ([min, max]: readonly [number, number]) => min + dice(max - min)
  const steps: ChallengeStep[] = [{ action: 'lookStraight', fromMs: 0, toMs: between(straightMs) }]
  const actions = possibleActionRows[dice(possibleActionRows.length)]
  if (!actions) throw new RangeError('the dice gave a number that was not below the one asked for')
  for (const action of actions) {
    const fromMs = captureMs(steps)
    steps.push({ action, fromMs, toMs: fromMs + between(stepMs) })
  }
  return steps
}

/** How long a capture takes, in milliseconds. */
export const captureMs = (steps: readonly ChallengeStep[]): number => steps.at(-1)?.toMs ?? 0
