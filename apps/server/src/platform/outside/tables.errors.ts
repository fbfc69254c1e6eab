import { errorsOf } from '@openbeian/filing'

export const tableError = errorsOf({
  'tables.unreadable': {
    kind: 'invalid',
    zh: (it) => `表格读不出来：${it.zh}。未作任何改动。`,
    en: (it: { zh: string; en: string }) => `The table cannot be read: ${it.en}. Nothing was changed.`,
  },
  'tables.no-head': {
    kind: 'invalid',
    zh: (it) => `第一行没有认识的表头，请用模板填写。可用的列：${it.columns}。`,
    en: (it: { columns: string }) =>
      `The first row is no head that anybody knows: fill in the template. Its columns are ${it.columns}.`,
  },
})
