import type { ImportLevel } from '@openbeian/contract'
import { writeCsv, writeXlsx } from '@openbeian/sheets'
import type { Work } from '../../platform/deps.ts'
import type { SheetKind } from './reading/columns.ts'
import { allFindings, wordsOf } from './view-import.ts'
import { type Language, templateRows, templateSheets } from './write-tables.ts'

export type SheetFormat = 'xlsx' | 'csv'

const heads: Record<Language, string[]> = {
  zh: ['级别', '工作表', '行', '列', '问题', '原值（号码已遮盖）', '建议'],
  en: ['Level', 'Sheet', 'Row', 'Column', 'Reason', 'Value, numbers masked', 'Proposal'],
}
const levels: Record<ImportLevel, Record<Language, string>> = {
  mistake: { zh: '错误', en: 'mistake' },
  warning: { zh: '提示', en: 'warning' },
  note: { zh: '说明', en: 'note' },
}

/** Everything that was found, as a sheet. Throws `imports.unknown`. */
export async function writeReport(
  work: Work,
  { importId, format, language }: { importId: string; format: SheetFormat; language: Language },
): Promise<Buffer> {
  const findings = await allFindings(work, importId)
  const rows = [
    heads[language],
    ...findings.map((it) => [
      levels[it.level][language],
      it.sheet,
      String(it.row),
      it.column,
      wordsOf(it.reason)[language],
      it.value,
      it.proposal ?? '',
    ]),
  ]
  const name = language === 'zh' ? '导入报告' : 'Import report'
  return format === 'csv' ? writeCsv(rows) : writeXlsx([{ name, widths: [8, 12, 8, 24, 60, 30, 30], rows }])
}

/** The tables to fill in: all in a workbook, or one as lines. */
export const writeTemplate = ({
  format,
  sheet,
  language,
}: {
  format: SheetFormat
  sheet: SheetKind
  language: Language
}) =>
  format === 'csv' ? Promise.resolve(writeCsv(templateRows(sheet, language))) : writeXlsx(templateSheets(language))
