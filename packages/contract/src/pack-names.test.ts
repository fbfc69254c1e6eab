import { expect, test } from 'vitest'
import { WrittenPackShape } from './rule-pack.ts'

const both = (text: string) => ({ zh: text, en: text })
const ofEveryRow = {
  basis: { document: '内部规定', source: 'house', year: 2026 as const, confidence: 'high' },
  severity: 'blocks',
}

test('a pack that was written with the names of before is read as one of now', () => {
  const pack = WrittenPackShape.parse({
    id: 'provider.example',
    version: '1',
    asOf: '2026-11-01',
    adjust: [{ rule: 'national.service-number-current', message: both('{longest} {shortest}'), why: both('why') }],
    rows: [
      { ...ofEveryRow, id: 'a.plan', family: 'paper-of-service', paper: 'other', paperName: both('plan') },
      { ...ofEveryRow, id: 'a.few', family: 'services-of-an-order', most: 1, message: both('{most}') },
    ],
  })
  expect(pack.adjust).toMatchObject([{ rule: 'national.access-code-current', message: both('{max} {min}') }])
  expect(pack.rows).toMatchObject([
    { family: 'material-of-service', material: 'other', materialName: both('plan') },
    { family: 'services-of-an-order', max: 1, message: both('{max}') },
  ])
})
