export type Who = 'reviewer' | 'supervisor' | 'admin' | 'applicant'

/** Every list a person opens, by who opens it, as its address; and an order, for it opens a whole filing. */
export const measuredPages: readonly (readonly [name: string, who: Who, path: string])[] = [
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
]
