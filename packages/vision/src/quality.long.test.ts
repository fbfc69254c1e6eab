import { expect, test } from 'vitest'
import { judgePicture } from './judge-picture.ts'
import { paperKinds } from './papers/paper.ts'
import { type Damage, damage, faultOfDamage } from './testing/damage.ts'
import { dice } from './testing/dice.ts'
import { samplePaper } from './testing/paper-set.ts'

const perKind = 4
const good = await Promise.all(
  paperKinds.flatMap((kind) =>
    (['clean', 'mild'] as const).flatMap((level) =>
      Array.from({ length: perKind }, (_, n) => samplePaper('heldOut', kind, level, n)),
    ),
  ),
)

test('no careful picture is refused', async () => {
  const refused: string[] = []
  for (const { kind, level, seed, bytes } of good) {
    const { faults } = await judgePicture(bytes)
    if (faults.length > 0) refused.push(`${kind} ${level} ${seed}: ${faults.map((it) => it.code)}`)
  }
  expect(refused).toEqual([])
})

test.each(Object.keys(damage) as Damage[])('of pictures spoilt by %s 95 of 100 are refused for that', async (kind) => {
  let told = 0
  for (const { seed, bytes } of good) {
    const { faults } = await judgePicture(await damage[kind](dice(seed), bytes))
    if (faults[0]?.code === faultOfDamage[kind]) told += 1
  }
  expect(told / good.length).toBeGreaterThanOrEqual(0.95)
})
