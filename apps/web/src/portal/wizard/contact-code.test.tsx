// @vitest-environment jsdom
import { emptyFiling, withValueAt } from '@openbeian/filing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, type FakeApi, orderId } from '../../../fixture/fake-api.ts'
import { inputAt, openPortal } from '../../../fixture/open-portal.tsx'

const path = 'subject.principal.mobile'
const edit = `/orders/${orderId}/edit`
const filing = withValueAt(withValueAt(emptyFiling(), 'subject.nature', 'enterprise'), path, '13800000001')
const codes = `/api/orders/${orderId}/contact-codes`
const refusal = (zh: string) => ({ status: 422, body: { code: 'fixture', message: { zh, en: zh }, requestId: 'r' } })

/** The part beside the mobile of the principal. */
const part = async () => {
  await screen.findByLabelText('主办单位名称')
  return within(await waitFor(() => inputAt(path).closest<HTMLElement>('.with-code') ?? document.body))
}
const askForCode = async () => {
  const it = await part()
  fireEvent.click(await it.findByRole('button', { name: /发短信验证码确认/ }))
  return { it, input: (await it.findByLabelText(/收到的验证码/)) as HTMLInputElement }
}
const sentCodes = (api: FakeApi) => api.asked.filter((it) => it.path === codes)

test('a code is sent, typed, and the number counts as confirmed', async () => {
  const api = createFakeApi({ filing })
  api.refusals[`POST ${codes}/confirm`] = { status: 200, body: { confirmed: [path] } }
  openPortal(edit, api)
  const { it, input } = await askForCode()
  expect(it.getByText(/验证码已发往 138\*\*\*\*0001/).getAttribute('role')).toBe('status')
  expect(document.activeElement).toBe(input)
  expect([input.autocomplete, input.inputMode]).toEqual(['one-time-code', 'numeric'])
  fireEvent.change(input, { target: { value: '123 456' } })
  const told = await it.findByText('已通过验证码确认')
  expect(api.asked.at(-1)).toMatchObject({ path: `${codes}/confirm`, body: { at: path, code: '123456' } })
  expect(document.activeElement).toBe(told.closest('[data-confirmed]'))
})

test('what was typed is saved before a code goes to it', async () => {
  const api = createFakeApi({ filing })
  openPortal(edit, api)
  await part()
  fireEvent.change(inputAt(path), { target: { value: '13900000002' } })
  await askForCode()
  expect(api.asked.map(({ method }) => method)).toEqual(['PUT', 'POST'])
  expect(api.filing.subject.principal.mobile).toBe('13900000002')
})

test('nothing is sent for what could not be saved', async () => {
  const api = createFakeApi({ filing })
  api.refusals[`PUT /api/orders/${orderId}/draft`] = refusal('不行')
  openPortal(edit, api)
  await part()
  fireEvent.change(inputAt(path), { target: { value: '13900000002' } })
  fireEvent.click(await (await part()).findByRole('button', { name: /发短信验证码确认/ }))
  await screen.findByText(/内容还没有保存好/)
  expect(sentCodes(api)).toEqual([])
})

test('a wrong code is told beside its input, which stays ready', async () => {
  const api = createFakeApi({ filing })
  api.refusals[`POST ${codes}/confirm`] = refusal('验证码不对，请核对后重新输入。')
  openPortal(edit, api)
  const { it, input } = await askForCode()
  fireEvent.change(input, { target: { value: '000000' } })
  await it.findByText('验证码不对，请核对后重新输入。')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  const fault = document.getElementById(input.getAttribute('aria-describedby') ?? '')
  expect(fault?.textContent).toContain('验证码不对')
})

test('too few digits are told before anybody is asked', async () => {
  const api = createFakeApi({ filing })
  openPortal(edit, api)
  const { it, input } = await askForCode()
  fireEvent.change(input, { target: { value: '123' } })
  fireEvent.click(it.getByRole('button', { name: '确认' }))
  await it.findByText(/验证码是 6 位数字/)
  expect(sentCodes(api)).toHaveLength(1)
})

test('another code is not to be had at once', async () => {
  openPortal(edit, createFakeApi({ filing }))
  const { it } = await askForCode()
  expect(it.getByRole<HTMLButtonElement>('button', { name: /重新发送（\d+ 秒后）/ }).disabled).toBe(true)
})

test('a number that is not complete has nothing to confirm, another than the confirmed one has', async () => {
  openPortal(edit, createFakeApi({ filing, confirmed: [path] }))
  const it = await part()
  await it.findByText('已通过验证码确认')
  fireEvent.change(inputAt(path), { target: { value: '1390000' } })
  expect(it.queryByText('已通过验证码确认')).toBeNull()
  expect(it.queryByRole('button')).toBeNull()
  fireEvent.change(inputAt(path), { target: { value: '13900000002' } })
  await it.findByRole('button', { name: /发短信验证码确认/ })
})

test('without a way out it is said that no code comes', async () => {
  const api = createFakeApi({ filing })
  const body = { to: '138****0001', validMinutes: 10, againAfterSeconds: 60, staysHere: true }
  api.refusals[`POST ${codes}`] = { status: 200, body }
  openPortal(edit, api)
  const { it } = await askForCode()
  it.getByText(/验证码无法发出/)
})
