import { expect, test } from 'vitest'
import { sourcesOf } from '../enough-basis.ts'
import { type Source, type SourceId, sources } from '../sources.ts'
import { law, publishedBy } from './basis.ts'
import { authorisableProvinces, nationalMinimumAge, provincialMinimumAges } from './national/national-values.ts'
import { packs } from './packs.ts'

const rules = packs.flatMap((pack) => pack.rules)
const [ofProvinces, ofTheCountry] = [rules.filter((it) => it.province), rules.filter((it) => !it.province)]

const lastYear = (id: SourceId): number => Number((sources[id] as Source).years.split('-').at(-1))
const isLaw = (id: SourceId): boolean => ['regulation', 'interface'].includes(sources[id].kind)
const newest = (ids: readonly SourceId[], yearOf: (id: SourceId) => number) => Math.max(...ids.map(yearOf))

/** The curtain gave way to the face check; what is newer only remembers it. */
const lastSaid: Record<string, number> = { 'national.material-curtain-photo': 2019 }

test('a rule of the whole country is as old as the newest law it stands on, or as the newest of its sources', () => {
  for (const { id, basis } of ofTheCountry) {
    const laws = sourcesOf(basis).filter(isLaw)
    const years = [laws, sourcesOf(basis)].map((ids) => newest(ids, lastYear))
    expect(id in lastSaid ? [lastSaid[id]] : years, id).toContain(basis.year)
  }
})

test.each(Object.keys(sources) as SourceId[])('what is drawn from %s carries its last year', (id) => {
  expect(publishedBy(id).year).toBe(lastYear(id))
  expect(law(id).year).toBe(lastYear(id))
})

test('what two publish is surer than what one does', () => {
  expect(publishedBy('huawei').confidence).toBe('medium')
  expect(publishedBy('huawei', 'jd').confidence).toBe('high')
})

/** The guides to the demands of the provinces, and the years they were read in. */
const guides: Partial<Record<SourceId, number>> = { huawei: 2025, jd: 2023, tencent: 2022, 'tencent-2017': 2017 }
/** Single notices that were read in Tencent’s collection. */
const notices: Record<string, number> = { 'province.11.suffixes-taken': 2019, 'province.42.annual-check': 2020 }

test('what a province asks is as old as the newest guide that says so', () => {
  for (const { id, basis } of ofProvinces)
    expect(basis.year, id).toBe(notices[id] ?? newest(sourcesOf(basis), (it) => guides[it] ?? 0))
})

test('a dated value of the country or a province is as old as the newest guide that says so', () => {
  const values = [
    ...nationalMinimumAge,
    ...Object.values(provincialMinimumAges).flatMap((it) => it ?? []),
    authorisableProvinces,
  ]
  expect(values.map(({ year }) => year)).toEqual(values.map(({ source }) => newest(source, (it) => guides[it] ?? 0)))
})

test('where no day is known since when a rule counts, the year of its source is told', () => {
  const undated = rules.flatMap(({ id, basis, ...it }) =>
    'since' in it ? [[id, it.since.sourceYear, basis.year]] : [],
  )
  expect(undated.length).toBeGreaterThan(300)
  for (const [id, told, year] of undated) expect(told, String(id)).toBe(year)
})
