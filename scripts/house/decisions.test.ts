import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../docs/adr')
const names = readdirSync(folder).sort()
const linesOf = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n')

test('decisions are numbered without a gap, in their names and in their titles', () => {
  names.forEach((name, index) => {
    expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, '0')}-`))
    expect(linesOf(name)[0]).toMatch(new RegExp(`^# ${index + 1}\\. `))
  })
})

test.each(names)('%s has a day and says whether it holds', (name) => {
  expect(linesOf(name)[2]).toMatch(/^20\d\d-\d\d-\d\d, (proposed|accepted|superseded)\b/)
})
