import type { CodeTables } from '@openbeian/contract'
import { codeNames } from '../../kit/code-tables.ts'
import type { SectionWords } from '../../kit/filing-sections.ts'
import { regionNamed } from './task-value.ts'

/** A single value of a filing in words: codes by the tables in force, what stands for itself as it is. */
export function leafText(path: string, value: string, tables: CodeTables | undefined, words: SectionWords): string {
  const { fields, kit, language } = words
  const [field = '', list = ''] = path.split('.').toReversed()
  if (/\.region\.\w+$/.test(path)) return regionNamed(Number(value), tables) ?? value
  const names: Partial<Record<string, Partial<Record<string, string>>>> = {
    nature: fields.natures,
    type: fields.certificates,
    kind: fields.serviceKinds,
    isLegalRepresentative: { true: kit.yes, false: kit.no },
  }
  const named = names[field]?.[value]
  if (named) return named
  const tableOf: Partial<Record<string, CodeTables['contents']>> = {
    contents: tables?.contents ?? [],
    languages: tables?.languages ?? [],
    modes: tables?.accessModes ?? [],
    locations: tables?.locations ?? [],
  }
  const table = /^\d+$/.test(field) ? tableOf[list] : undefined
  return table ? codeNames([Number(value)], table, language) : value
}

/** The field a value stands in: one of several values is named as all of them. */
export const fieldOfLeaf = (path: string): string => path.replace(/\.(contents|languages|modes|locations)\.\d+$/, '.$1')
