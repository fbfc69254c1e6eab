import sharp from 'sharp'
import { type Projection, projectionOf } from '../page/projection.ts'
import type { Pixels } from '../quality/pixels.ts'
import type { Dice } from './dice.ts'
import { loadFonts } from './fonts.ts'
import { type Corners, placeOnTable } from './place-on-table.ts'
import { anyTable, darkTable, evenLight, unevenLight } from './tables.ts'

export type Level = 'clean' | 'mild' | 'hard'
export const levels: Level[] = ['clean', 'mild', 'hard']

/** How badly a picture is taken; every number is the most it can be. */
interface Hand {
  /** Long side of the picture in pixels. */
  side: [number, number]
  /** Share of the picture the paper fills. */
  fill: [number, number]
  tiltDegrees: number
  /** Corners wander by this share of the paper. */
  perspective: number
  blurSigma: [number, number]
  noise: number
  /** How much darker one end is than the other. */
  shade: number
  jpeg: [number, number]
  turned: number
}

const carefulHands: Record<Level, Hand> = {
  clean: {
    side: [1500, 1900],
    fill: [0.86, 0.94],
    tiltDegrees: 1,
    perspective: 0.005,
    blurSigma: [0.3, 0.4],
    noise: 2,
    shade: 0.08,
    jpeg: [90, 95],
    turned: 0.15,
  },
  mild: {
    side: [1400, 1700],
    fill: [0.78, 0.9],
    tiltDegrees: 4,
    perspective: 0.02,
    blurSigma: [0.5, 0.9],
    noise: 5,
    shade: 0.25,
    jpeg: [75, 88],
    turned: 0.35,
  },
  hard: {
    side: [1200, 1500],
    fill: [0.7, 0.84],
    tiltDegrees: 8,
    perspective: 0.05,
    blurSigma: [0.9, 1.4],
    noise: 8,
    shade: 0.45,
    jpeg: [48, 68],
    turned: 0.5,
  },
}

/** What people send in: nobody has tidied the table or looked for even light. */
const anyHands: Record<Level, Hand> = {
  clean: { ...carefulHands.clean, fill: [0.7, 0.92], tiltDegrees: 3, perspective: 0.015, shade: 0.15, jpeg: [80, 92] },
  mild: { ...carefulHands.mild, fill: [0.62, 0.88], tiltDegrees: 7, perspective: 0.03, shade: 0.35, jpeg: [65, 85] },
  hard: { ...carefulHands.hard, fill: [0.6, 0.84], tiltDegrees: 8, perspective: 0.05, shade: 0.5, jpeg: [52, 70] },
}

/** `careful` as the papers of the first tables were taken; `any` on any table, in any light. */
export type Manner = 'careful' | 'any'
const hands: Record<Manner, Record<Level, Hand>> = { careful: carefulHands, any: anyHands }

export interface Photograph {
  bytes: Buffer
  /** Degrees the paper was turned clockwise in the picture. */
  turned: Turn
  /** Where a point of the paper lies on the picture. */
  onPicture: Projection
}
type Turn = 0 | 90 | 180 | 270

/** A JPEG as somebody's phone would have taken it, from the SVG of a paper. */
export async function photograph(
  dice: Dice,
  svg: string,
  { level, manner }: { level: Level; manner: Manner },
): Promise<Photograph> {
  const hand = hands[manner][level]
  const { scene, corners, paper } = await onTable(dice, svg, { hand, manner })
  const turned = dice.chance(hand.turned) ? dice.pick([90, 180, 270] as const) : 0
  const blurred = asSharp(scene).blur(Math.max(0.3, dice.between(...hand.blurSigma)))
  const { data, info } = await blurred.raw().toBuffer({ resolveWithObject: true })
  noised(dice, data, hand.noise)
  const bytes = await sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .rotate(turned)
    .jpeg({ quality: dice.whole(...hand.jpeg) })
    .toBuffer()
  return { bytes, turned, onPicture: placed(corners, paper, { ...info, turned }) }
}

function placed(corners: Corners, paper: Size, { width, height, turned }: Size & { turned: Turn }): Projection {
  const ofPaper = [
    { x: 0, y: 0 },
    { x: paper.width, y: 0 },
    { x: paper.width, y: paper.height },
    { x: 0, y: paper.height },
  ]
  const turnedTo: Record<Turn, (x: number, y: number) => { x: number; y: number }> = {
    0: (x, y) => ({ x, y }),
    90: (x, y) => ({ x: height - y, y: x }),
    180: (x, y) => ({ x: width - x, y: height - y }),
    270: (x, y) => ({ x: y, y: width - x }),
  }
  const pairs = corners.flatMap(([x, y], n) => {
    const page = ofPaper[n]
    return page ? [{ page, picture: turnedTo[turned](x, y) }] : []
  })
  const projection = projectionOf(pairs)
  if (!projection) throw new RangeError('the corners of a paper lie on one line')
  return projection
}

interface Size {
  width: number
  height: number
}

const asSharp = ({ data, width, height }: Pixels) => sharp(data, { raw: { width, height, channels: 3 } })

async function onTable(dice: Dice, svg: string, { hand, manner }: { hand: Hand; manner: Manner }) {
  await loadFonts(manner === 'any' ? [300, 400, 500, 600, 700] : [400])
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const paper = { data, width: info.width, height: info.height }
  const long = dice.whole(...hand.side)
  const landscape = paper.width >= paper.height
  const short = Math.round(long * 0.72)
  const size = landscape ? { width: long, height: short } : { width: short, height: long }
  const corners = cornersOf(dice, paper, size, hand)
  const table = manner === 'any' ? anyTable(dice) : darkTable(dice)
  const light = (manner === 'any' ? unevenLight : evenLight)(dice, size.width, size.height, hand.shade)
  return { scene: placeOnTable(paper, corners, { ...size, table, light }), corners, paper }
}

function cornersOf(dice: Dice, paper: Pixels, size: Size, hand: Hand): Corners {
  const scale = dice.between(...hand.fill) * Math.min(size.width / paper.width, size.height / paper.height)
  const angle = (dice.between(-hand.tiltDegrees, hand.tiltDegrees) * Math.PI) / 180
  const [halfWidth, halfHeight] = [(paper.width * scale) / 2, (paper.height * scale) / 2]
  const wander = () => dice.between(-hand.perspective, hand.perspective) * paper.width * scale
  const corner = (x: number, y: number): [number, number] => [
    size.width / 2 + x * Math.cos(angle) - y * Math.sin(angle) + wander(),
    size.height / 2 + x * Math.sin(angle) + y * Math.cos(angle) + wander(),
  ]
  const corners: Corners = [
    corner(-halfWidth, -halfHeight),
    corner(halfWidth, -halfHeight),
    corner(halfWidth, halfHeight),
    corner(-halfWidth, halfHeight),
  ]
  return fitted(corners, size)
}

/** All of the paper stays in the picture, with a little table around. */
function fitted(corners: Corners, { width, height }: Size): Corners {
  const margin = 0.02
  const need = Math.max(
    ...corners.map(([x, y]) =>
      Math.max(
        Math.abs(x - width / 2) / (width * (0.5 - margin)),
        Math.abs(y - height / 2) / (height * (0.5 - margin)),
      ),
    ),
  )
  const by = Math.min(1, 1 / need)
  return corners.map(([x, y]) => [width / 2 + (x - width / 2) * by, height / 2 + (y - height / 2) * by]) as Corners
}

/** The sum of three throws is nearly a bell. */
function noised(dice: Dice, data: Uint8Array, amplitude: number): void {
  for (let at = 0; at < data.length; at += 1) {
    const noise = (dice.between(-1, 1) + dice.between(-1, 1) + dice.between(-1, 1)) * amplitude * 0.6
    data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) + noise))
  }
}
