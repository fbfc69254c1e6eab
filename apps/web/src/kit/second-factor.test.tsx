// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { applicant, createFakeApi } from '../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../fixture/open-console.tsx'
import { openPortal } from '../../fixture/open-portal.tsx'

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('after the right password the code is asked for, and leads in', async () => {
  const api = createFakeApi({ session: null })
  const secondFactor = {
    token: 'a token of twenty characters',
    endsAt: '2026-11-21T02:42:00.000Z',
    hasPasskeyHere: false,
  }
  api.refusals['POST /api/session'] = { status: 200, body: { secondFactor } }
  api.refusals['POST /api/session/code'] = { status: 200, body: applicant }
  openPortal('/', api)
  await screen.findByLabelText('密码')
  type('登录名', 'li@example.cn')
  type('密码', 'correct horse battery')
  press('登录')
  await screen.findByLabelText('动态码')
  type('动态码', '123456')
  press('登录')
  await expect
    .poll(() => api.asked.at(-1))
    .toMatchObject({
      path: '/api/session/code',
      body: { token: secondFactor.token, code: '123456' },
    })
  await screen.findByRole('button', { name: '退出登录' })
})

test('staff who lack it see how it is set up instead of every page, and keep the codes before they go on', async () => {
  const session = { ...reviewer, account: { ...reviewer.account, secondFactor: 'missing' as const } }
  const api = createFakeApi({ session })
  const key = 'JBSWY3DPEHPK3PXP'
  api.refusals['POST /api/account/second-factor/key'] = {
    status: 200,
    body: { key, uri: `otpauth://totp/x?secret=${key}` },
  }
  const recoveryCodes = ['abcd-efgh-jkmn', 'pqrs-tuvw-xyz2']
  api.refusals['PUT /api/account/second-factor'] = { status: 200, body: { recoveryCodes } }
  openConsole('/queue', api)
  await screen.findByRole('heading', { name: '请先设置二次验证' })
  press('设置二次验证')
  await screen.findByText(key)
  type('动态码', '123456')
  press('确认')
  await screen.findByText(/abcd-efgh-jkmn/)
  api.session = { ...reviewer, account: { ...reviewer.account, secondFactor: 'on' } }
  press('已保存，继续')
  await screen.findByRole('heading', { name: '审核队列' })
})
