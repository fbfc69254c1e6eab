import { readLines } from '../ocr/read-lines.ts'
import type { Reader } from '../ocr/reader.ts'
import { readPicture } from '../read-picture.ts'
import { type FoundCode, findCodes } from './find-codes.ts'
import { inkCoverOf } from './ink-cover.ts'
import type { Page, PageLayout, PagePlace } from './page-layout.ts'
import { type Projection, projectionOf } from './projection.ts'

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
    const [code, ...others] = codes.filter(({ text }) => text.startsWith(begins))
    return code && others.length === 0 ? pairsOf(code, place) : undefined
  })
  return found.every((it) => it !== undefined) ? projectionOf(found.flat()) : undefined
}

function pairsOf(
  { corners: [topLeft, topRight, bottomRight, bottomLeft] }: FoundCode,
  { x, y, width, height }: PagePlace,
) {
  return [
    { page: { x, y }, picture: topLeft },
    { page: { x: x + width, y }, picture: topRight },
    { page: { x: x + width, y: y + height }, picture: bottomRight },
    { page: { x, y: y + height }, picture: bottomLeft },
  ]
}
