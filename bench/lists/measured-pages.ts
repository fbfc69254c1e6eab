import { domainOf, ipOf, nameOf, numberOf } from './invented.ts'

export type Who = 'reviewer' | 'supervisor' | 'admin' | 'applicant'

/** Every list a person opens, by who opens it, as its address; and an order, for it opens a whole filing. */
export const measuredPages: readonly (readonly [name: string, who: Who, path: string, body?: object])[] = [
  ['queue', 'reviewer', '/api/reviews/queue'],
  ['orders', 'admin', '/api/orders'],
  ['orders, drafts', 'admin', '/api/orders?state=draft'],
  ['an order', 'admin', '/api/orders/:orderId'],
  ['registry', 'admin', '/api/registry/services'],
  ['resources', 'admin', '/api/resources'],
  ['customers', 'admin', '/api/customers'],
  ['tasks', 'admin', '/api/inspections/tasks'],
  ['statistics, 30 days', 'admin', '/api/rules/statistics?days=30'],
  ['statistics, 366 days', 'admin', '/api/rules/statistics?days=366'],
  ['audit', 'admin', '/api/audit'],
  ['files sent', 'admin', '/api/reporting/files'],
  ['channels', 'admin', '/api/reporting/channels'],
  ['outbox', 'admin', '/api/messages'],
  ['notices', 'admin', '/api/notices'],
  ['portal: orders', 'applicant', '/api/orders'],
  ['portal: filings', 'applicant', '/api/registry/services'],
  ['portal: resources', 'applicant', '/api/resources'],
  ['portal: notices', 'applicant', '/api/notices'],
  ['search: reference', 'admin', '/api/search', { text: 'BA-20261001-B000100' }],
  ['search: number', 'admin', '/api/search', { text: numberOf(40) }],
  ['search: domain below', 'admin', '/api/search', { text: `https://www.${domainOf(40)}/x` }],
  ['search: part of a name', 'admin', '/api/search', { text: nameOf(40).slice(2, 5) }],
  ['search: common word', 'admin', '/api/search', { text: '有限公司' }],
  ['search: one character', 'admin', '/api/search', { text: '隐' }],
  ['search: person', 'admin', '/api/search', { text: nameOf(44) }],
  ['search: address', 'admin', '/api/search', { text: ipOf(40) }],
  ['search: mobile', 'admin', '/api/search', { text: '13900000040' }],
  ['search: own id', 'admin', '/api/search', { text: 'C-40' }],
  ['search: nothing', 'admin', '/api/search', { text: '无此公司名称' }],
  ['portal: search', 'applicant', '/api/search', { text: nameOf(40).slice(2, 5) }],
]
