import type { FaceResult } from '@vladmandic/human'
import type { Pixels } from '../quality/pixels.ts'

/** The faces in a picture, as Human describes them. */
export interface FaceFinder {
  /** With `passive` false the passive hints are left at 0. */
  faces(picture: Pixels, asked: { passive: boolean }): Promise<FaceResult[]>
  /** Three points of the mesh for each of its triangles. */
  triangles: readonly number[]
}
