import { endpoints } from '@openbeian/contract'
import { accountPage } from '../kit/account-page-row.ts'
import type { PageRow } from '../kit/pages.tsx'

/** Every page of the portal, those in the bar in its order. */
export const pages: readonly PageRow[] = [
  {
    path: '',
    load: async () => (await import('./filings/filings-page.tsx')).FilingsPage,
    title: { zh: '我的备案', en: 'My filings' },
    asks: endpoints.listOrders,
    inBar: true,
  },
  {
    path: 'resources',
    load: async () => (await import('./resources/resources-page.tsx')).ResourcesPage,
    title: { zh: '接入资源', en: 'Access resources' },
    asks: endpoints.listResources,
    inBar: true,
  },
  {
    path: 'resources/:resourceId',
    load: async () => (await import('./resources/resource-page.tsx')).ResourcePage,
    title: { zh: '接入资源', en: 'Access resource' },
    asks: endpoints.getResource,
  },
  {
    path: 'search',
    load: async () => (await import('./search/own-search-page.tsx')).OwnSearchPage,
    title: { zh: '查找', en: 'Search' },
    asks: endpoints.search,
    inBar: true,
  },
  {
    path: 'mandates',
    load: async () => (await import('./mandates/mandates-page.tsx')).MandatesPage,
    title: { zh: '代办', en: 'Mandates' },
    asks: endpoints.listMandates,
    inBar: true,
  },
  {
    path: 'batches',
    load: async () => (await import('../kit/batches/batches-page.tsx')).BatchesPage,
    title: { zh: '批量备案', en: 'Many filings' },
    asks: endpoints.listBatches,
  },
  {
    path: 'batches/:batchId',
    load: async () => (await import('../kit/batches/batch-page.tsx')).BatchPage,
    title: { zh: '批量备案', en: 'Many filings' },
    asks: endpoints.getBatch,
  },
  {
    path: 'notices',
    load: async () => (await import('./notices/notices-page.tsx')).NoticesPage,
    title: { zh: '通知', en: 'Notices' },
    asks: endpoints.listNotices,
    inBar: true,
  },
  {
    path: 'looks',
    load: async () => (await import('./looks/looks-page.tsx')).LooksPage,
    title: { zh: '谁看过我的资料', en: 'Who saw my data' },
    asks: endpoints.listDataLooks,
    inBar: { zh: '查看记录', en: 'Who saw it' },
  },
  {
    path: 'members',
    load: async () => (await import('./members/members-page.tsx')).MembersPage,
    title: { zh: '我们的账号', en: 'Our accounts' },
    asks: endpoints.listMembers,
    inBar: true,
  },
  {
    path: 'my-data',
    load: async () => (await import('./privacy/my-data-page.tsx')).MyDataPage,
    title: { zh: '我的资料', en: 'My data' },
    asks: endpoints.getOwnData,
    inBar: true,
  },
  {
    path: 'account',
    load: async () => (await import('../kit/account-page.tsx')).AccountPage,
    ...accountPage,
  },
  {
    path: 'new',
    load: async () => (await import('./begin/begin-page.tsx')).BeginPage,
    title: { zh: '办理备案', en: 'What shall be done' },
    asks: endpoints.chooseOrderType,
  },
  {
    path: 'orders/:orderId',
    load: async () => (await import('./order/order-page.tsx')).OrderPage,
    title: { zh: '备案详情', en: 'Filing' },
    asks: endpoints.getOrder,
  },
  {
    path: 'orders/:orderId/edit/:step?',
    load: async () => (await import('./wizard/wizard-page.tsx')).WizardPage,
    title: { zh: '填写备案信息', en: 'Your filing' },
    asks: endpoints.getDraft,
  },
  {
    path: 'orders/:orderId/identity',
    load: async () => (await import('./identity/identity-page.tsx')).IdentityPage,
    title: { zh: '负责人身份核验', en: 'Who are the persons in charge?' },
    asks: endpoints.getFaceStep,
  },
  {
    path: 'sign-up',
    load: async () => (await import('./sign-up/sign-up-page.tsx')).SignUpPage,
    title: { zh: '注册', en: 'Sign up' },
    asks: endpoints.signUp,
  },
  {
    path: 'confirm',
    load: async () => (await import('./account-links/confirm-page.tsx')).ConfirmPage,
    title: { zh: '确认注册', en: 'Confirm your address' },
    asks: endpoints.confirmSignUp,
  },
  {
    path: 'recover',
    load: async () => (await import('./account-links/recover-page.tsx')).RecoverPage,
    title: { zh: '找回密码', en: 'Recover a password' },
    asks: endpoints.recoverPassword,
  },
  {
    path: 'new-login',
    load: async () => (await import('./account-links/new-login-page.tsx')).NewLoginPage,
    title: { zh: '更换登录地址', en: 'Change the login' },
    asks: endpoints.proveLogin,
  },
  {
    path: 'take-back',
    load: async () => (await import('./account-links/take-back-page.tsx')).TakeBackPage,
    title: { zh: '改回登录地址', en: 'Take the login back' },
    asks: endpoints.takeBackLogin,
  },
  {
    path: 'invited',
    load: async () => (await import('./account-links/invited-page.tsx')).InvitedPage,
    title: { zh: '设置密码', en: 'Choose a password' },
    asks: endpoints.acceptInvitation,
  },
  {
    path: 'by-service',
    load: async () => (await import('./by-service/by-service-page.tsx')).ByServicePage,
    title: { zh: '登录', en: 'Sign in' },
    asks: endpoints.signInByService,
  },
  {
    path: 'privacy',
    load: async () => (await import('./privacy/notice-page.tsx')).NoticePage,
    title: { zh: '个人信息处理告知书', en: 'Privacy notice' },
    asks: endpoints.getPrivacyNotice,
  },
  {
    path: 'need',
    load: async () => (await import('./need/need-page.tsx')).NeedPage,
    title: { zh: '需要备案吗？', en: 'Does it have to be filed?' },
    asks: endpoints.decideNeed,
  },
]
