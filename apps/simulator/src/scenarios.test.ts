import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { simulatorInTest } from './simulator-in-test.ts'
import { type WalkStep, walker } from './walk-in-test.ts'

const folder = join(import.meta.dirname, '../scenarios')
const scenarios = readdirSync(folder).map((file) => ({
  file,
  ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as { about: string; walk: WalkStep[] }),
}))

test('there is a scenario for every kind of bad day', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(12)
  for (const { walk } of scenarios) expect(walk.length).toBeGreaterThan(0)
})

test.each(scenarios)('$file: $about', async ({ file, walk }) => {
  const simulator = await simulatorInTest(['--faults', join(folder, file)])
  const take = walker(simulator)
  for (const [index, step] of walk.entries()) {
    expect(await take(step), `step ${index + 1}, ${step.call}`).toMatchObject(step.answers ?? {})
  }
  await simulator.stop()
  expect(simulator.said.filter((line) => line.startsWith('A fault'))).toEqual([])
})
