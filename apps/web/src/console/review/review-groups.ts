import type { CodeTables } from '@openbeian/contract'
import { type Filing, isSecret, sensitivePaths } from '@openbeian/filing'
import { filingSections, type Section, type SectionWords } from '../../kit/filing-sections.ts'

export interface ReviewGroup extends Section {
  /** The masked fields of the group that hold something. */
  secrets: string[]
}

/** A filing in the groups a reviewer compares with one paper each: domains stand for themselves. */
export function reviewGroups(
  filing: Filing,
  tables: CodeTables,
  words: SectionWords,
  domainsTitle: string,
): ReviewGroup[] {
  const sensitive = sensitivePaths(filing).filter((path) => !isSecret(filing, path))
  return filingSections(filing, tables, words)
    .flatMap((section) => withDomainsApart(section, domainsTitle))
    .map((section) => ({
      ...section,
      secrets: section.rows
        .filter(({ path, value }) => value !== '' && sensitive.includes(path))
        .map(({ path }) => path),
    }))
}

function withDomainsApart(section: Section, domainsTitle: string): Section[] {
  const isOfDomain = ({ path }: Section['rows'][number]) => /\.domains\./.test(path)
  const domains = section.rows.filter(isOfDomain)
  if (domains.length === 0) return [section]
  const rest = { ...section, rows: section.rows.filter((row) => !isOfDomain(row)) }
  return [rest, { path: `${section.path}.domains`, title: domainsTitle, rows: domains }]
}
