import { rowKeeper } from '../row-keeper.ts'
import type { Sheet, SheetsRead } from '../sheet.ts'
import { openArchive } from './open-archive.ts'
import { readDayStyles } from './read-days.ts'
import { readRows } from './read-rows.ts'
import { readTexts } from './read-texts.ts'
import { readWorkbook } from './read-workbook.ts'

/** Reads a workbook of Office Open XML (ECMA-376) part by part; formulas, macros and hidden sheets are told. */
export async function readXlsx(bytes: Uint8Array): Promise<Extract<SheetsRead, { ok: true }>> {
  const archive = await openArchive(bytes)
  const workbook = await readWorkbook(archive)
  const keeper = rowKeeper()
  const meanings = {
    texts: await readTexts(archive),
    dayStyles: await readDayStyles(archive),
    isFrom1904: workbook.isFrom1904,
  }
  if (workbook.hasMacros) keeper.remark('macros', '')
  const sheets: Sheet[] = []
  for (const { name, part, isHidden } of workbook.sheets) {
    const sheet: Sheet = { name, rows: [] }
    if (isHidden) keeper.remark('hidden-sheet', name)
    await readRows(archive, part, { sheet, keeper, meanings })
    sheets.push(sheet)
  }
  return { ok: true, format: 'xlsx', sheets, remarks: keeper.remarks() }
}
