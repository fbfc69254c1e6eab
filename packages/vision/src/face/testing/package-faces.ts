import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { Pixels } from '../../quality/pixels.ts'
import { readPicture } from '../../read-picture.ts'

/** Where npm put the pictures: they are looked at there and never copied; nobody on them was asked. */
const demo = fileURLToPath(new URL('../demo/', import.meta.resolve('@vladmandic/face-api')))

/** Faces that look straight enough into the camera with a closed mouth: picture, and where on it. */
const chosen = [
  ['sample6.jpg', 900, 234, 306],
  ['sample3.jpg', 831, 157, 305],
  ['sample5.jpg', 872, 142, 266],
  ['sample6.jpg', 147, 381, 300],
  ['sample3.jpg', 429, 245, 301],
  ['sample5.jpg', 603, 77, 227],
  ['sample6.jpg', 1168, 197, 315],
] as const
export const peopleInPackages = chosen.length

const width = 480
const height = 640

/** One person before a camera, 480 by 640, in a room of their own colours. */
export async function personBefore(n: number): Promise<Pixels> {
  const [file, left, top, size] = chosen[n] as (typeof chosen)[number]
  const { data, ...info } = await readPicture(await readFile(demo + file), 1600)
  const margin = Math.round(size * 0.08)
  const [x, y] = [Math.max(0, left - margin), Math.max(0, top - margin)]
  const [right, bottom] = [Math.min(info.width, left + size + margin), Math.min(info.height, top + size + margin)]
  const face = await sharp(data, { raw: { ...info, channels: 3 } })
    .extract({ left: x, top: y, width: right - x, height: bottom - y })
    .resize(360, 380, { fit: 'fill' })
    .png()
    .toBuffer()
  const room = await sharp(face).resize(width, height, { fit: 'fill' }).blur(40).png().toBuffer()
  const { data: pixels } = await sharp(room)
    .composite([{ input: await softEdged(face), left: 60, top: 110 }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: pixels, width, height }
}

/** Its edges fade into the room. */
async function softEdged(face: Buffer): Promise<Buffer> {
  const inner = await sharp({ create: { width: 260, height: 290, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const mask = await sharp({ create: { width: 360, height: 380, channels: 3, background: '#000' } })
    .composite([{ input: inner, left: 50, top: 45 }])
    .blur(16)
    .extractChannel(0)
    .png()
    .toBuffer()
  return sharp(face).removeAlpha().joinChannel(mask).png().toBuffer()
}
