import { expect, test } from 'vitest'
import { the } from '../../parts.ts'
import { packs } from '../packs.ts'
import { provinceRule } from './province-rule.ts'
import type { ProvinceValue } from './province-value.ts'

const made = (row: Partial<ProvinceValue<true>>) =>
  provinceRule(
    'letter',
    { province: '510000', value: true, source: ['huawei', 'jd'], year: 2025, ...row },
    {
      about: the.subject,
      holds: () => false,
      message: { zh: '缺少。', en: 'missing.' },
      whatToDo: { zh: '请上传。', en: 'Upload it.' },
    },
  )

test('what two guides say blocks, what one says warns', () => {
  expect(made({})).toMatchObject({ severity: 'blocks', basis: { confidence: 'high' }, province: '510000' })
  expect(made({ source: ['huawei'] })).toMatchObject({ severity: 'warns', basis: { confidence: 'medium' } })
})

test('what only a guide of 2017 says is off, unless somebody has looked into it', () => {
  expect(made({ source: ['tencent-2017'] }).off).toBeDefined()
  expect(made({ source: ['tencent-2017'], off: false }).off).toBeUndefined()
  expect(made({ source: ['tencent-2017', 'jd'] }).off).toBeUndefined()
  expect(made({ off: { zh: '存疑。', en: 'Doubtful.' } }).off).toEqual({ zh: '存疑。', en: 'Doubtful.' })
})

test('it is named and said by its province, and dated where a source dates it', () => {
  const undated = made({})
  expect(undated).toMatchObject({ id: 'province.51.letter', since: { unknown: true, sourceYear: 2025 } })
  expect(undated.message).toEqual({ zh: '四川省：缺少。', en: 'Sichuan: missing.' })
  expect(undated.basis.document).toContain('四川省通信管理局')
  expect(made({ effectiveFrom: '2021-06-01' })).toMatchObject({ effectiveFrom: '2021-06-01' })
})

/** Tibet’s letter is in one guide, Guangdong’s in two. */
test.each([
  ['province.44.commitment-letter', 'blocks'],
  ['province.54.commitment-letter', 'warns'],
  ['province.61.most-services', 'blocks'],
  ['province.65.holder-is-unit', 'warns'],
])('%s %s', (id, severity) => {
  expect(packs.flatMap(({ rules }) => rules).find((it) => it.id === id)?.severity).toBe(severity)
})
