// @vitest-environment jsdom
import type { FiledService } from '@openbeian/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { openPortal } from '../../../fixture/open-portal.tsx'

const filed: FiledService = {
  id: '33333333-3333-4333-8333-333333333333',
  subjectId: '44444444-4444-4444-8444-444444444444',
  customerId: '66666666-6666-4666-8666-666666666666',
  kind: 'website',
  accessHere: true,
  subjectName: '甲公司',
  subjectNumber: '京ICP备2026000001号',
  serviceName: '甲网',
  serviceNumber: '京ICP备2026000001号-1',
  domains: ['jia.cn'],
  province: '110000',
  publishedAt: '2026-11-20T02:32:00.000Z',
  displayedNumber: '京ICP备2026000001号-1',
  footerHtml: '',
}
const text = { zh: '只有服务信息有变化。', en: 'x' }

test('a filed service leads to the order its change needs, with the reasons', async () => {
  const choice = { orderType: 'CHANGE_SERVICE' as const, offered: true, reasons: [{ id: 'changes-service', text }] }
  const api = createFakeApi({ services: [filed], choice })
  const router = openPortal('/', api)
  fireEvent.click(await screen.findByRole('link', { name: '变更：甲网' }))
  fireEvent.click(await screen.findByLabelText('服务信息'))
  await screen.findByText('只有服务信息有变化。')
  fireEvent.click(screen.getByRole('button', { name: '开始填写' }))
  await waitFor(() => expect(router.state.location.pathname).toBe(`/orders/${orderId}/edit`))
  const { id: filedServiceId, subjectId: filedSubjectId } = filed
  expect(api.asked.find((it) => it.path === '/api/orders/choice')?.body).toEqual({
    wish: 'change',
    filedServiceId,
    filedSubjectId,
    changes: ['service'],
  })
  expect(api.asked.find((it) => it.path === '/api/orders')?.body).toEqual({
    orderType: 'CHANGE_SERVICE',
    filedServiceId,
    filedSubjectId,
  })
})

test('what V3.0 cannot report is named, and not begun', async () => {
  const choice = { orderType: 'MIGRATE_SERVICE' as const, offered: false, reasons: [] }
  openPortal(`/new?wish=moveToSponsor&service=${filed.id}`, createFakeApi({ services: [filed], choice }))
  await screen.findByText(/暂不能在线办理/)
  expect(screen.queryByRole('button', { name: '开始填写' })).toBeNull()
})

test('what cannot be applied for is not among the wishes', async () => {
  openPortal('/new', createFakeApi({ services: [filed] }))
  await screen.findByLabelText('变更已备案的信息')
  for (const wish of ['把服务迁移给另一主办者', '把备案转到另一账号']) expect(screen.queryByLabelText(wish)).toBeNull()
})

test('a filing that is in no list here can be claimed: its number is typed in the order', async () => {
  const choice = { orderType: 'CLAIM' as const, offered: true, reasons: [] }
  const api = createFakeApi({ services: [], choice })
  openPortal('/new', api)
  fireEvent.click(await screen.findByLabelText(/^认领不在列表中的备案/))
  fireEvent.click(await screen.findByRole('button', { name: '开始填写' }))
  await waitFor(() => expect(api.asked.at(-1)).toMatchObject({ path: '/api/orders', body: { orderType: 'CLAIM' } }))
})

test('while an order is under way there is no other', async () => {
  openPortal('/', createFakeApi({ services: [{ ...filed, openOrderId: orderId }] }))
  await screen.findByText(/有订单正在办理/)
  expect(screen.queryByRole('link', { name: '变更：甲网' })).toBeNull()
})

test('an app is begun as an app', async () => {
  const choice = { orderType: 'FIRST' as const, offered: true, reasons: [{ id: 'first-filing', text }] }
  const api = createFakeApi({ services: [], choice })
  const router = openPortal('/new', api)
  fireEvent.click(await screen.findByLabelText('APP'))
  fireEvent.click(await screen.findByRole('button', { name: '开始填写' }))
  await waitFor(() => expect(router.state.location.pathname).toBe(`/orders/${orderId}/edit`))
  expect(api.asked.find((it) => it.path === '/api/orders')?.body).toEqual({ orderType: 'FIRST', serviceKind: 'app' })
})

const [parent, child] = [
  { id: '66666666-6666-4666-8666-666666666666', number: 100_001, name: '母公司' },
  { id: '77777777-7777-4777-8777-777777777777', number: 100_002, name: '子公司' },
]

test('whoever acts for a group says for which company, and chooses from what that one has filed', async () => {
  const api = createFakeApi({ services: [] })
  api.refusals['GET /api/customers-to-file-for'] = { status: 200, body: { customers: [parent, child] } }
  api.refusals[`GET /api/registry/services?limit=100&customerId=${child.id}`] = {
    status: 200,
    body: { services: [{ ...filed, customerId: child.id }] },
  }
  openPortal('/new', api)
  await screen.findByLabelText('没有备过案')
  expect(screen.queryByLabelText(/甲公司/)).toBeNull()
  fireEvent.click(screen.getByLabelText(/^子公司/))
  await screen.findByLabelText('甲公司（京ICP备2026000001号）')
  fireEvent.click(await screen.findByRole('button', { name: '开始填写' }))
  await waitFor(() =>
    expect(api.asked.at(-1)).toMatchObject({ path: '/api/orders', body: { orderType: 'FIRST', customerId: child.id } }),
  )
})

test('of many subsidiaries one is searched; a filing that is to be changed says whose it is', async () => {
  const many = Array.from({ length: 9 }, (_, n) => ({
    ...child,
    id: `${n}${child.id.slice(1)}`,
    number: n,
    name: `子${n}`,
  }))
  const api = createFakeApi({ services: [] })
  api.refusals['GET /api/customers-to-file-for'] = { status: 200, body: { customers: [parent, ...many] } }
  openPortal(`/new?wish=open&customer=${many[3]?.id}`, api)
  expect(await screen.findByRole('combobox')).toHaveProperty('value', '子3（下属单位 3）')
})
