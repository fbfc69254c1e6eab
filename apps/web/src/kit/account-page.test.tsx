// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../fixture/fake-api.ts'
import { admin, openConsole } from '../../fixture/open-console.tsx'
import { openPortal } from '../../fixture/open-portal.tsx'

const id = '55555555-5555-4555-8555-555555555555'
const at = '2026-11-21T02:32:00.000Z'
const here = { id, device: 'Windows · Edge', ip: '203.0.113.9', openedAt: at, lastSeenAt: at, isThis: true }
const there = { ...here, id: '66666666-6666-4666-8666-666666666666', device: 'Android · 微信', isThis: false }

function withSessions(given: Parameters<typeof createFakeApi>[0] = {}) {
  const api = createFakeApi(given)
  api.refusals['GET /api/account/sessions'] = { status: 200, body: { sessions: [here, there] } }
  return api
}
const type = (within: { getByLabelText(label: string): HTMLElement }, label: string, value: string) =>
  fireEvent.change(within.getByLabelText(label), { target: { value } })

test('sessions are shown with their devices, and all but the present one can be ended', async () => {
  const api = withSessions()
  api.refusals[`DELETE /api/account/sessions/${there.id}`] = { status: 200, body: {} }
  openPortal('/account', api)
  await screen.findByText('Windows · Edge')
  screen.getByText('本设备')
  fireEvent.click(screen.getByRole('button', { name: '退出：Android · 微信' }))
  await expect.poll(() => api.asked).toMatchObject([{ path: `/api/account/sessions/${there.id}` }])
  screen.getByRole('button', { name: '退出其他所有设备' })
})

test('a password is changed with the present one, and how many sessions ended is told', async () => {
  const api = withSessions()
  api.refusals['PUT /api/account/password'] = { status: 200, body: { endedSessions: 1 } }
  openPortal('/account', api)
  await screen.findByLabelText('当前密码')
  type(screen, '当前密码', 'correct horse battery')
  type(screen, '新密码', 'another horse battery')
  fireEvent.click(screen.getByRole('button', { name: '修改密码' }))
  await screen.findByText('密码已修改，1 个其他登录已退出。')
  expect(api.asked).toMatchObject([
    { body: { password: 'correct horse battery', newPassword: 'another horse battery' } },
  ])
})

test('an applicant closes the account with the password, and stands at the door', async () => {
  const api = withSessions()
  api.refusals['POST /api/account/close'] = { status: 200, body: {} }
  openPortal('/account', api)
  fireEvent.click(await screen.findByRole('button', { name: '注销账号…' }))
  const dialog = within(await screen.findByRole('dialog'))
  type(dialog, '当前密码', 'correct horse battery')
  fireEvent.click(dialog.getByRole('button', { name: '确认注销' }))
  await screen.findByRole('heading', { name: '登录' })
})

test('staff look after password and sessions in the console, and do not close their account there', async () => {
  openConsole('/account', withSessions({ session: admin }))
  await screen.findByText('Windows · Edge')
  expect(screen.queryByRole('button', { name: '注销账号…' })).toBeNull()
})

test('whoever signs out stands at the door', async () => {
  openPortal('/account', withSessions())
  fireEvent.click(await screen.findByRole('button', { name: '退出登录' }))
  await screen.findByRole('heading', { name: '登录' })
})

test('where the server asks for the password again, it is typed over the page, and what was begun goes on', async () => {
  const api = withSessions()
  const ended = `DELETE /api/account/sessions/${there.id}`
  const needed = { code: 'http.password-needed', message: { zh: '再次输入', en: 'again' }, requestId: 'r' }
  api.refusals[ended] = { status: 403, body: needed }
  api.refusals['POST /api/session/password'] = { status: 200, body: {} }
  openPortal('/account', api)
  fireEvent.click(await screen.findByRole('button', { name: '退出：Android · 微信' }))
  const dialog = within(await screen.findByRole('dialog'))
  api.refusals[ended] = { status: 200, body: {} }
  type(dialog, '密码', 'correct horse battery')
  fireEvent.click(dialog.getByRole('button', { name: '继续' }))
  await expect
    .poll(() => api.asked.map(({ path }) => path))
    .toEqual([`/api/account/sessions/${there.id}`, '/api/session/password', `/api/account/sessions/${there.id}`])
  expect(screen.queryByRole('dialog')).toBeNull()
})
