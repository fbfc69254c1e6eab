/** What a frame shows of one face; angles and shares, no picture. */
export interface FaceMeasures {
  /** 1024 numbers that are alike for one person. */
  description: number[]
  /** In radians; positive when the person turns to their own left. */
  turn: number
  /** Height of the open eyes by their width. */
  eyes: number
  /** How dark the mouth is, from 0 to 1. */
  mouth: number
  /** Width of the face by the shorter side of the picture. */
  size: number
  /** Passive hints from 0 to 1; a hint, no proof. */
  real: number
  live: number
}

export interface FrameMeasures {
  /** Since the capture began, by the clock of the camera's device. */
  atMs: number
  /** The largest first. */
  faces: FaceMeasures[]
  /** Straight edges stand on both sides of the largest face. */
  framed: boolean
  /** Mean difference to the frame before, in grey levels of a small copy; 0 for the first. */
  moved: number
}
