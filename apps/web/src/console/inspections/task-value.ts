import type { CodeTables } from '@openbeian/contract'
import { formatIpv4 } from '@openbeian/filing'
import { codeNames } from '../../kit/code-tables.ts'
import { formatDateTime } from '../../kit/date-time.ts'
import type { Language } from '../../kit/language.tsx'
import type { TaskDetailWords } from './task-detail.words.ts'

const addresses = new Set(['ip', 'from', 'to', 'resolvedIp', 'outsideFrom', 'outsideTo', 'otherFrom', 'otherTo'])
/** Of the interface, in Beijing time. */
const interfaceTime = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/
const regions = ['province', 'city', 'county']

interface Reader {
  words: TaskDetailWords
  tables: CodeTables | undefined
  language: Language
}

/** A value of a task in words: addresses with dots, codes by the tables in force, what nobody has named as it came. */
export function taskValueText(field: string, value: unknown, { words, tables, language }: Reader): string {
  if (isCodes(value)) return codesIn(field, value, { words, tables, language })
  if (typeof value === 'string' && interfaceTime.test(value))
    return formatDateTime(`${value.replace(' ', 'T')}+08:00`, language)
  if (typeof value !== 'number') return String(value)
  if (addresses.has(field)) return formatIpv4(value)
  if (regions.includes(field)) return regionNamed(value, tables) ?? String(value)
  return words.meanings[field]?.[value] ?? codesIn(field, [value], { words, tables, language })
}

const isCodes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((it) => typeof it === 'number')

function codesIn(field: string, codes: readonly number[], { tables, language }: Reader): string {
  if (!tables) return codes.join(', ')
  const tableOf: Record<string, { id: number; zh: string; en: string }[]> = {
    nature: tables.natures,
    type: tables.certificateTypes,
    certificateType: tables.certificateTypes,
    contents: tables.contents,
    languages: tables.languages,
    modes: tables.accessModes,
    locations: tables.locations,
  }
  return codeNames(codes, tableOf[field] ?? [], language)
}

/** The name of a province, a city or a county. */
export function regionNamed(code: number, tables: CodeTables | undefined): string | undefined {
  const wanted = String(code)
  const provinces = tables?.regions ?? []
  const cities = provinces.flatMap(({ children }) => children)
  const counties = cities.flatMap(({ children }) => children)
  return [...provinces, ...cities, ...counties].find((it) => it.code === wanted)?.zh
}
