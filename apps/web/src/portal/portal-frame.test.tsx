// @vitest-environment jsdom
import { emptyFiling } from '@openbeian/filing'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { applicant, createFakeApi, orderId } from '../../fixture/fake-api.ts'
import { inputAt, openPortal } from '../../fixture/open-portal.tsx'

test('whoever is not signed in meets the door and comes in with a password', async () => {
  openPortal('/', createFakeApi({ session: null }))
  fireEvent.change(await screen.findByLabelText('登录名'), { target: { value: 'li@example.cn' } })
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'demo-password' } })
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  await screen.findByRole('heading', { name: '我的备案' })
})

test('a wrong password is told at the door, without a second one over it', async () => {
  const api = createFakeApi({ session: null })
  api.refusals['POST /api/session'] = {
    status: 401,
    body: { code: 'account.wrong', message: { zh: '登录名或密码不对。', en: 'Wrong.' }, requestId: 'r' },
  }
  openPortal('/', api)
  fireEvent.change(await screen.findByLabelText('登录名'), { target: { value: 'li@example.cn' } })
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'wrong-password' } })
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  await screen.findByText('登录名或密码不对。')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('staff do not file here', async () => {
  const session = { ...applicant, account: { ...applicant.account, role: 'reviewer' as const } }
  openPortal('/', createFakeApi({ session }))
  await screen.findByText('这是工作人员账号')
})

test('the language is changed in place and remembered', async () => {
  openPortal('/', createFakeApi({ session: null }))
  fireEvent.click(await screen.findByRole('button', { name: 'English' }))
  await screen.findByRole('heading', { name: 'Sign in' })
  expect(localStorage.getItem('openbeian.language')).toBe('en')
})

test('a session that ends keeps the page and what was typed', async () => {
  const filing = emptyFiling()
  filing.subject.nature = 'enterprise'
  const api = createFakeApi({ filing })
  openPortal(`/orders/${orderId}/edit`, api)
  await screen.findByLabelText('主办单位名称')
  const path = `PUT /api/orders/${orderId}/draft`
  api.refusals[path] = { status: 401, body: { code: 'session', message: { zh: '请登录', en: 'x' }, requestId: 'r' } }
  fireEvent.change(inputAt('subject.name'), { target: { value: '甲公司' } })
  await screen.findByText(/登录已过期/, undefined, { timeout: 4000 })
  expect(inputAt('subject.name').value).toBe('甲公司')

  delete api.refusals[path]
  fireEvent.change(inputAt('login'), { target: { value: 'li@example.cn' } })
  fireEvent.change(inputAt('password'), { target: { value: 'demo-password' } })
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  await waitFor(() => expect(screen.queryByText(/登录已过期/)).toBeNull())
  await waitFor(() => expect(api.filing.subject.name).toBe('甲公司'), { timeout: 8000 })
})
