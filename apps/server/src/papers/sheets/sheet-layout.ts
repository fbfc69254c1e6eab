import type { PageLayout } from '@openbeian/vision'
import { codeBegins } from './sheet-code.ts'

/** Where things stand on the page of A4, in millimetres from its upper left corner. */
export interface Place {
  x: number
  y: number
  width: number
  height: number
}

const page = { width: 210, height: 297, margin: 18 } as const

/** The text of the second code. It stands beside the signature field, so that the field is found on a photograph. */
export const anchorText = 'OBA1'

const right = page.width - page.margin
const signature: Place = { x: 40, y: 236, width: 68, height: 22 }

export const places = {
  code: { x: right - 26, y: 14, width: 26, height: 26 },
  title: { x: page.margin, y: 18, width: 140, height: 18 },
  body: { x: page.margin, y: 45, width: right - page.margin, height: 180 },
  anchor: { x: page.margin, y: 236, width: 14, height: 14 },
  signature,
  date: { x: signature.x, y: 265, width: signature.width, height: 11 },
  seal: { x: right - 50, y: 234, width: 42, height: 42 },
  foot: { x: page.margin, y: 280, width: right - page.margin, height: 10 },
} as const satisfies Record<string, Place>

/** What is looked for on a picture of it. */
export const pageLayout: PageLayout = {
  codes: [
    { begins: codeBegins, place: places.code },
    { begins: anchorText, place: places.anchor },
  ],
  fields: { signature: places.signature, date: places.date, seal: places.seal },
}
