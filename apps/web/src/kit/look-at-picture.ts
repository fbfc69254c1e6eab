import type { MaterialKind } from '@openbeian/filing'
import { type Fault, judgePixels, pixelsOfCanvas, relevantFaults } from '@openbeian/vision/quality'
import { type Cut, drawPicture, openPicture } from './picture.ts'

/** The longer side at which the server judges a picture as well. */
const judgedSidePixels = 2000

/**
 * Faults of a picture, or of a part of it, before it is sent, by the server's own measures; the server judges it again,
 * because a client can skip this.
 */
export async function lookAtPicture(file: Blob, kind: MaterialKind, cut?: Cut): Promise<Fault[]> {
  const picture = await openPicture(file)
  const canvas = drawPicture(picture, { maxSidePixels: judgedSidePixels, ...(cut ? { cut } : {}) })
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height)
  const longSide = Math.max(picture.width * (cut?.width ?? 1), picture.height * (cut?.height ?? 1))
  picture.close()
  return pixels ? relevantFaults(kind, judgePixels(pixelsOfCanvas(pixels), longSide).faults) : []
}
