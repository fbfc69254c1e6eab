import { create } from 'qrcode'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { PageLayout, PagePlace } from './page-layout.ts'
import { readPage } from './read-page.ts'

const layout: PageLayout = {
  codes: [
    { begins: 'PAGE/', place: { x: 166, y: 14, width: 26, height: 26 } },
    { begins: 'FOOT', place: { x: 18, y: 236, width: 14, height: 14 } },
  ],
  fields: {
    signature: { x: 40, y: 236, width: 68, height: 22 },
    seal: { x: 142, y: 234, width: 42, height: 42 },
  },
}
const text = 'PAGE/20261121-000001/commitment-letter/subject/1/AbCdEfGhIjKlMnOpQrStUv'
const pixelsPerMm = 6

interface PageContents {
  signed?: boolean
  sealed?: boolean
  codes?: [string, string]
}

/** A page of A4 as it comes out of a printer and under a pen. */
function aPage({ signed = false, sealed = false, codes = [text, 'FOOT'] }: PageContents): string {
  const squares = layout.codes.map(({ place }, n) => codeAt(codes[n] as string, place)).join('')
  const pen =
    '<path d="M48 250 q6 -14 10 0 t10 -2 t9 3 q4 -10 8 0 t14 -4" fill="none" stroke="#1b1b26" stroke-width="0.6"/>'
  const stamp = '<circle cx="163" cy="255" r="18" fill="none" stroke="#d22b2b" stroke-width="1.4"/>'
  const frames = Object.values(layout.fields)
    .map(
      (it) =>
        `<rect x="${it.x}" y="${it.y}" width="${it.width}" height="${it.height}" fill="none" stroke="#555" stroke-width="0.2"/>`,
    )
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297" width="${210 * pixelsPerMm}" height="${297 * pixelsPerMm}"><rect width="210" height="297" fill="#fff"/>${squares}${frames}${signed ? pen : ''}${sealed ? stamp : ''}</svg>`
}

function codeAt(said: string, { x, y, width }: PagePlace): string {
  const { modules } = create(said, { errorCorrectionLevel: 'M' })
  const side = width / modules.size
  const dark = Array.from({ length: modules.size ** 2 }, (_, n) => n).filter((n) => modules.data[n])
  return dark
    .map(
      (n) =>
        `<rect x="${x + (n % modules.size) * side}" y="${y + Math.floor(n / modules.size) * side}" width="${side * 1.02}" height="${side * 1.02}"/>`,
    )
    .join('')
}

/** Lying askew on a desk, under a lamp at one side. */
const photographed = async (page: string, turn: number): Promise<Buffer> => {
  const paper = await sharp(Buffer.from(page)).rotate(turn, { background: '#6b5a4a' }).png().toBuffer()
  const { width = 0, height = 0 } = await sharp(paper).metadata()
  const lamp = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="l"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#9a948c"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#l)"/></svg>`
  return sharp(paper)
    .composite([{ input: Buffer.from(lamp), blend: 'multiply' }])
    .blur(0.8)
    .jpeg({ quality: 70 })
    .toBuffer()
}

const look = async (drawn: PageContents, turn = 0) =>
  readPage(undefined, layout, await photographed(aPage(drawn), turn))

test.each([7, 90, 183])('turned by %i degrees, the codes are read and the signature is found', async (turn) => {
  const { codes, fields } = await look({ signed: true, sealed: true }, turn)
  expect(codes.toSorted()).toEqual(['FOOT', text])
  expect(fields.signature?.ink).toBeGreaterThan(0.01)
  expect(fields.seal?.red).toBeGreaterThan(0.02)
})

test('a page nobody signed has an empty field', async () => {
  const { fields } = await look({}, 5)
  expect(fields.signature?.ink).toBeLessThan(0.001)
  expect(fields.seal?.ink).toBeLessThan(0.001)
})

test('a pen is not taken for a seal', async () => {
  const { fields } = await look({ signed: true })
  expect(fields.signature?.red).toBe(0)
})

test('without both codes nobody says where the fields are', async () => {
  const { codes, fields } = await look({ signed: true, codes: [text, 'ELSEWHERE'] })
  expect(codes).toContain(text)
  expect(fields).toEqual({})
})

test('a picture without a code says so', async () => {
  const blank = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#eee' } })
    .png()
    .toBuffer()
  expect(await readPage(undefined, layout, blank)).toEqual({ codes: [], fields: {} })
})
