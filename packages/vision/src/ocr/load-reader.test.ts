import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readsKnownSample } from './known-sample.ts'
import { loadReader } from './load-reader.ts'
import { modelFolder, readModels } from './models.ts'

const installed = modelFolder() as string
const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

test('the models npm brought read the known sample', async () => {
  expect(await loadReader()).toHaveProperty('characters.length', 6625)
})

test('an empty folder has no models', async () => {
  expect(await loadReader(await aFolder())).toBe('models-missing')
})

test.each(['ch_PP-OCRv4_rec_infer.onnx', 'ppocr_keys_v1.txt'])(
  'another %s than the known one is not used',
  async (file) => {
    const folder = await aFolder()
    for (const it of await readdir(installed)) await copyFile(join(installed, it), join(folder, it))
    await writeFile(join(folder, file), '\n')
    expect(await loadReader(folder)).toBe('models-corrupt')
  },
)

test('a dictionary that is off by one is noticed, however sure the reading is', async () => {
  const models = await readModels(installed)
  if (typeof models === 'string') throw new Error(models)
  const { openReader } = await import('./reader.ts')
  const shifted = await openReader({ ...models, characters: models.characters.slice(1) })
  expect(await readsKnownSample(shifted)).toBe(false)
})

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-models-'))
  folders.push(folder)
  return folder
}
