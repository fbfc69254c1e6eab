import sharp, { type Kernel } from 'sharp'
import type { FaultCode } from '../quality/faults.ts'
import type { Dice } from './dice.ts'
import type { SamplePaper } from './paper-set.ts'

export type Damage =
  | 'blur'
  | 'motion'
  | 'glare'
  | 'dark'
  | 'overexposed'
  | 'low-resolution'
  | 'cropped'
  | 'too-close'
  | 'too-close'

/** What has to be said of a picture so damaged. */
export const faultOfDamage: Record<Damage, FaultCode> = {
  blur: 'BLUR',
  motion: 'BLUR',
  glare: 'GLARE',
  dark: 'DARK',
  overexposed: 'OVEREXPOSED',
  'low-resolution': 'LOW_RESOLUTION',
  cropped: 'CUT_EDGE',
  'too-close': 'CUT_EDGE',
}

/** Makes a good photograph a bad one. */
export const damage: Record<
  Damage,
  (dice: Dice, photograph: Buffer, paper: Pick<SamplePaper, 'svg' | 'onPicture'>) => Promise<Buffer>
> = {
  blur: async (dice, bytes) => sharp(bytes).blur(dice.between(3, 6)).jpeg({ quality: 85 }).toBuffer(),
  motion: async (dice, bytes) => {
    const small = await sharp(bytes).resize({ width: 1000, height: 1000, fit: 'inside' }).toBuffer()
    return sharp(small).convolve(smear(dice)).jpeg({ quality: 85 }).toBuffer()
  },
  dark: async (dice, bytes) => sharp(bytes).linear(dice.between(0.12, 0.3), 0).jpeg({ quality: 85 }).toBuffer(),
  overexposed: async (dice, bytes) =>
    sharp(bytes).linear(dice.between(1.6, 2.2), dice.between(90, 120)).jpeg({ quality: 85 }).toBuffer(),
  'low-resolution': async (dice, bytes) =>
    sharp(bytes)
      .resize({ width: dice.whole(360, 700), height: 700, fit: 'inside' })
      .jpeg({ quality: 85 })
      .toBuffer(),
  glare: async (dice, bytes) => {
    const { width = 1, height = 1 } = await sharp(bytes).metadata()
    const [x, y] = [dice.between(0.35, 0.65), dice.between(0.35, 0.65)]
    const [rx, ry] = [dice.between(0.22, 0.32) * width, dice.between(0.25, 0.4) * height]
    const spot = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><radialGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="0.65" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs><ellipse cx="${x * width}" cy="${y * height}" rx="${rx}" ry="${ry}" fill="url(#g)"/></svg>`
    return sharp(bytes)
      .composite([{ input: Buffer.from(spot) }])
      .jpeg({ quality: 85 })
      .toBuffer()
  },
  cropped: async (dice, bytes) => {
    const { width = 1, height = 1 } = await sharp(bytes).metadata()
    const lost = dice.between(0.18, 0.35)
    const [across, down] = [Math.round(width * lost), Math.round(height * lost)]
    const area = dice.pick([
      { left: across, top: 0, width: width - across, height },
      { left: 0, top: down, width, height: height - down },
      { left: 0, top: 0, width: width - across, height },
      { left: 0, top: 0, width, height: height - down },
    ])
    return sharp(bytes).extract(area).jpeg({ quality: 85 }).toBuffer()
  },
  /** The paper fills the picture: one side of it is outside, or more; beside the others there is hardly any table. */
  'too-close': async (dice, bytes, { svg, onPicture }) => {
    const [, across = 0, down = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number)
    const corners = [
      { x: 0, y: 0 },
      { x: across, y: 0 },
      { x: across, y: down },
      { x: 0, y: down },
    ].map(onPicture)
    const [xs, ys] = [corners.map((it) => it.x).sort(ascending), corners.map((it) => it.y).sort(ascending)]
    const [, left = 0, right = 0] = xs
    const [, top = 0, bottom = 0] = ys
    const cut = dice.pick([[0], [1], [2], [3], [0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2], [0, 1, 2, 3]])
    const lost = [0, 1, 2, 3].map((side) =>
      cut.includes(side) ? dice.between(0.03, 0.13) : -dice.between(0.005, 0.03),
    )
    const { width = 1, height = 1 } = await sharp(bytes).metadata()
    const [fromX, fromY] = [left + (lost[0] ?? 0) * (right - left), top + (lost[1] ?? 0) * (bottom - top)]
    const [toX, toY] = [right - (lost[2] ?? 0) * (right - left), bottom - (lost[3] ?? 0) * (bottom - top)]
    const whole = (at: number, max: number) => Math.round(Math.max(0, Math.min(max, at)))
    const [x0, y0] = [whole(fromX, width), whole(fromY, height)]
    return sharp(bytes)
      .extract({ left: x0, top: y0, width: whole(toX, width) - x0, height: whole(toY, height) - y0 })
      .jpeg({ quality: 85 })
      .toBuffer()
  },
}

const ascending = (a: number, b: number) => a - b

/** A line of 11 to 17 pixels in some direction: so far the hand moves over a picture of 1000. */
function smear(dice: Dice): Kernel {
  const length = dice.whole(11, 17) | 1
  const angle = dice.between(0, Math.PI)
  const kernel = new Array<number>(length * length).fill(0)
  const middle = (length - 1) / 2
  for (let n = -middle; n <= middle; n += 0.25) {
    const [x, y] = [Math.round(middle + n * Math.cos(angle)), Math.round(middle + n * Math.sin(angle))]
    kernel[y * length + x] = 1
  }
  return { width: length, height: length, kernel, scale: kernel.reduce((sum, it) => sum + it, 0) }
}
