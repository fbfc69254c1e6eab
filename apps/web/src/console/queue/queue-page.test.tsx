// @vitest-environment jsdom
import type { OrderSummary } from '@openbeian/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'

const waiting = (n: number, order: Partial<OrderSummary> = {}): OrderSummary => ({
  id: `0000000${n}-1111-4111-8111-111111111111`,
  reference: `BA-20261121-000${n}`,
  orderType: 'FIRST',
  state: 'inReview',
  subjectName: '甲公司',
  serviceNames: ['甲'],
  domains: ['jia.cn'],
  province: '110000',
  customerName: '甲',
  createdAt: '2026-11-21T02:32:00.000Z',
  stateSince: '2026-11-21T02:32:00.000Z',
  waitsFor: 'reviewer',
  ...order,
})
const mine = { id: reviewer.account.id, name: reviewer.account.name }
const apiWith = (orders: OrderSummary[], next?: string) => {
  const of = {
    all: orders,
    mine: orders.filter(({ claimedBy }) => claimedBy?.id === mine.id),
    free: orders.filter(({ claimedBy }) => !claimedBy),
  }
  const counts = { all: of.all.length, mine: of.mine.length, free: of.free.length }
  const answers = Object.entries(of).map(([who, those]) => [
    `GET /api/reviews/queue?who=${who}`,
    { status: 200, body: { orders: those, counts, next } },
  ])
  return createFakeApi({ session: reviewer, refusals: Object.fromEntries(answers) })
}
const references = () =>
  [...document.querySelectorAll<HTMLElement>('[data-order-reference]')].map((it) => it.dataset.orderReference)

test('a reviewer begins with the queue, and sees no page that is not theirs', async () => {
  openConsole('/', apiWith([waiting(1)]))
  await screen.findByText('BA-20261121-0001')
  expect(screen.getAllByRole('link', { name: /审核队列|操作日志/ }).map((it) => it.textContent)).toEqual(['审核队列'])
})

test('the filters show mine, unclaimed and all', async () => {
  const orders = [waiting(1, { claimedBy: mine }), waiting(2), waiting(3, { claimedBy: { id: 'r2', name: '王审' } })]
  openConsole('/queue', apiWith(orders))
  await screen.findByText('BA-20261121-0001')
  expect(references()).toHaveLength(3)
  fireEvent.click(screen.getByRole('button', { name: /我领取的/ }))
  await waitFor(() => expect(references()).toEqual(['BA-20261121-0001']))
  fireEvent.click(screen.getByRole('button', { name: /未领取/ }))
  await waitFor(() => expect(references()).toEqual(['BA-20261121-0002']))
})

test('what is not shown yet is counted, and comes when it is asked for', async () => {
  const api = apiWith([waiting(1), waiting(2)], 'mark')
  const rest = { orders: [waiting(3)], counts: { all: 3, mine: 0, free: 3 } }
  api.refusals['GET /api/reviews/queue?who=all&after=mark'] = { status: 200, body: rest }
  openConsole('/queue', api)
  await screen.findByText('显示 2 条，共 2 条')
  fireEvent.click(screen.getByRole('button', { name: '显示更多' }))
  await waitFor(() => expect(references()).toHaveLength(3))
  expect(screen.queryByRole('button', { name: '显示更多' })).toBeNull()
})

test('j and k walk along the lines and c claims the one in focus', async () => {
  const api = apiWith([waiting(1), waiting(2)])
  openConsole('/queue', api)
  await screen.findByText('BA-20261121-0001')
  for (const key of ['j', 'j', 'k', 'j']) fireEvent.keyDown(document.activeElement ?? document.body, { key })
  expect(document.activeElement?.textContent).toBe('BA-20261121-0002')
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'c' })
  await waitFor(() => expect(api.asked.map(({ path }) => path)).toEqual([`/api/orders/${waiting(2).id}/claim`]))
})

test('an empty queue says what belongs there', async () => {
  openConsole('/queue', apiWith([]))
  await screen.findByText('队列是空的')
})

test('keys do nothing while somebody types', async () => {
  const api = createFakeApi({ session: reviewer })
  openConsole('/orders', api)
  const [search] = await screen.findAllByRole('searchbox')
  if (!search) throw new Error('there is no box')
  search.focus()
  fireEvent.keyDown(search, { key: 'q' })
  fireEvent.keyDown(search, { key: '?' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(search)
})
