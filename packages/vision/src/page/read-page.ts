import { readLines } from '../ocr/read-lines.ts'
import type { Reader } from '../ocr/reader.ts'
import { readPicture } from '../read-picture.ts'
import { type FoundCode, findCodes } from './find-codes.ts'
import { inkCoverOf } from './ink-cover.ts'
import type { Page, PageLayout, PagePlace } from './page-layout.ts'
import { type Point, type Projection, projectionOf } from './projection.ts'

/** Enough for the small code of a page that fills the picture. */
const maxSidePixels = 2600

/** What stands on a photographed page: its codes, its text, and whether its fields are filled in; rejects when it is no picture. */
export async function readPage(reader: Reader | undefined, layout: PageLayout, bytes: Uint8Array): Promise<Page> {
  const picture = await readPicture(bytes, maxSidePixels)
  const codes = await findCodes(picture)
  const project = placed(codes, layout)
  const fields = Object.entries(layout.fields).flatMap(([name, place]) => {
    const cover = project ? inkCoverOf(picture, place, project) : undefined
    return cover ? [[name, cover] as const] : []
  })
  return {
    codes: codes.map((it) => it.text),
    ...(reader ? { lines: (await readLines(reader, picture)).lines.map((it) => it.text) } : {}),
    fields: Object.fromEntries(fields),
  }
}

/** Every code of the layout has to be there: one alone says too little of what lies far from it. */
function placed(codes: FoundCode[], layout: PageLayout): Projection | undefined {
  const found = layout.codes.map(({ begins, place }) => {
    const same = codes.filter(({ text }) => text.startsWith(begins))
    return same.length === 1 ? pairsOf(same[0] as FoundCode, place) : undefined
  })
  return found.every((it) => it !== undefined) ? projectionOf(found.flat()) : undefined
}

function pairsOf({ corners }: FoundCode, { x, y, width, height }: PagePlace) {
  const page: [Point, Point, Point, Point] = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
  return page.map((point, n) => ({ page: point, picture: corners[n] as Point }))
}
