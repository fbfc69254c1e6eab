import { provinces } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { valueOn } from '../../dated.ts'
import { nationalMinimumAge, provincialMinimumAges } from './national-values.ts'

const ageIn = (province: string) => valueOn(provincialMinimumAges[province] ?? nationalMinimumAge, '2026-11-21')

/** Guides of Huawei Cloud (2025), JD Cloud (2023) and Tencent Cloud (2017). */
test.each([
  ['浙江', '330000', 18, 18],
  ['江苏', '320000', 18, 16],
  ['山东', '370000', 18, 17],
  ['广东', '440000', 16, 16],
  ['云南', '530000', 16, 16],
])('in %s (%i) the persons of a unit are %i, an individual %i years old at least', (_, province, unit, individual) => {
  expect(ageIn(province)).toEqual({ unit, individual })
})

test('four provinces allow younger ones', () => {
  expect(provinces.filter(({ code }) => ageIn(code)?.individual !== 18)).toHaveLength(4)
})
