import type { ChallengeStep } from './challenge.ts'
import type { FaceDecision } from './decide-liveness.ts'
import type { Frame } from './face-tasks.ts'

/** Whoever compares faces: this machine, or a service asked over the network. */
export interface FaceProvider {
  /** Written beside every result. */
  name: string
  check(asked: FaceCheckRequest): Promise<FaceAnswer>
  close(): Promise<void>
}

export interface FaceCheckRequest {
  steps: readonly ChallengeStep[]
  frames: readonly Frame[]
  /** Between giving out the challenge and getting the frames, by our clock. */
  tookMs: number
  /** False for a film that was recorded before it was sent. */
  timed: boolean
  /** The front of the certificate. */
  portrait?: Uint8Array
}

export type FaceAnswer = ({ kind: 'decided' } & FaceDecision) | FaceUnavailable

/** The check could not be made: the order goes on by hand, and the reviewer sees that. */
interface FaceUnavailable {
  kind: 'unavailable'
  reason: FaceUnavailability
}

export type FaceUnavailability =
  | 'models-missing'
  | 'models-corrupt'
  | 'engine-missing'
  | 'busy'
  | 'timed-out'
  | 'crashed'
  | 'not-a-picture'
  | 'refused'
  | 'unreadable-answer'
