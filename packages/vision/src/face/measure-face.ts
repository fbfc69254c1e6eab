import type { FaceResult } from '@vladmandic/human'
import type { FaceMeasures } from './frame-measures.ts'

type Mesh = FaceResult['mesh']

/** Corners and lids of an eye, corners and inner rims of the lips, by their number in the mesh of 468 points. */
const eyes = [
  { corners: [33, 133], lids: [159, 145] },
  { corners: [362, 263], lids: [386, 374] },
] as const
const mouth = { corners: [78, 308], rims: [13, 14] } as const

const sureFrom = 0.6

/** The faces Human is sure of, the largest first. */
export const measureFaces = (faces: readonly FaceResult[], shorterSide: number): FaceMeasures[] =>
  faces
    .filter((it) => it.score >= sureFrom && it.mesh.length >= 468 && (it.embedding?.length ?? 0) > 0)
    .map((it) => measureFace(it, shorterSide))
    .sort((a, b) => b.size - a.size)

function measureFace({ mesh, box, embedding = [], rotation, real = 0, live = 0 }: FaceResult, shorterSide: number) {
  const open = eyes.map(({ corners, lids }) => gap(mesh, lids) / gap(mesh, corners))
  return {
    description: [...embedding],
    turn: -(rotation?.angle.yaw ?? 0),
    eyes: open.reduce((sum, it) => sum + it, 0) / open.length,
    mouth: gap(mesh, mouth.rims) / gap(mesh, mouth.corners),
    size: box[2] / shorterSide,
    real,
    live,
  }
}

function gap(mesh: Mesh, [from, to]: readonly [number, number]): number {
  const [a = [0, 0], b = [0, 0]] = [mesh[from], mesh[to]]
  return Math.max(1e-6, Math.hypot(a[0] - b[0], a[1] - b[1]))
}
