// @vitest-environment jsdom
import type { RiskEntry } from '@openbeian/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer, supervisor } from '../../../fixture/open-console.tsx'

const aMark = (change: Partial<RiskEntry> = {}): RiskEntry => ({
  id: '77777777-7777-4777-8777-777777777777',
  kind: 'mobile',
  shown: '138****0001',
  reason: '冒用他人身份',
  at: '2026-11-21T02:32:00.000Z',
  byName: '王主管',
  ...change,
})
const lifted = aMark({
  id: '88888888-8888-4888-8888-888888888888',
  kind: 'certificate',
  shown: '1101**********002X',
  lifted: { at: '2026-11-22T02:32:00.000Z', byName: '王主管', reason: '已核实' },
})

function open(entries: RiskEntry[], session = supervisor) {
  const api = createFakeApi({ session })
  api.refusals['GET /api/risk-list'] = { status: 200, body: { entries } }
  api.refusals['POST /api/risk-list'] = { status: 200, body: { id: aMark().id } }
  api.refusals[`POST /api/risk-list/${aMark().id}/lift`] = { status: 200, body: {} }
  openConsole('/risks', api)
  return api
}
const press = (action: string) =>
  fireEvent.click(document.querySelector(`[data-action="${action}"]`) ?? expect.fail(action))

test('a mobile is marked with its reason, and not before it is one', async () => {
  const api = open([])
  await screen.findByRole('heading', { name: '名单是空的' })
  press('mark-risk')
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('号码'), { target: { value: '1380000' } })
  press('sure')
  expect((await dialog.findByRole('alert')).textContent).toContain('11 位')
  fireEvent.change(dialog.getByLabelText('号码'), { target: { value: '138 0000 0001' } })
  expect((await dialog.findByRole('alert')).textContent).toContain('原因')
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '冒用他人身份' } })
  press('sure')
  await screen.findByText('已加入名单，即刻生效。')
  expect(api.asked).toMatchObject([
    { path: '/api/risk-list', body: { kind: 'mobile', value: '138 0000 0001', reason: '冒用他人身份' } },
  ])
})

test('what counts is shown first; what was taken off stays on record', async () => {
  open([aMark(), lifted])
  await screen.findByText('138****0001')
  expect(screen.queryByText('1101**********002X')).toBeNull()
  fireEvent.change(document.querySelector('[data-filter="state"]') ?? expect.fail(), { target: { value: '' } })
  await screen.findByText(/已核实/)
})

test('a mark is taken off with a reason', async () => {
  const api = open([aMark()])
  fireEvent.click(await screen.findByRole('button', { name: '移出 138****0001' }))
  fireEvent.change(await screen.findByLabelText(/原因/), { target: { value: '已核实' } })
  press('sure')
  await waitFor(() => expect(api.asked.at(-1)?.body).toEqual({ reason: '已核实' }))
  await screen.findByText('已移出名单。')
})

test('reviewers read the list and change nothing', async () => {
  open([aMark()], reviewer)
  await screen.findByText('冒用他人身份')
  expect(document.querySelector('[data-action="mark-risk"], [data-action="lift-risk"]')).toBeNull()
})
