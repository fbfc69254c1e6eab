// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { applicant, createFakeApi } from '../../../fixture/fake-api.ts'
import { openPortal } from '../../../fixture/open-portal.tsx'

const customerId = '77777777-7777-4777-8777-777777777777'
const lin = {
  id: '55555555-5555-4555-8555-555555555555',
  name: '林知远',
  login: 'lin@example.cn',
  member: 'editor',
  actsForGroup: false,
  state: 'invited',
  openSessions: 0,
}
const owned = { ...applicant, account: { ...applicant.account, customerId } }

function opened() {
  const api = createFakeApi({ session: owned })
  api.refusals[`GET /api/customers/${customerId}/members`] = { status: 200, body: { members: [lin] } }
  openPortal('/members', api)
  return api
}

test('an owner invites a colleague, and hands the link over where no message leaves the house', async () => {
  const api = opened()
  api.refusals[`POST /api/customers/${customerId}/members`] = {
    status: 200,
    body: { accountId: lin.id, sentBy: 'hand', link: '/invited#the-token', validHours: 72 },
  }
  fireEvent.click(await screen.findByRole('button', { name: '邀请账号' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('姓名'), { target: { value: '周以宁' } })
  fireEvent.change(dialog.getByLabelText('登录名'), { target: { value: 'zhou@example.cn' } })
  fireEvent.change(dialog.getByLabelText('权限'), { target: { value: 'viewer' } })
  fireEvent.click(dialog.getByRole('button', { name: '邀请账号' }))
  await screen.findByText(`${window.location.origin}/invited#the-token`)
  expect(api.asked[0]).toMatchObject({
    body: { name: '周以宁', login: 'zhou@example.cn', member: 'viewer', actsForGroup: false },
  })
})

test('somebody is removed after a second look', async () => {
  const api = opened()
  api.refusals[`DELETE /api/customers/${customerId}/members/${lin.id}`] = { status: 200, body: { endedSessions: 1 } }
  fireEvent.click(await screen.findByRole('button', { name: '移除：林知远' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: '移除：林知远' }))
  await screen.findByText('已完成。')
  expect(api.asked).toHaveLength(1)
})

test('who is no owner has no such page', async () => {
  openPortal('/members', createFakeApi({ session: { ...owned, account: { ...owned.account, member: 'editor' } } }))
  await screen.findByRole('link', { name: '我的备案' })
  expect(screen.queryByRole('link', { name: '我们的账号' })).toBeNull()
})
