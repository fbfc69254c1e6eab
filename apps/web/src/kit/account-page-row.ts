import { endpoints } from '@openbeian/contract'
import type { PageRow } from './pages.tsx'

/** The same page in portal and console. */
export const accountPage: PageRow = {
  path: 'account',
  load: async () => (await import('./account-page.tsx')).AccountPage,
  title: { zh: '我的账号', en: 'My account' },
  asks: endpoints.listSessions,
  inBar: { zh: '账号', en: 'Account' },
}
