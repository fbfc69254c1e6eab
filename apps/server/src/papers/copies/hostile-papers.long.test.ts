import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { diceOf, type HostileClass, mutated, outcomeOf, seedOfToday } from '../../platform/process/test-hostile.ts'
import { cleanMaterial } from '../materials/clean-material.ts'
import { copyReaders } from './copy-readers.ts'
import { heicOf } from './test-boxes.ts'
import { hostileHeics } from './test-hostile-heics.ts'
import { hostilePdfs } from './test-hostile-pdfs.ts'
import { hostilePictures } from './test-hostile-pictures.ts'

const seed = seedOfToday('papers')
const mutations = 120

/** No reading may take longer than the longest may, and whoever ends it. */
const maxMs = 35_000
const paper = (name: string) => readFile(new URL(`../../../../../examples/papers/${name}`, import.meta.url))

afterEach(async () => {
  const bytes = await paper('enterprise-principal-front.jpg')
  const { answer } = await copyReaders.read('rewritePicture', { bytes, format: 'jpeg' })
  expect(answer, 'the next file is read').toMatchObject({ outcome: 'rewritten' })
})
afterAll(() => copyReaders.close())

const kinds: [string, readonly HostileClass[], string][] = [
  ['PDF', hostilePdfs, 'a.pdf'],
  ['pictures', hostilePictures, ''],
  ['HEIC', hostileHeics, 'a.heic'],
]

describe.each(kinds)('%s', (_, classes, fileName) => {
  test.each(classes)('$name', async ({ build }) => {
    const bytes = Buffer.from(await build(diceOf(seed)))
    const startedAt = performance.now()
    expect(await outcomeOf(() => cleanMaterial(bytes, fileName))).toMatch(/^(taken|material\..+)$/)
    expect(performance.now() - startedAt).toBeLessThan(maxMs)
  })
})

const valid: [string, () => Promise<Buffer>, string][] = [
  ['a PDF of two pages with a photograph', aPdf, 'a.pdf'],
  ['a photograph', () => paper('enterprise-principal-front.jpg'), ''],
  [
    'a drawing',
    async () =>
      sharp({ create: { width: 90, height: 60, channels: 4, background: '#f008' } })
        .png()
        .toBuffer(),
    '',
  ],
  ['the frame of a HEIC', async () => heicOf(), 'a.heic'],
]

test.each(valid)('%s that was meddled with is refused by name or taken', async (_, make, fileName) => {
  const dice = diceOf(seed)
  const whole = await make()
  for (let turn = 0; turn < mutations; turn += 1) {
    const bytes = mutated(whole, dice)
    expect(await outcomeOf(() => cleanMaterial(bytes, fileName)), `mutation ${turn}`).toMatch(/^(taken|material\..+)$/)
  }
})

async function aPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const photograph = await pdf.embedJpg(
    await sharp(await paper('enterprise-principal-front.jpg'))
      .resize(300)
      .toBuffer(),
  )
  pdf.addPage([300, 200]).drawImage(photograph, { width: 300, height: 200 })
  pdf.addPage([300, 200]).drawText('page two')
  return Buffer.from(await pdf.save({ useObjectStreams: true }))
}
