import { afterAll, describe, expect, test } from 'vitest'
import { diceOf, type HostileClass, outcomeOf } from '../../platform/process/test-hostile.ts'
import { cleanMaterial } from '../materials/clean-material.ts'
import { copyReaders } from './copy-readers.ts'
import { hostileHeics } from './test-hostile-heics.ts'
import { hostilePdfs } from './test-hostile-pdfs.ts'
import { hostilePictures } from './test-hostile-pictures.ts'
import { tryReading } from './try-reading.ts'

afterAll(() => copyReaders.close())

const kinds: [string, readonly HostileClass[], string, number][] = [
  ['PDF', hostilePdfs, 'a.pdf', 40],
  ['pictures', hostilePictures, '', 15],
  ['HEIC', hostileHeics, 'a.heic', 15],
]

describe.each(kinds)('%s', (_, classes, fileName, least) => {
  test('every way to do harm has a name of its own, a source and a reason, and there are enough', () => {
    expect(new Set(classes.map(({ name }) => name)).size).toBe(classes.length)
    expect(classes.filter(({ source, why }) => source === '' || why === '')).toEqual([])
    expect(classes.length).toBeGreaterThanOrEqual(least)
  })

  /** Those that are quick; `npm run test:long` tries all of them. */
  test.each(classes.slice(0, 4))('$name: it is refused by name or taken, and who answers lives', async ({ build }) => {
    const bytes = Buffer.from(await build(diceOf(1)))
    expect(await outcomeOf(() => cleanMaterial(bytes, fileName))).toMatch(/^(taken|material\..+)$/)
  })
})

test('pages that multiply are broken, and nobody walks them', async () => {
  const [bytes] = await Promise.all([hostilePdfs[0]?.build(diceOf(1))])
  expect(bytes?.length).toBeLessThan(4000)
  await expect(cleanMaterial(Buffer.from(bytes ?? []), 'a.pdf')).rejects.toMatchObject({
    code: 'material.not-accepted',
  })
})

test('before the first upload comes, one is tried that nobody could call hostile', async () => {
  expect(await tryReading()).toBeUndefined()
})
