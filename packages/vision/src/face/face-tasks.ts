import type { FrameMeasures } from './frame-measures.ts'

export interface Frame {
  /** Since the capture began, by the clock of the camera's device. */
  atMs: number
  /** JPEG or PNG. */
  bytes: Uint8Array
}

/** What the process for faces is asked. */
export interface FaceTask {
  frames: readonly Frame[]
  /** The front of a certificate. */
  portrait?: Uint8Array | undefined
  /** Passive hints are taken from the frames before this time alone: they cost half of a frame's time. */
  passiveUntilMs: number
  modelFolder?: string | undefined
}

export interface FacesMeasured {
  kind: 'measured'
  frames: FrameMeasures[]
  /** The face on the certificate; left out where none was found. */
  portrait?: number[]
}
