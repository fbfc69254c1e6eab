import { readFileSync } from 'node:fs'
import { provinces } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { areaCodes } from './area-codes.ts'

const cities = JSON.parse(
  readFileSync(new URL('../../../../../conformance/area-codes.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, string>>

test.each(provinces.map(({ code, zh }) => [zh, code] as const))(
  'the office phones of %s have the area codes of its cities, and no others',
  (_, code) => {
    expect(areaCodes[code]?.toSorted()).toEqual(Object.values(cities[code] ?? {}).sort())
  },
)
