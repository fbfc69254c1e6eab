import { expect, test } from 'vitest'
import { openFaceFinder } from './human.ts'
import { humanFolder, readFaceModels } from './models.ts'

// a file of its own: Human loads its models once in a process
test('models that are damaged are told by what they see in the known face', async () => {
  const models = await readFaceModels(humanFolder())
  if (typeof models === 'string') throw new Error(models)
  const description = models.get('faceres.bin') as Uint8Array
  models.set(
    'faceres.bin',
    description.map((byte, n) => (n % 97 === 0 ? byte ^ 8 : byte)),
  )
  expect((await openFaceFinder(models, humanFolder() as string)) === 'models-corrupt').toBe(true)
})
