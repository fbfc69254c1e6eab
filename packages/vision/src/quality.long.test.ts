import { afterAll, expect, test } from 'vitest'
import { openVision } from './open-vision.ts'
import { paperKinds } from './papers/paper.ts'
import type { FaultCode, Hint } from './quality/index.ts'
import { type Damage, damage, faultOfDamage } from './testing/damage.ts'
import { dice } from './testing/dice.ts'
import { type SetName, samplePaper } from './testing/paper-set.ts'
import type { Level } from './testing/photograph.ts'

const vision = openVision({ timeoutMs: 300_000, maxWaiting: 1000 })
const rows: string[] = []
afterAll(async () => {
  console.log(
    [
      '| held-out pictures | refused for that | refused otherwise | hinted at | let in |',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
  )
  await vision.close()
})

const perKind = 2
const taken = (set: SetName, levels: readonly Level[]) =>
  Promise.all(
    paperKinds.flatMap((kind) =>
      levels.flatMap((level) => Array.from({ length: perKind }, (_, n) => samplePaper(set, kind, level, n))),
    ),
  )
const onAnyTable = await taken('heldOutAny', ['clean', 'mild'])
const good = [...(await taken('heldOut', ['clean', 'mild'])), ...onAnyTable]

test('no readable picture is refused, on whatever table and in whatever light it was taken', async () => {
  const said = await Promise.all(good.map((it) => verdictOf(it.bytes)))
  const refused = good.flatMap(({ kind, level, seed }, n) =>
    said[n]?.faults.length ? [`${kind} ${level} ${seed}: ${said[n].faults}`] : [],
  )
  const hinted = said.filter((it) => it.hints.length > 0).length
  rows.push(`| clean and mild, not spoilt | ${refused.length}/${good.length} | | ${hinted} | |`)
  expect(refused).toEqual([])
})

test('of badly taken ones that can still be read few are', async () => {
  const hard = await taken('heldOutAny', ['hard'])
  const said = await Promise.all(hard.map((it) => verdictOf(it.bytes)))
  const refused = said.filter((it) => it.faults.length > 0).length
  rows.push(`| hard, not spoilt | ${refused}/${hard.length} | | ${said.filter((it) => it.hints.length > 0).length} | |`)
  expect(refused / hard.length).toBeLessThanOrEqual(0.15)
})

const hintOfDamage: Partial<Record<Damage, Hint>> = {
  cropped: 'edge-unseen',
  'too-close': 'edge-unseen',
  glare: 'reflection',
  overexposed: 'washed-out',
}

test.each(Object.keys(damage) as Damage[])(
  'of pictures spoilt by %s 95 of 100 are refused, or a reviewer is told',
  async (kind) => {
    const spoilt = onAnyTable.map(async (it) => verdictOf(await damage[kind](dice(it.seed), it.bytes, it)))
    const said = await Promise.all(spoilt)
    const told = said.filter(({ faults }) => faults.includes(faultOfDamage[kind])).length
    const refused = said.filter(({ faults }) => faults.length > 0).length
    const hint = hintOfDamage[kind]
    const hinted = said.filter(({ faults, hints }) => faults.length === 0 && hint && hints.includes(hint)).length
    const share = `${told}/${said.length} ${((100 * told) / said.length).toFixed(1)} %`
    rows.push(`| ${kind} | ${share} | ${refused - told} | ${hinted} | ${said.length - refused - hinted} |`)
    expect((refused + hinted) / said.length).toBeGreaterThanOrEqual(0.95)
  },
)

async function verdictOf(bytes: Buffer): Promise<{ faults: FaultCode[]; hints: Hint[] }> {
  const verdict = await vision.judge(bytes)
  if (verdict.kind === 'unavailable') throw new Error(verdict.message.en)
  return { faults: verdict.faults.map((it) => it.code), hints: verdict.hints }
}
