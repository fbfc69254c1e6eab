import { endpoints } from '@openbeian/contract'
import type { PageRow } from './pages.tsx'

/** What portal and console say of the same page. */
export const accountPage: Omit<PageRow, 'path' | 'load'> = {
  title: { zh: '我的账号', en: 'My account' },
  asks: endpoints.listSessions,
  inBar: { zh: '账号', en: 'Account' },
}
