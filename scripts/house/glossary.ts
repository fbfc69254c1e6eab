import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A row of GLOSSARY.md; what stands between `/` is another name of the same language. */
export interface Term {
  part: string
  english: string[]
  chinese: string[]
  /** Identifiers, names of tables and paths. */
  inCode: string[]
}

/** A word that is not used any more. `…` stands for the rest of an identifier. */
export interface UnusedWord {
  pattern: string
  /** Identifiers and folders (`…/`) in which it may stay. */
  mayStay: string[]
}

export interface Glossary {
  terms: Term[]
  unusedWords: UnusedWord[]
}

/** The glossary of this repository. */
export const readGlossary = (): Glossary =>
  parseGlossary(readFileSync(join(import.meta.dirname, '../../GLOSSARY.md'), 'utf8'))

const partOfWords = 'Words we do not use'

export function parseGlossary(markdown: string): Glossary {
  const rows = rowsOf(markdown)
  return {
    terms: rows.filter(({ part }) => part !== partOfWords).map(termOf),
    unusedWords: rows.filter(({ part }) => part === partOfWords).map(wordOf),
  }
}

interface Row {
  part: string
  cells: string[]
}

/** The rows of all tables without their heads, each with the heading it stands under. */
function rowsOf(markdown: string): Row[] {
  let part = ''
  let rowOfTable = 0
  return markdown.split('\n').flatMap((line): Row[] => {
    if (line.startsWith('## ')) part = line.slice(3).trim()
    rowOfTable = line.startsWith('|') ? rowOfTable + 1 : 0
    const cells = line.split('|').slice(1, -1)
    return rowOfTable > 2 ? [{ part, cells: cells.map((it) => it.trim()) }] : []
  })
}

const termOf = ({ part, cells: [english = '', chinese = '', inCode = ''] }: Row): Term => ({
  part,
  english: english.split(' / '),
  chinese: chinese.split(' / '),
  inCode: quotedIn(inCode),
})

const wordOf = ({ cells: [not = '', , mayStay = ''] }: Row): UnusedWord => ({
  pattern: quotedIn(not)[0] ?? '',
  mayStay: quotedIn(mayStay),
})

const quotedIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
