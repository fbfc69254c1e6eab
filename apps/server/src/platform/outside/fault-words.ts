interface Words {
  zh: string
  en: string
}

/** Why nothing of a file can be read. */
const words: Readonly<Record<string, Words>> = {
  'no-sheet': {
    zh: '不是表格（xlsx、CSV）或管局文件（XML）',
    en: 'it is no table (xlsx, CSV) and no file of an administration (XML)',
  },
  'old-format': { zh: '旧版 xls，请另存为 xlsx', en: 'it is an old xls: save it as xlsx' },
  locked: { zh: '有密码，请去掉密码后重新保存', en: 'it has a password: save it without' },
  damaged: { zh: '文件已损坏', en: 'it is damaged' },
  'unpacks-too-large': { zh: '文件或其解压后的内容过大', en: 'it is too large, or unpacks to too much' },
  'too-many-rows': { zh: '行数过多，请拆分', en: 'it has too many rows: split it' },
  'too-many-cells': { zh: '单元格过多，请拆分', en: 'it has too many cells: split it' },
  'too-many-columns': { zh: '列数过多', en: 'it has too many columns' },
  'too-many-sheets': { zh: '工作表过多', en: 'it has too many sheets' },
  'too-long-cell': { zh: '单元格内容过长', en: 'a cell is too long' },
  'wrong-encoding': {
    zh: '文字编码不是 UTF-8、UTF-16 或 GB 18030（GBK）',
    en: 'its text is neither UTF-8, UTF-16 nor GB 18030 (GBK)',
  },
  'no-document': {
    zh: '不是管局下发的 BASJ 或 SJTB，或内容与接口规范不符',
    en: 'it is no BASJ or SJTB of an administration, or not as the interface has it',
  },
  'timed-out': { zh: '读取超时，请拆分', en: 'reading it took too long: split it' },
  'too-much-memory': { zh: '读取占用内存过多，请拆分', en: 'reading it took too much memory: split it' },
  'answer-too-large': { zh: '内容过多，请拆分', en: 'it holds too much: split it' },
  crashed: { zh: '读取进程异常退出', en: 'whoever reads it fell over' },
}

/** The sentence, with the place and the bound. */
export function faultWords({
  kind,
  at,
  max,
}: {
  kind: string
  at?: string | undefined
  max?: number | undefined
}): Words {
  const { zh, en } = words[kind] ?? { zh: kind, en: kind }
  const more = [at, max === undefined ? undefined : `≤ ${max}`].filter(Boolean).join(', ')
  return more ? { zh: `${zh}（${more}）`, en: `${en} (${more})` } : { zh, en }
}
