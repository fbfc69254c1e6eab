import { readPicture } from '../read-picture.ts'
import type { FaceFinder } from './face-finder.ts'
import type { FacesMeasured, FaceTask } from './face-tasks.ts'
import type { FrameMeasures } from './frame-measures.ts'
import { isFramed } from './framed-face.ts'
import { measureFaces } from './measure-face.ts'
import { meanDifference, smallGrey } from './small-grey.ts'

const frameSide = 640
const portraitSide = 1600

/** The faces of every frame and of the portrait; rejects when one of them is no picture. */
export async function measureCapture(
  finder: FaceFinder,
  { frames, portrait, passiveUntilMs }: FaceTask,
): Promise<FacesMeasured> {
  const measured: FrameMeasures[] = []
  let before: Uint8Array | undefined
  for (const { atMs, bytes } of frames) {
    const picture = await readPicture(bytes, frameSide)
    const grey = smallGrey(picture)
    const faces = await finder.faces(picture, { passive: atMs < passiveUntilMs })
    const moved = before ? meanDifference(before, grey) : 0
    const [largest] = faces.toSorted((a, b) => b.box[2] - a.box[2])
    const framed = largest !== undefined && isFramed(picture, largest.box)
    measured.push({ atMs, moved, framed, faces: measureFaces(faces, picture) })
    before = grey
  }
  const description = portrait && (await describePortrait(finder, portrait))
  return { kind: 'measured', frames: measured, ...(description ? { portrait: description } : {}) }
}

/** People photograph their cards lying on the side. */
async function describePortrait(finder: FaceFinder, bytes: Uint8Array): Promise<number[] | undefined> {
  for (const turn of [0, 90, 270, 180] as const) {
    const picture = await readPicture(bytes, portraitSide, turn)
    const [face] = measureFaces(await finder.faces(picture, { passive: false }), picture)
    if (face) return face.description
  }
  return undefined
}
