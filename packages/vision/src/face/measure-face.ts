import type { FaceResult } from '@vladmandic/human'
import type { Pixels } from '../quality/pixels.ts'
import type { FaceMeasures } from './frame-measures.ts'
import { mouthDarkness } from './mouth-darkness.ts'

/** Corners and lids of an eye, by their number in the mesh of 468 points. */
const eyes = [
  { corners: [33, 133], lids: [159, 145] },
  { corners: [362, 263], lids: [386, 374] },
] as const

const sureFrom = 0.6

/** The faces Human is sure of, the largest first. */
export function measureFaces(faces: readonly FaceResult[], picture: Pixels): FaceMeasures[] {
  const shorterSide = Math.min(picture.width, picture.height)
  return faces
    .filter((it) => it.score >= sureFrom && it.mesh.length >= 468 && (it.embedding?.length ?? 0) > 0)
    .map(({ mesh, box, embedding = [], rotation, real = 0, live = 0 }) => ({
      description: [...embedding],
      turn: -(rotation?.angle.yaw ?? 0),
      eyes: eyes.reduce((sum, { corners, lids }) => sum + gap(mesh, lids) / gap(mesh, corners) / eyes.length, 0),
      mouth: mouthDarkness(picture, mesh),
      size: box[2] / shorterSide,
      real,
      live,
    }))
    .sort((a, b) => b.size - a.size)
}

function gap(mesh: FaceResult['mesh'], [from, to]: readonly [number, number]): number {
  const [a = [0, 0], b = [0, 0]] = [mesh[from], mesh[to]]
  return Math.max(1e-6, Math.hypot(a[0] - b[0], a[1] - b[1]))
}
