import sharp, { type Kernel } from 'sharp'
import type { FaultCode } from '../quality/faults.ts'
import type { Dice } from './dice.ts'

export type Damage = 'blur' | 'motion' | 'glare' | 'dark' | 'overexposed' | 'low-resolution' | 'cropped'

/** What has to be said of a picture so damaged. */
export const faultOfDamage: Record<Damage, FaultCode> = {
  blur: 'BLUR',
  motion: 'BLUR',
  glare: 'GLARE',
  dark: 'DARK',
  overexposed: 'OVEREXPOSED',
  'low-resolution': 'LOW_RESOLUTION',
  cropped: 'CUT_EDGE',
}

/** Makes a good photograph a bad one. */
export const damage: Record<Damage, (dice: Dice, photograph: Buffer) => Promise<Buffer>> = {
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
}

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
