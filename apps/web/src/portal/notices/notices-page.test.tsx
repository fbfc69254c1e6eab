// @vitest-environment jsdom
import type { NoticeView } from '@openbeian/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { applicant, createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { openPortal } from '../../../fixture/open-portal.tsx'

type SmsReminder = Extract<NoticeView, { kind: 'sms-reminder' }>
const notice = (more: Partial<SmsReminder>): SmsReminder => ({
  id: 'n1',
  kind: 'sms-reminder',
  about: `order:${orderId}`,
  details: { hoursLeft: 4 },
  at: '2026-11-21T02:32:00.000Z',
  order: { id: orderId, reference: 'BA-20261121-0001' },
  ...more,
})
const inThreeHours = () => new Date(Date.now() + 3 * 3_600_000 + 30_000).toISOString()
const told = () => [...document.querySelectorAll('[data-notice]')]
const clockIn = (it: Element | undefined) => it?.querySelector('.clock')?.textContent

test('a reminder says how much time is left now and leads to its order', async () => {
  const notices = [notice({}), notice({ id: 'n0', at: '2026-11-20T02:32:00.000Z' })]
  const order = { deadlineAt: inThreeHours() }
  openPortal('/notices', createFakeApi({ state: 'smsPending', notices, order }))
  await screen.findAllByText(/还有 4 小时到期/)
  await waitFor(() => expect(clockIn(told()[0])).toMatch(/还剩 3 小时/))
  expect(clockIn(told()[1])).toBeUndefined()
  const [way] = screen.getAllByRole('link', { name: '查看订单 BA-20261121-0001' })
  expect(way?.getAttribute('href')).toBe(`/orders/${orderId}`)
})

test('no clock runs once the SMS was answered', async () => {
  openPortal('/notices', createFakeApi({ state: 'atAdministration', notices: [notice({})] }))
  await screen.findByText('短信核验即将到期')
  await waitFor(() => expect(told()).toHaveLength(1))
  expect(clockIn(told()[0])).toBeUndefined()
})

test('the page of an order has its own notices and no others', async () => {
  const other = { id: '99999999-9999-4999-8999-999999999999', reference: 'BA-2' }
  const notices = [notice({}), notice({ id: 'n2', order: other })]
  openPortal(
    `/orders/${orderId}`,
    createFakeApi({ state: 'smsPending', notices, order: { deadlineAt: inThreeHours() } }),
  )
  await screen.findByText('这个订单的通知')
  expect(told()).toHaveLength(1)
  expect(clockIn(told()[0])).toMatch(/还剩 3 小时/)
})

test('where nothing was told yet it is said what belongs here', async () => {
  openPortal('/notices', createFakeApi())
  await screen.findByText('还没有通知')
})

test('news by mail are switched off with a tick, where mail leaves the house', async () => {
  const session = { ...applicant, account: { ...applicant.account, mailNotices: true } }
  const api = createFakeApi({ session })
  const body = { ...session, account: { ...session.account, mailNotices: false } }
  api.refusals['PUT /api/account/mail-notices'] = { status: 200, body }
  openPortal('/notices', api)
  const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name: /邮件到 li@example.cn/ })
  expect(tick.checked).toBe(true)
  fireEvent.click(tick)
  await waitFor(() => expect(tick.checked).toBe(false))
  expect(api.asked).toMatchObject([{ method: 'PUT', body: { mailNotices: false } }])
})

test('where no mail leaves the house nothing is promised', async () => {
  openPortal('/notices', createFakeApi())
  await screen.findByText('还没有通知')
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('what was kept as prose stands as it was told', async () => {
  openPortal('/notices', createFakeApi({ notices: [notice({ details: { text: '以前写下的通知。' } })] }))
  await screen.findByText('以前写下的通知。')
})
