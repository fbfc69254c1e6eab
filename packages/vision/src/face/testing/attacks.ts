import sharp, { type Sharp } from 'sharp'
import type { Pixels } from '../../quality/pixels.ts'
import type { FrameEffect } from './played-capture.ts'

const png = ({ data, width, height }: Pixels) =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()

async function pixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const table = { width: 480, height: 640, channels: 3, background: '#6b5a48' } as const

async function laid(picture: Buffer, n: number, turn: number): Promise<Pixels> {
  const turned = await sharp(picture)
    .rotate(turn * Math.sin(n * 0.9), { background: '#6b5a48' })
    .toBuffer({ resolveWithObject: true })
  const [left, top] = [480 - turned.info.width, 640 - turned.info.height].map((it) => Math.max(0, Math.round(it / 2)))
  const fitting = await sharp(turned.data).resize(480, 640, { fit: 'inside', withoutEnlargement: true }).toBuffer()
  return pixels(sharp({ create: table }).composite([{ input: fitting, left: left ?? 0, top: top ?? 0 }]))
}

/** A print with a white border, waved about: flatter colours, softer. */
export const onPaper: FrameEffect = async (picture, n) => {
  const print = await sharp(await png(picture))
    .modulate({ saturation: 0.75 })
    .linear(0.85, 22)
    .blur(0.8)
    .resize(370, 480)
    .extend({ top: 18, bottom: 18, left: 18, right: 18, background: '#f4f1ea' })
    .png()
    .toBuffer()
  return laid(print, n, 8)
}

/** The portrait on a card held before the camera. */
export const onCard: FrameEffect = async (picture, n) => {
  const portrait = await sharp(await png(picture))
    .modulate({ saturation: 0.5 })
    .resize(120, 150)
    .blur(0.6)
    .png()
    .toBuffer()
  const card = await sharp({ create: { width: 420, height: 265, channels: 3, background: '#d9e4ea' } })
    .composite([{ input: portrait, left: 270, top: 50 }])
    .png()
    .toBuffer()
  return laid(card, n, 5)
}

/** A phone: black bezel, bluish, the grid of the screen over it. */
export const onPhone: FrameEffect = async (picture, n) => {
  const screen = await pixels(
    sharp(await png(picture))
      .modulate({ brightness: 1.1 })
      .tint('#dfe8ff')
      .resize(340, 500),
  )
  for (let y = 0; y < screen.height; y++)
    for (let x = 0; x < screen.width; x++)
      for (let c = 0; c < 3; c++) {
        const at = (y * screen.width + x) * 3 + c
        screen.data[at] = (screen.data[at] as number) * (0.9 + 0.1 * Math.sin(x * 2.1) * Math.sin(y * 1.9 + n))
      }
  const phone = await sharp(await png(screen))
    .extend({ top: 42, bottom: 42, left: 14, right: 14, background: '#0b0b0d' })
    .png()
    .toBuffer()
  return laid(phone, n, 3)
}

/** A screen that fills the frame: a little softer and bluer, nothing else to see. */
export const onScreen: FrameEffect = async (picture) =>
  pixels(
    sharp(await png(picture))
      .modulate({ brightness: 1.04, saturation: 0.95 })
      .blur(0.7),
  )

/** Somebody else looks over the shoulder. */
export const personBeside =
  (other: Pixels): FrameEffect =>
  async (picture) => {
    const [one, two] = [
      await sharp(await png(picture))
        .resize(240, 320)
        .png()
        .toBuffer(),
      await sharp(await png(other))
        .resize(240, 320)
        .png()
        .toBuffer(),
    ]
    return pixels(
      sharp({ create: table }).composite([
        { input: one, left: 0, top: 160 },
        { input: two, left: 240, top: 160 },
      ]),
    )
  }

/** The front of an ID: printed small, pale and soft, photographed again. */
export async function asPortrait(picture: Pixels): Promise<Buffer> {
  const face = await sharp(await png(picture))
    .modulate({ saturation: 0.6 })
    .resize(210, 280)
    .blur(0.5)
    .jpeg({ quality: 60 })
    .toBuffer()
  return sharp({ create: { width: 860, height: 540, channels: 3, background: '#e3ebef' } })
    .composite([{ input: face, left: 590, top: 90 }])
    .jpeg({ quality: 75 })
    .toBuffer()
}
