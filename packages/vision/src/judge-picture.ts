import sharp from 'sharp'
import { judgePixels, type Verdict } from './quality/index.ts'
import type { Pixels } from './quality/pixels.ts'
import { readPicture } from './read-picture.ts'

/** Written by programs that change pictures, in EXIF or XMP. */
const editors = /photoshop|gimp|snapseed|picsart|meitu|美图|lightroom|affinity|canva|paint\.net|醒图/i
/** Small print needs pixels: more than this only costs time. */
export const maxSidePixels = 2000

/** Whether a picture can be read, from its bytes; rejects when it is no picture. */
export const judgePicture = async (bytes: Uint8Array): Promise<Verdict> =>
  judgeDecoded(bytes, await readPicture(bytes, maxSidePixels))

/** The same of a picture whose pixels are there already. */
export async function judgeDecoded(bytes: Uint8Array, picture: Pixels): Promise<Verdict> {
  const { width = 0, height = 0, exif, xmp } = await sharp(bytes).metadata()
  const verdict = judgePixels(picture, Math.max(width, height))
  const said = Buffer.concat([exif ?? Buffer.alloc(0), xmp ?? Buffer.alloc(0)]).toString('utf8')
  return editors.test(said) ? { ...verdict, hints: [...verdict.hints, 'edited'] } : verdict
}
