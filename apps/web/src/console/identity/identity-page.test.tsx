// @vitest-environment jsdom
import type { FaceTermsView, OpenOtherWay } from '@openbeian/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { admin, openConsole, reviewer } from '../../../fixture/open-console.tsx'

const id = '66666666-6666-4666-8666-666666666666'
const aWay = (change: Partial<OpenOtherWay> = {}): OpenOtherWay => ({
  id,
  orderId,
  reference: 'BA-20261121-0001',
  subjectName: '样例科技有限公司',
  orderState: 'identityPending',
  person: { name: '王小明', places: ['services.0'], hasMobile: true },
  way: 'video-call',
  wish: '周三下午',
  askedAt: '2026-11-21T02:32:00.000Z',
  ...change,
})
const path = `/api/orders/${orderId}/faces/other-way/${id}`

function open(otherWays: OpenOtherWay[], session = reviewer) {
  const api = createFakeApi({ session })
  api.refusals['GET /api/reviews/other-ways'] = { status: 200, body: { otherWays } }
  api.refusals[`PUT ${path}/appointment`] = { status: 200, body: { told: ['sms'] } }
  api.refusals[`POST ${path}`] = { status: 200, body: { open: true, persons: [], findings: [] } }
  openConsole('/identity', api)
  return api
}
const ahead = '2099-11-24T15:00'

test('a time is set in Beijing time, and it is said how the person is told', async () => {
  const api = open([aWay()])
  await screen.findByText('周三下午')
  fireEvent.click(screen.getByRole('button', { name: '约时间：王小明' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('时间（北京时间）'), { target: { value: ahead } })
  fireEvent.change(dialog.getByLabelText(/怎样参加/), { target: { value: '会议号 123' } })
  fireEvent.click(dialog.getByRole('button', { name: '约定并通知' }))
  await screen.findByText('已约定，短信已放入发件箱，收件人：王小明。')
  const body = { at: '2099-11-24T07:00:00.000Z', note: '会议号 123' }
  expect(api.asked).toEqual([{ method: 'PUT', path: `${path}/appointment`, body }])
})

test('a time that is over is not sent', async () => {
  const api = open([aWay()])
  fireEvent.click(await screen.findByRole('button', { name: '约时间：王小明' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('时间（北京时间）'), { target: { value: '2020-01-01T10:00' } })
  fireEvent.click(dialog.getByRole('button', { name: '约定并通知' }))
  await dialog.findByRole('alert')
  expect(api.asked).toEqual([])
})

test('somebody without a mobile has to be rung up', async () => {
  open([aWay({ person: { name: '王小明', places: ['services.0'], hasMobile: false } })])
  fireEvent.click(await screen.findByRole('button', { name: '约时间：王小明' }))
  await screen.findByText(/没有此人的手机号/)
})

test('a result goes with how it was found, never without', async () => {
  const api = open([aWay()])
  fireEvent.click(await screen.findByRole('button', { name: '记录结果：王小明' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByLabelText('确认是本人'))
  fireEvent.click(dialog.getByRole('button', { name: '保存结果' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('怎样核对')
  expect(api.asked).toEqual([])
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '视频通话，持证件原件' } })
  fireEvent.click(dialog.getByRole('button', { name: '保存结果' }))
  await waitFor(() => expect(api.asked).toHaveLength(1))
  expect(api.asked[0]).toMatchObject({ path, body: { result: 'confirmed', note: '视频通话，持证件原件' } })
})

test('nobody waits: the page says who would', async () => {
  open([])
  await screen.findByRole('heading', { name: '没有人在等' })
  expect(screen.queryByRole('link', { name: '人脸模型与条款' })).toBeNull()
})

const someTerms = (change: Partial<FaceTermsView> = {}): FaceTermsView => ({
  state: 'undecided',
  isOn: false,
  text: { version: '7', zh: ['未经核实。'], en: ['Not verified.'] },
  models: [{ name: 'faceres', does: { zh: '比对', en: 'compares' }, from: 'HSE FaceRes' }],
  keptDays: 7,
  personsKept: 3,
  decisions: [],
  ...change,
})
const accepted = someTerms({
  state: 'accepted',
  isOn: true,
  decisions: [{ accepts: true, textVersion: '7', at: '2026-11-21T02:32:00.000Z', byName: '叶定' }],
})

function openTerms(terms: FaceTermsView, answer = accepted) {
  const api = createFakeApi({ session: admin })
  api.refusals['GET /api/faces/terms'] = { status: 200, body: terms }
  api.refusals['POST /api/faces/terms'] = { status: 200, body: answer }
  openConsole('/identity/terms', api)
  return api
}
const button = (action: string) => document.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)

test('an administrator accepts the text that is shown, by its version', async () => {
  const api = openTerms(someTerms())
  await screen.findByText('未经核实。')
  fireEvent.click(button('accept-terms') as HTMLElement)
  await screen.findByText('叶定')
  expect(api.asked).toEqual([{ method: 'POST', path: '/api/faces/terms', body: { accepts: true, textVersion: '7' } }])
  expect(button('accept-terms')).toBeNull()
})

test('withdrawing is asked once more', async () => {
  const api = openTerms(accepted, someTerms({ state: 'withdrawn' }))
  await screen.findByText('叶定')
  fireEvent.click(button('withdraw-terms') as HTMLElement)
  await screen.findByRole('dialog')
  expect(api.asked).toEqual([])
  fireEvent.click(button('sure') as HTMLElement)
  await screen.findByText('未启用，已撤回')
  expect(api.asked).toMatchObject([{ body: { accepts: false } }])
})

test.each([
  ['environment', /OPENBEIAN_FACE_TERMS_ACCEPTED=1/],
  ['off', /OPENBEIAN_FACE=off/],
  ['service', /OPENBEIAN_FACE=cloud/],
] as const)('where a setting of the server decides (%s) it is named, and there is no button', async (state, said) => {
  openTerms(someTerms({ state }))
  await screen.findByText(said)
  expect(button('accept-terms') ?? button('withdraw-terms')).toBeNull()
})
