import type { CodeTables } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import type { Language } from './language.tsx'

export const useCodeTables = () =>
  useQuery({ queryKey: ['code-tables'], queryFn: ({ signal }) => api.getCodeTables({ signal }), staleTime: Infinity })

type Table = CodeTables['contents']

/** The names of codes; a code the table does not know is shown as it is. */
export const codeNames = (codes: readonly number[], table: Table, language: Language): string =>
  codes
    .map((code) => table.find(({ id }) => id === code)?.[language] ?? String(code))
    .join(language === 'zh' ? '、' : ', ')

/** `北京市 海淀区` of three region codes. */
export function regionName(region: { province: string; city: string; county: string }, tables: CodeTables): string {
  const province = tables.regions.find(({ code }) => code === region.province)
  const city = province?.children.find(({ code }) => code === region.city)
  const county = city?.children.find(({ code }) => code === region.county)
  return [province?.zh ?? region.province, city?.zh ?? region.city, county?.zh ?? region.county]
    .filter((name, index, names) => name !== '' && name !== names[index - 1])
    .join(' ')
}
