import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { openVision, type Vision, type VisionSettings } from './open-vision.ts'
import { isSameText, samplePaper } from './testing/paper-set.ts'

const open: Vision[] = []
afterEach(async () => {
  for (const vision of open.splice(0)) await vision.close()
})

test('an identity card is read whichever way up it lies, with boxes on the picture as it was sent', {
  timeout: 180_000,
}, async () => {
  const vision = aVision({ readers: 1, timeoutMs: 120_000 })
  const { bytes, truth } = await samplePaper('tune', 'id-front', 'clean', 0)
  const first = await vision.read('id-front', bytes)
  if (first.kind === 'unavailable') throw new Error(first.message.en)
  for (const [field, value] of Object.entries(truth))
    expect(isSameText(first.fields[field as 'name']?.value ?? '', value), field).toBe(true)
  expect(first.fields.number).toMatchObject({ checksumOk: true })
  expect(first.quality.ok).toBe(true)

  const turned = await vision.read('id-front', await sharp(bytes).rotate(90).toBuffer())
  if (turned.kind === 'unavailable') throw new Error(turned.message.en)
  expect((turned.rotation + 90) % 360).toBe(first.rotation)
  expect(turned.fields.number?.value).toBe(truth.number)
  const [upright, lying] = [first.fields.number?.box, turned.fields.number?.box]
  // a quarter clockwise: what was at the left is at the top
  expect(lying?.y).toBeCloseTo(upright?.x ?? -1, 1)
  expect(lying?.height).toBeCloseTo(upright?.width ?? -1, 1)
})

test('without models pictures are still judged, and reading says why it cannot', { timeout: 180_000 }, async () => {
  const vision = aVision({ readers: 1, modelFolder: '/nowhere', timeoutMs: 120_000 })
  const { bytes } = await samplePaper('tune', 'id-back', 'clean', 0)
  expect(await vision.read('id-back', bytes)).toMatchObject({ kind: 'unavailable', reason: 'models-missing' })
  expect(await vision.judge(bytes)).toMatchObject({ kind: 'judged', ok: true })
  expect(await vision.judge(Buffer.from('words'))).toMatchObject({ kind: 'unavailable', reason: 'not-a-picture' })
})

test('a reader that dies is answered for, and the next picture has a new one', async () => {
  const vision = troubled()
  expect(await judge(vision, 'crash')).toMatchObject({ kind: 'unavailable', reason: 'crashed' })
  expect(await judge(vision, 'fine')).toMatchObject({ kind: 'judged' })
})

test('a reader that says nothing is ended after its time', async () => {
  const vision = troubled({ timeoutMs: 1500 })
  expect(await judge(vision, 'hang')).toMatchObject({ kind: 'unavailable', reason: 'timed-out' })
  expect(await judge(vision, 'fine')).toMatchObject({ kind: 'judged' })
})

test('more than may wait are told that it is busy; a verdict goes before a reading', async () => {
  const vision = troubled({ maxWaiting: 2 })
  const order: string[] = []
  const running = judge(vision, 'slow')
  const reading = vision.read('id-back', Buffer.from('fine')).then(() => order.push('read'))
  const verdict = judge(vision, 'fine').then(() => order.push('judge'))
  expect(await judge(vision, 'fine')).toMatchObject({ kind: 'unavailable', reason: 'busy' })
  await Promise.all([running, reading, verdict])
  expect(order).toEqual(['judge', 'read'])
})

test('whoever closes it answers those who wait', async () => {
  const vision = troubled()
  const running = judge(vision, 'hang')
  const waiting = judge(vision, 'fine')
  await vision.close()
  expect(await running).toMatchObject({ reason: 'crashed' })
  expect(await waiting).toMatchObject({ reason: 'crashed' })
  expect(await judge(vision, 'fine')).toMatchObject({ reason: 'crashed' })
})

function aVision(settings: VisionSettings): Vision {
  const vision = openVision(settings)
  open.push(vision)
  return vision
}

const troubled = (settings: VisionSettings = {}): Vision =>
  aVision({ readers: 1, program: new URL('./testing/troubled.process.ts', import.meta.url), ...settings })

const judge = (vision: Vision, trouble: string) => vision.judge(Buffer.from(trouble))
