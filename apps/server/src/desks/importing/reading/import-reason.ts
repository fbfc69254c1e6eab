/** What is wrong with a value of a table that is brought in, or worth a look. */
export interface ImportFinding {
  sheet: string
  row: number
  /** As the table calls it; empty for what concerns the row. */
  column: string
  level: ImportLevel
  reason: ImportReason
  /** What stands there; of a person it is masked by whoever shows it. */
  value: string
  /** What to write instead, where there is no doubt. */
  proposal?: string
}

/** `mistake`: the filing stays out. `warning`: it comes in, and somebody should look. `note`: it was read so. */
export type ImportLevel = 'mistake' | 'warning' | 'note'

export type ImportReason = keyof typeof importReasons

/** Every reason with its level and what is said of it. */
export const importReasons = {
  missing: { level: 'mistake', zh: '必填，未填写', en: 'It has to be filled in' },
  'too-long': { level: 'mistake', zh: '超过字段长度', en: 'It is longer than the field' },
  'no-day': { level: 'mistake', zh: '不是日期', en: 'It is no day' },
  'no-such-code': {
    level: 'mistake',
    zh: '不在可选值内，可在映射文件中对应',
    en: 'It is none of the values; a mapping file can say which is meant',
  },
  'no-id': { level: 'mistake', zh: '不是管局编号（正整数）', en: 'It is no id of an administration (a whole number)' },
  'no-filing-number': { level: 'mistake', zh: '不是备案号', en: 'It is no filing number' },
  'certificate-number': {
    level: 'mistake',
    zh: '证件号码与证件类型不符或校验位不对',
    en: 'The number does not fit the certificate, or its check digit is wrong',
  },
  'no-domain': { level: 'mistake', zh: '不是可备案的域名', en: 'It is no domain that can be filed' },
  'no-address': { level: 'mistake', zh: '不是 IP 地址或地址段', en: 'It is no IP address or range' },
  'no-region': { level: 'mistake', zh: '没有这个行政区划', en: 'There is no such division' },
  'dissolved-region': {
    level: 'mistake',
    zh: '行政区划已撤销，请改为现行区划',
    en: 'The division was dissolved: write the one it belongs to now',
  },
  damaged: {
    level: 'mistake',
    zh: '文字已损坏（编码转换造成），请从原系统重新导出',
    en: 'The text was damaged by a change of encoding: export it again',
  },
  'lost-digits': {
    level: 'mistake',
    zh: '以数字格式保存，末几位已丢失；请设为文本后重新填写',
    en: 'It was kept as a number and lost its last digits: make it a text and write it again',
  },
  'no-reference': { level: 'mistake', zh: '没有对应的记录', en: 'Nothing in the tables has this key' },
  'twice-in-file': {
    level: 'mistake',
    zh: '与另一行重复且内容不同',
    en: 'Another row has the same key and says otherwise',
  },
  'same-row': { level: 'note', zh: '与另一行完全相同，只取一次', en: 'It is the same as another row, and counts once' },
  'domain-twice': {
    level: 'mistake',
    zh: '域名在文件中属于两个备案',
    en: 'The domain belongs to two filings of the file',
  },
  'no-administration-id': {
    level: 'mistake',
    zh: '没有管局编号，今后无法变更；请导入管局的数据同步文件（SJTB）取得',
    en: 'Without the id of the administration it can never be changed: bring in its synchronisation (SJTB), which has it',
  },
  'no-service': { level: 'mistake', zh: '主体没有服务', en: 'The subject has no service' },
  'known-here': {
    level: 'note',
    zh: '登记库已有且内容一致，不再导入',
    en: 'The registry has it already, and the same',
  },
  'differs-here': {
    level: 'warning',
    zh: '与登记库不同，不导入；请用变更订单或等管局下发',
    en: 'The registry says otherwise: it stays out; file a change, or wait for what the administration publishes',
  },
  'number-taken': {
    level: 'mistake',
    zh: '备案号已属于登记库中的另一主体',
    en: 'Another subject of the registry has this number',
  },
  'domain-taken': {
    level: 'mistake',
    zh: '域名已在登记库中的另一主体名下',
    en: 'The domain is filed under another subject here',
  },
  'customer-unknown': {
    level: 'warning',
    zh: '没有这个客户编号，将按主体名称新建客户',
    en: 'No customer has this id: one is made under the name of the sponsor',
  },
  'customer-known': {
    level: 'note',
    zh: '客户编号已存在，沿用该客户',
    en: 'A customer with this id is here, and stays',
  },
  'not-in-gbk': {
    level: 'warning',
    zh: '含管局字符集（GBK）以外的字，变更时需填写上报用名',
    en: 'It has characters the administration’s set (GBK) lacks: a change will need a reported name',
  },
  tidied: { level: 'note', zh: '已规范写法', en: 'It was read in the usual form' },
  'unknown-column': { level: 'note', zh: '不认识的列，未导入', en: 'Nobody knows this column: it stays out' },
  'unknown-sheet': { level: 'warning', zh: '不认识的工作表，未导入', en: 'Nobody knows this sheet: it stays out' },
  'no-columns': {
    level: 'mistake',
    zh: '前十行中没有可识别的表头',
    en: 'None of the first ten rows is a head that anybody knows',
  },
  formula: {
    level: 'warning',
    zh: '含公式，取其最后一次计算的值',
    en: 'It has formulas: their last values were taken',
  },
  macros: { level: 'warning', zh: '含宏，未执行', en: 'It has macros: none was run' },
  'empty-rows': { level: 'note', zh: '空行已跳过', en: 'Empty rows were passed over' },
  'error-cell': { level: 'mistake', zh: '单元格是错误值', en: 'The cell holds an error' },
  'hidden-sheet': { level: 'note', zh: '隐藏的工作表也已读取', en: 'A hidden sheet was read, too' },
} as const satisfies Record<string, { level: ImportLevel; zh: string; en: string }>
