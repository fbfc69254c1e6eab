import type { Dictionary } from './language.tsx'

const zh = {
  title: '导出全部备案',
  text: '导出本服务商全部备案和客户，号码不遮盖；导出会记入日志。导出的文件可以再导入。',
  format: '格式',
  formats: {
    xlsx: 'xlsx（全部工作表）',
    subjects: 'CSV：主体',
    services: 'CSV：服务',
    domains: 'CSV：域名',
    accesses: 'CSV：接入',
    customers: 'CSV：客户',
  },
}

const en: typeof zh = {
  title: 'Export all filings',
  text: 'All filings and customers of this provider, numbers in the clear; the export is written into the audit. What is exported can be imported again.',
  format: 'Format',
  formats: {
    xlsx: 'xlsx (every sheet)',
    subjects: 'CSV: sponsors',
    services: 'CSV: services',
    domains: 'CSV: domains',
    accesses: 'CSV: accesses',
    customers: 'CSV: customers',
  },
}

export const registryExportWords: Dictionary<typeof zh> = { zh, en }
