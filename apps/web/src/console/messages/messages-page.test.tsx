// @vitest-environment jsdom
import type { MessageView } from '@openbeian/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { admin, openConsole, reviewer } from '../../../fixture/open-console.tsx'

const id = '55555555-5555-4555-8555-555555555555'
const aMessage = (changes: Partial<MessageView> = {}): MessageView => ({
  id,
  channel: 'sms',
  to: '138****0001',
  state: 'kept',
  at: '2026-11-21T02:32:00.000Z',
  tries: 0,
  ...changes,
})
const withMessages = (messages: MessageView[], session = admin, linksGoOut = true) => {
  const api = createFakeApi({ session })
  api.refusals['GET /api/messages'] = {
    status: 200,
    body: { messages, linksGoOut, kept: messages.filter(({ state }) => state === 'kept').length },
  }
  api.refusals[`POST /api/messages/${id}/reveal`] = { status: 200, body: { to: '13800000001', text: '验证码 ******' } }
  return api
}

test('a message is read after a reason was given', async () => {
  const api = withMessages([aMessage()])
  openConsole('/messages', api)
  fireEvent.click(await screen.findByRole('button', { name: '查看原文：138****0001' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: '查看原文' }))
  expect(api.asked).toEqual([])
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '电话告知申请人' } })
  fireEvent.click(dialog.getByRole('button', { name: '查看原文' }))
  await screen.findByText('验证码 ******')
  screen.getByText('13800000001')
  expect(api.asked).toMatchObject([{ path: `/api/messages/${id}/reveal`, body: { reason: '电话告知申请人' } }])
})

test('what nobody sends is said first, and what failed says why', async () => {
  const failed = aMessage({
    id: id.replace('5', '6'),
    state: 'failed',
    tries: 5,
    lastError: { reason: 'failed', details: { cause: 'no route' } },
  })
  const api = withMessages([aMessage(), failed])
  api.refusals['GET /api/messages?state=failed'] = {
    status: 200,
    body: { messages: [failed], linksGoOut: true, kept: 1 },
  }
  openConsole('/messages', api)
  await screen.findByText(/有 1 条消息没有发送通道/)
  screen.getByText('已试 5 次：no route')
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'failed' } })
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2))
})

test('that no link goes out without an address is said', async () => {
  openConsole('/messages', withMessages([], admin, false))
  await screen.findByText(/尚未设置本系统的访问地址/)
})

test('reviewers have no way there', async () => {
  openConsole('/queue', withMessages([], reviewer))
  await screen.findByRole('link', { name: '审核队列' })
  expect(screen.queryByRole('link', { name: '发件箱' })).toBeNull()
})
