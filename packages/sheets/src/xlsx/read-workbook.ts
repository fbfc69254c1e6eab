import { posix } from 'node:path'
import { maxSheets } from '../bounds.ts'
import { refused } from '../sheet.ts'
import type { Archive } from './open-archive.ts'
import { readPart } from './read-part.ts'

export interface Workbook {
  sheets: { name: string; part: string; isHidden: boolean }[]
  /** Days are counted from 1904, as Macintoshes did. */
  isFrom1904: boolean
  hasMacros: boolean
}

const workbookPart = 'xl/workbook.xml'

/** Which sheets there are, and in which parts they stand. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has(workbookPart)) throw refused('no-sheet')
  const targets = new Map<string, string>()
  await readPart(archive, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, partOf(Target))
    },
  })
  const workbook: Workbook = {
    sheets: [],
    isFrom1904: false,
    hasMacros: archive.names.some((it) => /vbaProject\.bin$/i.test(it) || it.startsWith('xl/macrosheets/')),
  }
  await readPart(archive, workbookPart, {
    open: (name, attributes) => {
      if (name === 'workbookPr') workbook.isFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const part = targets.get(attributes['r:id'] ?? '')
      // sheets of charts and macros hold no rows
      if (!part?.startsWith('xl/worksheets/')) return
      const isHidden = (attributes.state ?? 'visible') !== 'visible'
      workbook.sheets.push({ name: attributes.name ?? '', part, isHidden })
      if (workbook.sheets.length > maxSheets) throw refused('too-many-sheets', { max: maxSheets })
    },
  })
  if (workbook.sheets.length === 0) throw refused('no-sheet')
  return workbook
}

/** A target is told from the folder of the workbook, or from the root. */
const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : posix.normalize(`xl/${target}`))
