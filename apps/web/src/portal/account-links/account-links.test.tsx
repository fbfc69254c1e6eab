// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { applicant, createFakeApi } from '../../../fixture/fake-api.ts'
import { openPortal } from '../../../fixture/open-portal.tsx'

const ok = (body: unknown) => ({ status: 200, body })
const withLink = (link: object, more: Record<string, { status: number; body: unknown }> = {}) => {
  const api = createFakeApi({ session: null })
  Object.assign(api.refusals, { 'POST /api/account-links/look': ok(link), ...more })
  return api
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('whoever signs up is told to open the link, or to call where no mail leaves the house', async () => {
  const api = createFakeApi({ session: null })
  const answer = { confirmedBy: 'link', validHours: 24, keptHours: 72 }
  api.refusals['POST /api/accounts'] = ok(answer)
  openPortal('/sign-up', api)
  await screen.findByLabelText('电子邮箱或手机号')
  type('电子邮箱或手机号', 'lin@example.cn')
  type('设置密码', 'correct horse battery')
  type('您的姓名', '林知远')
  type('单位名称或您的姓名', '示例公司')
  await screen.findByText('阅读全文')
  fireEvent.click(screen.getByLabelText(/我已阅读/))
  fireEvent.click(screen.getByRole('button', { name: '注册' }))
  await screen.findByText('请确认 lin@example.cn')
  screen.getByText(/24 小时内有效/)
  expect(api.asked[0]?.body).toMatchObject({ noticeVersion: '0-1' })
})

test('the link of a sign-up asks for the password and signs in', async () => {
  const api = withLink(
    { purpose: 'confirm-sign-up', state: 'open', login: 'l***@example.cn', isRenewable: false },
    { 'POST /api/accounts/confirm': ok(applicant) },
  )
  openPortal('/confirm#the-token-of-the-link', api)
  await screen.findByText('账号：l***@example.cn')
  type('密码', 'correct horse battery')
  fireEvent.click(screen.getByRole('button', { name: '确认并登录' }))
  await screen.findByRole('heading', { name: '我的备案' })
  expect(api.asked.at(-1)).toMatchObject({
    path: '/api/accounts/confirm',
    body: { token: 'the-token-of-the-link', password: 'correct horse battery' },
  })
})

test('a link that is too old says so and has a new one sent', async () => {
  const api = withLink(
    { purpose: 'confirm-sign-up', state: 'expired', login: 'l***@example.cn', isRenewable: true },
    { 'POST /api/account-links/renew': ok({}) },
  )
  openPortal('/confirm#the-token-of-the-link', api)
  await screen.findByText('该链接已过期。')
  fireEvent.click(screen.getByRole('button', { name: '发送新的链接' }))
  await screen.findByText('新的链接已发送到原来的地址。')
})

test('of a sign-up that is too old nothing is left but to sign up again; one that was confirmed leads to the door', async () => {
  openPortal('/confirm#a', withLink({ purpose: 'confirm-sign-up', state: 'expired', isRenewable: false }))
  expect((await screen.findByRole('link', { name: '重新注册' })).getAttribute('href')).toBe('/sign-up')
})

test('a forgotten password is asked for without being told whether there is an account, and chosen by the link', async () => {
  const api = createFakeApi({ session: null })
  api.refusals['POST /api/account/recovery'] = ok({ sentBy: 'link', validHours: 1 })
  openPortal('/recover', api)
  await screen.findByLabelText('登录名')
  type('登录名', 'lin@example.cn')
  fireEvent.click(screen.getByRole('button', { name: '发送链接' }))
  await screen.findByText(/如果账号存在，链接已发送，1 小时内有效/)
})

test('the link of a recovery takes a new password', async () => {
  const api = withLink(
    { purpose: 'recover-password', state: 'open', login: 'l***@example.cn', isRenewable: false },
    { 'POST /api/account/recovery/finish': ok({}) },
  )
  openPortal('/recover#the-token-of-the-link', api)
  await screen.findByLabelText('新密码')
  type('新密码', 'another horse battery')
  fireEvent.click(screen.getByRole('button', { name: '保存新密码' }))
  await screen.findByText('密码已更换，请用新密码登录。')
})

test('the link to another login takes the password of the account', async () => {
  const api = withLink(
    { purpose: 'prove-login', state: 'open', login: 'n***@example.cn', isRenewable: false },
    { 'POST /api/account/login/prove': ok({ endedSessions: 1 }) },
  )
  openPortal('/new-login#the-token-of-the-link', api)
  await screen.findByText('账号：n***@example.cn')
  type('密码', 'correct horse battery')
  fireEvent.click(screen.getByRole('button', { name: '更换登录地址' }))
  await screen.findByText(/登录地址已更换/)
})

test('whoever did not change the login takes it back with another password, and calls when it is too late', async () => {
  const api = withLink(
    { purpose: 'take-back-login', state: 'open', login: 'o***@example.cn', isRenewable: false },
    { 'POST /api/account/login/take-back': ok({}) },
  )
  openPortal('/take-back#the-token-of-the-link', api)
  await screen.findByLabelText('新密码')
  type('新密码', 'another horse battery')
  fireEvent.click(screen.getByRole('button', { name: '改回登录地址' }))
  await screen.findByText('登录地址已改回，请用新密码登录。')
  openPortal('/take-back#a', withLink({ purpose: 'take-back-login', state: 'expired', isRenewable: false }))
  await screen.findByText('请联系服务商。')
})
