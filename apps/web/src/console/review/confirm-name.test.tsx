// @vitest-environment jsdom
import type { Finding } from '@openbeian/contract'
import { emptyFiling, type OrderAction } from '@openbeian/filing'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'

const text = { zh: '上报用名还没有人确认。', en: 'Nobody confirmed it yet.' }
const finding: Finding = {
  rule: 'review.reported-name',
  severity: 'blocks',
  at: 'services.0.manager.reportedName',
  message: text,
  whatToDo: text,
}

const opened = async (allowedActions: OrderAction[]) => {
  const api = createFakeApi({
    session: reviewer,
    filing: emptyFiling(),
    state: 'inReview',
    version: 7,
    order: { allowedActions, findings: [finding] },
    refusals: { 'GET /api/reviews/queue': { status: 200, body: { orders: [] } } },
  })
  openConsole(`/orders/${orderId}`, api)
  await screen.findByRole('heading', { level: 1 })
  return api
}
const button = (action: string) => document.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`)

test('whoever may pass the order confirms the substitute of a name, and says how it was made sure of', async () => {
  const api = await opened(['pass', 'sendBack'])
  fireEvent.click(button('confirm-name') ?? expect.fail('no control'))
  fireEvent.change(await screen.findByLabelText(/原因|理由/), { target: { value: '电话核实，与银行卡一致' } })
  fireEvent.click(button('sure') ?? expect.fail('no dialog'))
  await waitFor(() => expect(api.asked).toHaveLength(1))
  expect(api.asked[0]).toEqual({
    method: 'POST',
    path: `/api/orders/${orderId}/reported-names`,
    body: { version: 7, at: 'services.0.manager', note: '电话核实，与银行卡一致' },
  })
})

test('whoever may not pass the order is not offered it', async () => {
  await opened([])
  expect(button('confirm-name')).toBeNull()
})
