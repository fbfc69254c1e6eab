import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { findPdfDrawer } from './pdf-page.ts'

const draw = await findPdfDrawer()

test('nothing is drawn where the program is not installed, and nothing breaks', async () => {
  expect(await findPdfDrawer('no-such-program-here')).toBeUndefined()
})

test.skipIf(!draw)('the first page of a PDF becomes a picture that can be read (needs pdftoppm)', async () => {
  const picture = (await draw?.(await aPdfOf('enterprise-principal-front.jpg'))) ?? Buffer.alloc(0)
  const { format, width = 0, height = 0 } = await sharp(picture).metadata()
  expect(format).toBe('jpeg')
  expect(Math.max(width, height)).toBe(2600)
})

test.skipIf(!draw)(
  'each page has a picture of its own, and there is none behind the last (needs pdftoppm)',
  async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage([400, 200])
    pdf.addPage([200, 400])
    const bytes = await pdf.save()
    const second = await sharp(await draw?.(bytes, 2)).metadata()
    expect(second.height).toBeGreaterThan(second.width ?? 0)
    expect(await draw?.(bytes, 3)).toBeUndefined()
  },
)

test.skipIf(!draw)('what is no PDF is not drawn (needs pdftoppm)', async () => {
  expect(await draw?.(Buffer.from('%PDF-1.7 and nothing more'))).toBeUndefined()
})

async function aPdfOf(name: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const picture = await pdf.embedJpg(await readFile(new URL(`../../../../../examples/papers/${name}`, import.meta.url)))
  pdf.addPage([picture.width, picture.height]).drawImage(picture, { width: picture.width, height: picture.height })
  return pdf.save()
}
