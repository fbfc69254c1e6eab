import type { RouteObject } from 'react-router'
import { Loading } from '../kit/loading.tsx'
import { NotFoundPage } from '../kit/not-found-page.tsx'
import { ConsoleFrame } from './console-frame.tsx'
import { FirstPage } from './first-page.tsx'

/** Each page is fetched when it is first opened. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: ConsoleFrame,
    HydrateFallback: Loading,
    children: [
      { index: true, Component: FirstPage },
      { path: 'queue', lazy: async () => ({ Component: (await import('./queue/queue-page.tsx')).QueuePage }) },
      { path: 'orders', lazy: async () => ({ Component: (await import('./orders/orders-page.tsx')).OrdersPage }) },
      {
        path: 'orders/:orderId',
        lazy: async () => ({ Component: (await import('./review/review-page.tsx')).ReviewPage }),
      },
      {
        path: 'identity',
        lazy: async () => ({ Component: (await import('./identity/identity-page.tsx')).IdentityPage }),
      },
      {
        path: 'identity/terms',
        lazy: async () => ({ Component: (await import('./identity/face-terms-page.tsx')).FaceTermsPage }),
      },
      {
        path: 'reporting',
        lazy: async () => ({ Component: (await import('./reporting/reporting-page.tsx')).ReportingPage }),
      },
      {
        path: 'reporting/channels/:channelId/calls',
        lazy: async () => ({ Component: (await import('./reporting/calls-page.tsx')).CallsPage }),
      },
      {
        path: 'reporting/codes',
        lazy: async () => ({ Component: (await import('./reporting/codes-page.tsx')).CodesPage }),
      },
      {
        path: 'reporting/papers',
        lazy: async () => ({ Component: (await import('./reporting/papers-page.tsx')).PapersPage }),
      },
      {
        path: 'reporting/files/:fileId',
        lazy: async () => ({ Component: (await import('./reporting/report-file-page.tsx')).ReportFilePage }),
      },
      {
        path: 'reporting/downloads/:fileId',
        lazy: async () => ({ Component: (await import('./reporting/download-page.tsx')).DownloadPage }),
      },
      {
        path: 'inspections',
        lazy: async () => ({ Component: (await import('./inspections/inspections-page.tsx')).InspectionsPage }),
      },
      {
        path: 'inspections/:taskId',
        lazy: async () => ({ Component: (await import('./inspections/task-page.tsx')).TaskPage }),
      },
      { path: 'rules', lazy: async () => ({ Component: (await import('./rules/rules-page.tsx')).RulesPage }) },
      {
        path: 'rules/versions',
        lazy: async () => ({ Component: (await import('./rules/versions-page.tsx')).VersionsPage }),
      },
      {
        path: 'rules/statistics',
        lazy: async () => ({ Component: (await import('./rules/statistics-page.tsx')).StatisticsPage }),
      },
      { path: 'rules/:ruleId', lazy: async () => ({ Component: (await import('./rules/rule-page.tsx')).RulePage }) },
      { path: 'risks', lazy: async () => ({ Component: (await import('./risks/risks-page.tsx')).RisksPage }) },
      {
        path: 'resources',
        lazy: async () => ({ Component: (await import('./resources/resources-page.tsx')).ResourcesPage }),
      },
      {
        path: 'messages',
        lazy: async () => ({ Component: (await import('./messages/messages-page.tsx')).MessagesPage }),
      },
      { path: 'audit', lazy: async () => ({ Component: (await import('./audit/audit-page.tsx')).AuditPage }) },
      { path: '*', Component: NotFoundPage },
    ],
  },
]
