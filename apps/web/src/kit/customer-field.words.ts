import type { Dictionary } from './language.tsx'

const zh = {
  customer: '客户',
  searchHint: '名称、客户编号或自有编号',
}

const en: typeof zh = {
  customer: 'Customer',
  searchHint: 'name, number or own id',
}

export const customerWords: Dictionary<typeof zh> = { zh, en }
