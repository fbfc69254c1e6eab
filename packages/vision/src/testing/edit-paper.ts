import sharp from 'sharp'
import { type Point, type Projection, projectionOf } from '../page/projection.ts'
import type { Pixels } from '../quality/pixels.ts'
import { readPicture } from '../read-picture.ts'
import type { Dice } from './dice.ts'
import type { Font, Weight } from './fonts.ts'
import type { SamplePaper } from './paper-set.ts'
import { type PrintedText, printedTexts } from './printed-texts.ts'

/** What people do to the photograph of a paper before they send it. */
export type Edit =
  | 'painted-over'
  | 'pasted-from-another'
  | 'other-font'
  | 'blurred'
  | 'cloned-digits'
  | 'saved-again'
  | 'drawn-on'

interface Desk {
  dice: Dice
  picture: Pixels
  /** What is changed of it: the last characters of a value, or all of them. */
  part: Part
  onPicture: Projection
  onPaper: Projection
  /** Another paper of the same kind. */
  other: SamplePaper
}

interface Part {
  text: string
  /** On the paper: from where to where, and its base line. */
  x0: number
  x1: number
  y: number
  size: number
  font: Font
  weight: Weight
}

const edits: Record<Edit, (desk: Desk) => Promise<Pixels>> = {
  /** A patch in the colour of the paper, new print on it. */
  'painted-over': async (desk) => {
    const colour = paperAround(desk)
    patched(desk, () => colour)
    return printed(desk)
  },
  /** The value of another paper, cut out of its photograph. */
  'pasted-from-another': async (desk) => {
    const { other, part, dice } = desk
    const from = (await printedTexts(other)).find((it) => it.text.length >= part.text.length)
    if (!from) throw new RangeError('no print of that length on the other paper')
    const source = await readPicture(other.bytes, 2000)
    const width = (from.x1 - from.x0) * (part.text.length / from.text.length)
    const scale = { x: width / (part.x1 - part.x0), y: from.size / part.size }
    const there = (it: Point) =>
      other.onPicture({ x: from.x1 - width + (it.x - part.x0) * scale.x, y: from.y + (it.y - part.y) * scale.y })
    const isMatched = dice.chance(0.5)
    const [ours, theirs] = [paperAround(desk), sampleAround(source, there, part)]
    patched(desk, (it) => {
      const colour = colourAt(source, there(it))
      return isMatched
        ? [0, 1, 2].map((c) => (colour[c] ?? 0) * ((ours[c] ?? 0) / Math.max(1, theirs[c] ?? 0)))
        : colour
    })
    return desk.picture
  },
  /** Blank paper from beside it, print of another family and weight. */
  'other-font': async (desk) => {
    withBlankPaper(desk)
    const font: Font = desk.part.font === 'Noto Sans SC' ? 'Noto Serif SC' : 'Noto Sans SC'
    const weight = desk.dice.pick(([300, 500, 700] as const).filter((it) => it !== desk.part.weight))
    return printed({ ...desk, part: { ...desk.part, font, weight } })
  },
  /** Smeared until the print is gone. */
  blurred: async (desk) => {
    const smeared = await smear(desk.picture, desk.part.size * scaleOf(desk))
    patched(desk, (_, at) => colourAt(smeared, at))
    return printed(desk)
  },
  /** Characters of the same value, stamped over its last ones. */
  'cloned-digits': async (desk) => {
    const { part, dice, onPicture, picture } = desk
    const step = (part.x1 - part.x0) / part.text.length
    const back = step * part.text.length * dice.pick([1, 2])
    const [here, there] = [onPicture({ x: part.x0, y: part.y }), onPicture({ x: part.x0 - back, y: part.y })]
    const [dx, dy] = [Math.round(there.x - here.x), Math.round(there.y - here.y)]
    const before = { ...picture, data: new Uint8Array(picture.data) }
    patched(desk, (_, at) => colourAt(before, { x: Math.round(at.x) + dx, y: Math.round(at.y) + dy }))
    return picture
  },
  /** The part was worked on, and saved with much loss before it was put back. */
  'saved-again': async (desk) => {
    const { picture, dice } = desk
    const worked = { ...picture, data: new Uint8Array(picture.data) }
    withBlankPaper({ ...desk, picture: worked })
    const redrawn = await printed({ ...desk, picture: worked })
    const bytes = await asSharp(redrawn)
      .jpeg({ quality: dice.whole(22, 45) })
      .toBuffer()
    const lossy = await readPicture(bytes, 4000)
    patched(desk, (_, at) => colourAt(lossy, at), 0.5)
    return picture
  },
  /** As carefully as can be: blank paper with its grain, print as soft as that around it. */
  'drawn-on': async (desk) => {
    withBlankPaper(desk)
    return printed(desk, 0.8)
  },
}
export const editNames = Object.keys(edits) as Edit[]

/** The photograph of a paper with one of its values changed, saved once more. */
export async function editPaper(dice: Dice, paper: SamplePaper, other: SamplePaper, edit: Edit): Promise<Buffer> {
  const picture = await readPicture(paper.bytes, 4000)
  const texts = (await printedTexts(paper)).filter((it) => edit !== 'cloned-digits' || /\d{6}/.test(it.text))
  const value = texts.length > 0 ? dice.pick(texts) : undefined
  if (!value) throw new RangeError('nothing to change on this paper')
  const { onPicture } = paper
  const part = partOf(dice, value, edit)
  const corners = [
    { x: 0, y: 0 },
    { x: 1000, y: 0 },
    { x: 1000, y: 1000 },
    { x: 0, y: 1000 },
  ]
  const onPaper = projectionOf(corners.map((it) => ({ page: onPicture(it), picture: it })))
  if (!onPaper) throw new RangeError('a paper seen from its side')
  const changed = await edits[edit]({ dice, picture, part, onPicture, onPaper, other })
  return asSharp(changed)
    .jpeg({ quality: dice.whole(70, 92) })
    .toBuffer()
}

const asSharp = ({ data, width, height }: Pixels) => sharp(data, { raw: { width, height, channels: 3 } })

function partOf(dice: Dice, { text, x0, x1, y, size, font, weight }: PrintedText, edit: Edit): Part {
  const all = [...text]
  const maxCount = edit === 'cloned-digits' ? Math.floor(all.length / 3) : all.length
  const count = Math.min(maxCount, dice.whole(3, edit === 'cloned-digits' ? 4 : 8))
  const from = x1 - ((x1 - x0) * count) / all.length
  const last = all.slice(-count)
  const changed = last.map((it) => (/\d/.test(it) ? String((Number(it) + dice.whole(1, 9)) % 10) : it))
  return { text: (edit === 'cloned-digits' ? last : changed).join(''), x0: from, x1, y, size, font, weight }
}

const patchOf = ({ x0, x1, y, size }: Part, more: number) => ({
  left: x0 - size * (0.04 + more),
  right: x1 + size * (0.1 + more),
  top: y - size * (0.94 + more),
  bottom: y + size * (0.2 + more),
})

/** Every pixel of the part as given, for where it lies on the paper and on the picture; its edge is a little soft. */
function patched(
  {
    picture: { data, width, height },
    part,
    onPicture,
    onPaper,
  }: Pick<Desk, 'picture' | 'part' | 'onPicture' | 'onPaper'>,
  colour: (onPaper: Point, onPicture: Point) => readonly number[],
  more = 0,
): void {
  const { left, right, top, bottom } = patchOf(part, more)
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ].map(onPicture)
  const [xs, ys] = [corners.map((it) => it.x), corners.map((it) => it.y)]
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < Math.min(height, Math.max(...ys)); y++)
    for (let x = Math.max(0, Math.floor(Math.min(...xs))); x < Math.min(width, Math.max(...xs)); x++) {
      const at = onPaper({ x: x + 0.5, y: y + 0.5 })
      const inside = Math.min(at.x - left, right - at.x, at.y - top, bottom - at.y)
      if (inside <= 0) continue
      const share = Math.min(1, (inside + 0.5) / 2)
      const wanted = colour(at, { x: x + 0.5, y: y + 0.5 })
      const place = (y * width + x) * 3
      for (let c = 0; c < 3; c++)
        data[place + c] = Math.max(0, Math.min(255, (wanted[c] ?? 0) * share + (data[place + c] ?? 0) * (1 - share)))
    }
}

function colourAt({ data, width, height }: Pixels, { x, y }: Point): [number, number, number] {
  const left = Math.max(0, Math.min(width - 2, Math.floor(x - 0.5)))
  const top = Math.max(0, Math.min(height - 2, Math.floor(y - 0.5)))
  const [fx, fy] = [Math.max(0, Math.min(1, x - 0.5 - left)), Math.max(0, Math.min(1, y - 0.5 - top))]
  const at = (top * width + left) * 3
  const mix = (c: number) =>
    ((data[at + c] ?? 0) * (1 - fx) + (data[at + 3 + c] ?? 0) * fx) * (1 - fy) +
    ((data[at + width * 3 + c] ?? 0) * (1 - fx) + (data[at + width * 3 + 3 + c] ?? 0) * fx) * fy
  return [mix(0), mix(1), mix(2)]
}

/** The middle of the lighter half of what lies just above and below the part. */
const paperAround = ({ picture, part, onPicture }: Desk) => sampleAround(picture, onPicture, part)

function sampleAround(picture: Pixels, place: Projection, { x0, x1, y, size }: Part): number[] {
  const found = Array.from({ length: 60 }, (_, n) => {
    const x = x0 + ((n % 30) / 29) * (x1 - x0)
    return colourAt(picture, place({ x, y: n < 30 ? y - size * 1.02 : y + size * 0.28 }))
  })
  const lightest = found.sort((a, b) => b[0] + b[1] + b[2] - a[0] - a[1] - a[2])
  return lightest[Math.floor(found.length / 4)] ?? [255, 255, 255]
}

/** How many pixels of the picture a unit of the paper is. */
function scaleOf({ part: { x0, y }, onPicture }: Desk): number {
  const [a, b] = [onPicture({ x: x0, y }), onPicture({ x: x0 + 1, y })]
  return Math.hypot(b.x - a.x, b.y - a.y)
}

async function smear(picture: Pixels, size: number): Promise<Pixels> {
  const { data, info } = await asSharp(picture)
    .blur(Math.max(1, size * 0.35))
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** What lies between the lines, again and again: grain and colour are those of the paper. */
function withBlankPaper(desk: Desk): void {
  const { picture, part, onPicture } = desk
  const before = { ...picture, data: new Uint8Array(picture.data) }
  const { top, bottom } = patchOf(part, 0)
  const strip = part.size * 0.16
  patched(desk, ({ x, y }) => {
    // below the line, folded to and fro
    const into = (y - top) % (2 * strip)
    const fold = into < strip ? into : 2 * strip - into
    const at = onPicture({ x, y: bottom + strip * 0.4 + fold })
    return colourAt(before, { x: Math.floor(at.x) + 0.5, y: Math.floor(at.y) + 0.5 })
  })
}

/** New print where the part is, as dark as print is there. */
async function printed(desk: Desk, blur = desk.dice.pick([0, 0.4])): Promise<Pixels> {
  const { picture, part, onPicture } = desk
  const { text, x0, x1, y, size, font, weight } = part
  const [o, right, down] = [onPicture({ x: x0, y }), onPicture({ x: x0 + 1, y }), onPicture({ x: x0, y: y + 1 })]
  const matrix = [right.x - o.x, right.y - o.y, down.x - o.x, down.y - o.y, o.x, o.y].join(' ')
  const ink = desk.dice.pick(['#1c1c1c', '#2a2a2a', '#333'])
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}"><g transform="matrix(${matrix})"><text font-family="${font}" font-weight="${weight}" font-size="${size}" fill="${ink}" textLength="${x1 - x0}">${text}</text></g></svg>`
  const drawn = sharp(Buffer.from(svg))
  const layer = await (blur > 0 ? drawn.blur(Math.max(0.3, blur)) : drawn).png().toBuffer()
  const { data, info } = await asSharp(picture)
    .composite([{ input: layer }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
