import { afterAll, expect, test } from 'vitest'
import { openVision } from './open-vision.ts'
import { paperKinds } from './papers/paper.ts'
import type { FaultCode } from './quality/index.ts'
import { type Damage, damage, faultOfDamage } from './testing/damage.ts'
import { dice } from './testing/dice.ts'
import { samplePaper } from './testing/paper-set.ts'

const vision = openVision({ timeoutMs: 300_000, maxWaiting: 1000 })
const rows: string[] = []
afterAll(async () => {
  console.log(['| held-out pictures | refused for that | taken for |', '|---|---|---|', ...rows].join('\n'))
  await vision.close()
})

const perKind = 2
const good = await Promise.all(
  paperKinds.flatMap((kind) =>
    (['clean', 'mild'] as const).flatMap((level) =>
      Array.from({ length: perKind }, (_, n) => samplePaper('heldOut', kind, level, n)),
    ),
  ),
)

test('no careful picture is refused', async () => {
  const said = await Promise.all(good.map((it) => faultsOf(it.bytes)))
  const refused = good.flatMap(({ kind, level, seed }, n) =>
    said[n]?.length ? [`${kind} ${level} ${seed}: ${said[n]}`] : [],
  )
  rows.push(`| clean and mild | ${refused.length}/${good.length} | |`)
  expect(refused).toEqual([])
})

test.each(Object.keys(damage) as Damage[])('of pictures spoilt by %s 95 of 100 are refused for that', async (kind) => {
  const said = await Promise.all(
    good.map(async ({ seed, bytes }) => (await faultsOf(await damage[kind](dice(seed), bytes)))[0] ?? 'good'),
  )
  const told = said.filter((it) => it === faultOfDamage[kind]).length
  const others = Map.groupBy(
    said.filter((it) => it !== faultOfDamage[kind]),
    (it) => it,
  )
  const otherwise = [...others].map(([code, all]) => `${code} ${all.length}`).join(', ')
  rows.push(`| ${kind} | ${told}/${good.length} ${((100 * told) / good.length).toFixed(1)} % | ${otherwise} |`)
  expect(told / good.length).toBeGreaterThanOrEqual(0.95)
})

async function faultsOf(bytes: Buffer): Promise<FaultCode[]> {
  const verdict = await vision.judge(bytes)
  if (verdict.kind === 'unavailable') throw new Error(verdict.message.en)
  return verdict.faults.map((it) => it.code)
}
