import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { judgePicture } from './judge-picture.ts'
import { judgePixels, pixelsOfCanvas } from './quality/index.ts'
import { readPicture } from './read-picture.ts'
import { type Damage, damage, faultOfDamage } from './testing/damage.ts'
import { dice } from './testing/dice.ts'
import { type SamplePaper, samplePaper } from './testing/paper-set.ts'

let paper: SamplePaper
let photograph: Buffer
beforeAll(async () => {
  paper = await samplePaper('tune', 'id-front', 'mild', 1)
  photograph = paper.bytes
})

test('a photograph somebody took with care is let in', async () => {
  expect(await judgePicture(photograph)).toMatchObject({ ok: true, faults: [], hints: [] })
})

const refused = (Object.keys(damage) as Damage[]).filter((it) => it !== 'too-close')
test.each(refused)('%s is refused for what it is', async (kind) => {
  const { ok, faults } = await judgePicture(await damage[kind](dice(3), photograph, paper))
  expect(ok).toBe(false)
  expect(faults[0]?.code).toBe(faultOfDamage[kind])
})

test.each([
  ['id-front', 3],
  ['id-front', 6],
  ['business-licence', 7],
] as const)('a whole %s on a light or patterned table is let in (%i)', async (kind, n) => {
  const { bytes } = await samplePaper('tuneAny', kind, 'mild', n)
  expect((await judgePicture(bytes)).faults).toEqual([])
})

test('a part that is cut off on a light table is refused, or the reviewer is told', async () => {
  const licence = await samplePaper('tuneAny', 'business-licence', 'mild', 7)
  expect(await isTold(await damage.cropped(dice(7), licence.bytes, licence))).toBe(true)
})

test.each([
  // none of its edges is in the picture
  ['business-licence', 100],
  // its printed frame is, and looks like an edge
  ['code-certificate', 100],
] as const)('a %s that fills the picture and is cut off there is told of', async (kind, n) => {
  const close = await samplePaper('tuneAny', kind, 'clean', n)
  expect(await isTold(await damage['too-close'](dice(close.seed), close.bytes, close))).toBe(true)
})

async function isTold(bytes: Buffer): Promise<boolean> {
  const { faults, hints } = await judgePicture(bytes)
  return faults.some((it) => it.code === 'CUT_EDGE') || hints.includes('edge-unseen')
}

test('a refusal says what to do', async () => {
  const { faults } = await judgePicture(await damage.blur(dice(3), photograph, paper))
  expect(faults[0]?.message.zh).toContain('照片不清晰，请重新上传')
})

test('a white page with a few words is neither glare nor overexposed', async () => {
  const page = await sharp({ create: { width: 1200, height: 1600, channels: 3, background: '#fff' } })
    .composite([
      {
        input: Buffer.from(
          `<svg width="900" height="90"><g fill="#222">${'<rect width="6" height="40"/>'}</g><text y="60" font-size="60">OpenBeian 2026 specimen page</text></svg>`,
        ),
        left: 150,
        top: 300,
      },
    ])
    .jpeg()
    .toBuffer()
  expect((await judgePicture(page)).faults).toEqual([])
})

test('a photocopy and a picture out of an editing program are pointed out, not refused', async () => {
  const copy = await sharp(photograph)
    .greyscale()
    .toColourspace('srgb')
    .withExif({ IFD0: { Software: 'Adobe Photoshop 25.0' } })
    .jpeg()
    .toBuffer()
  expect(await judgePicture(copy)).toMatchObject({ ok: true, hints: ['photocopy', 'edited'] })
})

test('a browser with a canvas comes to the same verdict', async () => {
  const { data, width, height } = await readPicture(photograph, 2000)
  const canvas = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at++) canvas.set([...data.subarray(at * 3, at * 3 + 3), 255], at * 4)
  const { measures } = judgePixels(pixelsOfCanvas({ data: canvas, width, height }))
  expect(measures).toEqual((await judgePicture(photograph)).measures)
})

test('what is no picture is told apart from a bad one', async () => {
  await expect(judgePicture(Buffer.from('not a picture'))).rejects.toThrow()
})
