import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { planTests, readTree, runLane } from './lanes.ts'
import { mutantsOf } from './mutants-of.ts'

const root = mkdtempSync(join(tmpdir(), 'openbeian-mutate-'))
mkdirSync(root, { recursive: true })
afterAll(() => rmSync(root, { recursive: true }))

const age = `export const isAdult = (age: number): boolean => age >= 18
export const isOld = (age: number): boolean => age > 120
`
const ageTest = `import { describe, expect, test } from 'vitest'
import { isAdult } from './age.ts'
describe('an age', () => {
  test.each([[17, false], [18, true]])('%s: %s', (age, is) => { expect(isAdult(age)).toBe(is) })
})
test('an adult is one', { timeout: 10 }, async () => { expect(isAdult(40)).toBe(true) })
`

async function outcomes(tests: string): Promise<Record<string, string>> {
  writeFileSync(join(root, 'age.ts'), age)
  writeFileSync(join(root, 'age.test.ts'), tests)
  const tree = readTree(root, ['age.ts', 'age.test.ts'])
  const mutants = mutantsOf('age.ts', age)
  const queue = [mutants.map((mutant, number) => ({ mutant, number }))]
  const told: Record<string, string> = {}
  await runLane(tree, queue, await planTests(tree, mutants), ({ from, to }, outcome) => {
    told[`${from} → ${to}`] = outcome
  })
  return told
}

test('a change is noticed by a test that fails with it, and survives where none does or none comes', async () => {
  expect(await outcomes(ageTest)).toEqual({
    '>= → >': 'noticed',
    '18 → 19': 'noticed',
    '> → >=': 'survived',
    '120 → 121': 'survived',
  })
})

test('nothing is tried with tests that fail as they are', async () => {
  await expect(outcomes(ageTest.replace('[17, false]', '[17, true]'))).rejects.toThrow('fail as they are')
})
