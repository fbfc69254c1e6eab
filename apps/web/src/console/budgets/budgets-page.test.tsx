// @vitest-environment jsdom
import type { BudgetsView } from '@openbeian/contract'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { admin, openConsole, reviewer } from '../../../fixture/open-console.tsx'

const id = '55555555-5555-4555-8555-555555555555'
const view: BudgetsView = {
  usedUp: [
    {
      id,
      budget: 'sign-ins.login',
      span: 'tenMinutes',
      address: '203.0.113.9',
      login: 'w***@example.cn',
      since: '2026-11-21T02:32:00.000Z',
      until: '2026-11-21T02:43:00.000Z',
      refused: 4,
    },
  ],
  inForce: [{ budget: 'submissions.account', spans: { hour: 3 }, usual: { hour: 3 } }],
  officeAddresses: [{ from: '203.0.113.0', to: '203.0.113.31' }],
  mandated: [],
  staff: [{ name: '王主管', used: 7 }],
  findings: [],
}

const withBudgets = (session = admin, shown = view) => {
  const api = createFakeApi({ session })
  api.refusals['GET /api/budgets'] = { status: 200, body: shown }
  api.refusals[`POST /api/budgets/used-up/${id}/lift`] = { status: 200, body: {} }
  return api
}

test('who waits, for what and until when is shown, and lifted for a reason', async () => {
  const api = withBudgets()
  openConsole('/budgets', api)
  const table = within(await screen.findByRole('table', { name: '当前受限' }))
  table.getByText('203.0.113.9', { exact: false })
  table.getByText('同一账号密码错误', { exact: false })
  fireEvent.click(table.getByRole('button', { name: /解除限制：203.0.113.9/ }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '本人来电核实' } })
  fireEvent.click(dialog.getByRole('button', { name: /解除/ }))
  await screen.findByText('已解除。')
  expect(api.asked).toMatchObject([{ path: `/api/budgets/used-up/${id}/lift`, body: { reason: '本人来电核实' } }])
})

test('what counts and what staff have used is shown as well', async () => {
  openConsole('/budgets', withBudgets(admin, { ...view, usedUp: [] }))
  await screen.findByText('现在没有受限的对象')
  expect(screen.getAllByText('每小时 3 次')).toHaveLength(2)
  screen.getByText('王主管：7 次')
  screen.getByText(/203\.0\.113\.0–203\.0\.113\.31/)
})

test('reviewers have no way there', async () => {
  openConsole('/queue', withBudgets(reviewer))
  await screen.findByRole('link', { name: '审核队列' })
  expect(screen.queryByRole('link', { name: '频率限制' })).toBeNull()
})
