import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FaceFinder } from './face-finder.ts'
import { openHuman } from './human.ts'
import { knowsKnownFace } from './known-face.ts'
import { openLocalFaces } from './local-faces.ts'
import { humanFolder, readFaceModels } from './models.ts'
import type { FaceProvider } from './provider.ts'
import { asPortrait } from './testing/attacks.ts'
import { stepsOf } from './testing/made-up-capture.ts'
import { personBefore } from './testing/package-faces.ts'
import { playedCapture } from './testing/played-capture.ts'

let faces: FaceProvider
let finder: FaceFinder

beforeAll(async () => {
  faces = openLocalFaces()
  const opened = await openHuman()
  if (typeof opened === 'string') throw new Error(opened)
  finder = opened
}, 60_000)
afterAll(() => faces.close())

test('who does what is asked before the camera is known by the portrait', {
  timeout: 120_000,
}, async () => {
  const picture = await personBefore(2)
  const [face] = await finder.faces(picture, { passive: false })
  if (!face) throw new Error('there is no face on the picture')
  const steps = stepsOf('openMouth', 'turnLeft')
  const portrait = await asPortrait(picture)
  const frames = await playedCapture({ picture, mesh: { mesh: face.mesh, triangles: finder.triangles } }, steps)
  const asked = { steps, tookMs: 20_000, timed: true, portrait }
  expect(await faces.check({ ...asked, frames })).toMatchObject({
    kind: 'decided',
    result: 'pass',
    scores: { actions: [{ seen: true }, { seen: true }] },
  })
})

test('what is no picture is answered as that', async () => {
  const frames = Array.from({ length: 14 }, (_, n) => ({ atMs: n * 450, bytes: Buffer.from('no picture') }))
  const answer = await faces.check({ steps: stepsOf('blink', 'turnLeft'), frames, tookMs: 20_000, timed: true })
  expect(answer).toEqual({ kind: 'unavailable', reason: 'not-a-picture' })
})

test('a model that is another one, or missing, is not used', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-faces-'))
  try {
    expect(await readFaceModels(folder)).toBe('models-missing')
    const models = join(humanFolder() as string, 'models')
    await mkdir(join(folder, 'models'))
    for (const it of await readdir(models)) await copyFile(join(models, it), join(folder, 'models', it))
    expect(await readFaceModels(folder)).toHaveProperty('size')
    await writeFile(join(folder, 'models', 'faceres.bin'), 'another')
    expect(await openHuman(folder)).toBe('models-corrupt')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('colours in the wrong order are told by the known face', async () => {
  const swapped: FaceFinder = {
    ...finder,
    faces: ({ data, ...size }, asked) =>
      finder.faces({ ...size, data: data.map((_, n) => data[n - (n % 3) + 2 - (n % 3)] as number) }, asked),
  }
  expect(await knowsKnownFace(finder)).toBe(true)
  expect(await knowsKnownFace(swapped)).toBe(false)
})
