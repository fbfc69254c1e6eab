import type { RouteObject } from 'react-router'
import { Loading } from '../kit/loading.tsx'
import { NotFoundPage } from '../kit/not-found-page.tsx'
import { PortalFrame } from './portal-frame.tsx'

/** Each page is fetched when it is first opened. */
export const routes: RouteObject[] = [
  {
    path: '/sign-up',
    HydrateFallback: Loading,
    lazy: async () => ({ Component: (await import('./sign-up/sign-up-page.tsx')).SignUpPage }),
  },
  {
    path: '/need',
    HydrateFallback: Loading,
    lazy: async () => ({ Component: (await import('./need/need-page.tsx')).NeedPage }),
  },
  {
    path: '/',
    Component: PortalFrame,
    HydrateFallback: Loading,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./filings/filings-page.tsx')).FilingsPage }),
      },
      {
        path: 'new',
        lazy: async () => ({ Component: (await import('./begin/begin-page.tsx')).BeginPage }),
      },
      {
        path: 'orders/:orderId',
        lazy: async () => ({ Component: (await import('./order/order-page.tsx')).OrderPage }),
      },
      {
        path: 'orders/:orderId/edit/:step?',
        lazy: async () => ({ Component: (await import('./wizard/wizard-page.tsx')).WizardPage }),
      },
      {
        path: 'orders/:orderId/identity',
        lazy: async () => ({ Component: (await import('./identity/identity-page.tsx')).IdentityPage }),
      },
      {
        path: 'notices',
        lazy: async () => ({ Component: (await import('./notices/notices-page.tsx')).NoticesPage }),
      },
      {
        path: 'resources',
        lazy: async () => ({ Component: (await import('./resources/resources-page.tsx')).ResourcesPage }),
      },
      { path: '*', Component: NotFoundPage },
    ],
  },
]
