// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { admin, openConsole } from '../../../fixture/open-console.tsx'

const lin = {
  id: '55555555-5555-4555-8555-555555555555',
  name: '林知远',
  login: 'lin@example.cn',
  role: 'reviewer',
  provinces: ['110000'],
  state: 'open',
  openSessions: 1,
  claimedOrders: 2,
}
const su = { ...lin, id: '66666666-6666-4666-8666-666666666666', name: '苏见青', login: 'su@example.cn' }

function opened() {
  const api = createFakeApi({ session: admin })
  api.refusals['GET /api/staff'] = { status: 200, body: { staff: [lin, su] } }
  openConsole('/staff', api)
  return api
}

test('somebody is invited, and where no mail leaves the house the link is shown to be handed over', async () => {
  const api = opened()
  api.refusals['POST /api/staff'] = {
    status: 200,
    body: { accountId: su.id, sentBy: 'hand', link: '/invited#the-token', validHours: 72 },
  }
  fireEvent.click(await screen.findByRole('button', { name: '邀请人员' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('姓名'), { target: { value: '周以宁' } })
  fireEvent.change(dialog.getByLabelText('登录名'), { target: { value: 'zhou' } })
  fireEvent.change(dialog.getByLabelText('角色'), { target: { value: 'auditor' } })
  fireEvent.click(dialog.getByRole('button', { name: '邀请人员' }))
  await screen.findByText(/转交本人，72 小时内有效/)
  screen.getByText(`${window.location.origin}/invited#the-token`)
  expect(api.asked[0]).toMatchObject({ body: { name: '周以宁', login: 'zhou', role: 'auditor' } })
})

test('a leaver is disabled, and what was claimed goes to a colleague', async () => {
  const api = opened()
  api.refusals[`POST /api/staff/${lin.id}/disable`] = { status: 200, body: { releasedOrders: 2, endedSessions: 1 } }
  fireEvent.click(await screen.findByRole('button', { name: '停用：林知远' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('已领取的订单转给'), { target: { value: su.id } })
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '已于今日离职' } })
  fireEvent.click(dialog.getByRole('button', { name: '停用：林知远' }))
  await screen.findByText('已完成，涉及 2 个已领取的订单。')
  expect(api.asked[0]).toMatchObject({ body: { reason: '已于今日离职', handOverTo: su.id } })
})

test('a reviewer is limited to other provinces', async () => {
  const api = opened()
  api.refusals[`PUT /api/staff/${lin.id}/provinces`] = { status: 200, body: { releasedOrders: 1 } }
  fireEvent.click(await screen.findByRole('button', { name: '调整省份：林知远' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByLabelText('广东省'))
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '兼管广东的备案' } })
  fireEvent.click(dialog.getByRole('button', { name: '调整省份：林知远' }))
  await screen.findByText('已完成，涉及 1 个已领取的订单。')
  expect(api.asked[0]).toMatchObject({ body: { provinces: ['110000', '440000'] } })
})
