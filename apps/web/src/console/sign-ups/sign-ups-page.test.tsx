// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { admin, openConsole } from '../../../fixture/open-console.tsx'

const id = '55555555-5555-4555-8555-555555555555'
const row = {
  id,
  login: 'lin@example.cn',
  name: '林知远',
  customerName: '示例公司',
  at: '2026-11-21T02:32:00.000Z',
  expiresAt: '2026-11-24T02:32:00.000Z',
  isTaken: false,
}

test('staff confirm the address of somebody who signed up, and say how they made sure', async () => {
  const api = createFakeApi({ session: admin })
  const taken = { ...row, id: '66666666-6666-4666-8666-666666666666', login: 'known@example.cn', isTaken: true }
  api.refusals['GET /api/sign-ups'] = { status: 200, body: { signUps: [row, taken], linksGoOut: false } }
  api.refusals[`POST /api/sign-ups/${id}/confirm`] = { status: 200, body: { accountId: id } }
  openConsole('/sign-ups', api)
  await screen.findByText('本平台目前不发送带链接的邮件，只能由工作人员确认。')
  screen.getByText(/该地址已有账号/)
  fireEvent.click(screen.getByRole('button', { name: '确认注册：lin@example.cn' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '回拨合同上的电话确认' } })
  fireEvent.click(dialog.getByRole('button', { name: /确定|确认/ }))
  await screen.findByText('已开通账号。')
  expect(api.asked).toMatchObject([{ body: { reason: '回拨合同上的电话确认' } }])
})
