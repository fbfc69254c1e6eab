import { expect, test } from 'vitest'
import { meddledWith, numbersOf } from './testing/meddle.ts'
import { readBytes } from './testing/read-bytes.ts'
import { validPackages } from './testing/valid-packages.ts'

const seed = Number(process.env.OPENBEIAN_SEED ?? Math.floor(Date.now() / 86_400_000))
console.log(`packages: OPENBEIAN_SEED=${seed} makes the same files`)

test.each(validPackages)('$name that was meddled with a thousand times is read or refused', async ({ bytes }) => {
  const below = numbersOf(seed)
  for (let turn = 0; turn < 1000; turn++) {
    const { app, refusal } = await readBytes(meddledWith(bytes, below))
    expect(app ?? refusal, `mutation ${turn}`).toBeDefined()
  }
})
