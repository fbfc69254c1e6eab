// @vitest-environment jsdom
import type { ShownReason } from '@openbeian/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { openPortal } from '../../../fixture/open-portal.tsx'

const page = `/orders/${orderId}`
const buttons = () => screen.queryAllByRole('button').map((it) => it.getAttribute('data-action'))

test('the buttons are exactly what the server allows, whatever the state', async () => {
  openPortal(page, createFakeApi({ state: 'smsPending', order: { allowedActions: ['confirmSms'] } }))
  await screen.findByRole('button', { name: '我已完成短信核验' })
  expect(buttons()).not.toContain('withdraw')
})

test('the same state without the permission has no button', async () => {
  openPortal(page, createFakeApi({ state: 'smsPending', order: { allowedActions: [] } }))
  await screen.findByText('请完成短信核验')
  expect(buttons()).not.toContain('confirmSms')
})

test('withdrawing is asked once more and tells the version', async () => {
  const api = createFakeApi({ state: 'inReview', version: 4 })
  openPortal(page, api)
  fireEvent.click(await screen.findByRole('button', { name: '撤回' }))
  expect(api.asked).toEqual([])
  const dialog = within(await screen.findByRole('dialog', { name: '撤回' }))
  fireEvent.click(dialog.getByRole('button', { name: '撤回' }))
  await waitFor(() => expect(api.asked.at(-1)?.body).toEqual({ action: 'withdraw', version: 4 }))
})

test('an order somebody else moved is shown anew with a word about it', async () => {
  const api = createFakeApi({ state: 'smsPending', order: { allowedActions: ['confirmSms'] } })
  api.refusals[`POST /api/orders/${orderId}/actions`] = {
    status: 409,
    body: { code: 'order.changed-meanwhile', message: { zh: '有变化', en: 'changed' }, requestId: 'r' },
  }
  openPortal(page, api)
  fireEvent.click(await screen.findByRole('button', { name: '我已完成短信核验' }))
  await screen.findByText(/刚刚有了变化/)
})

test('each reason leads to its field in the form', async () => {
  const returnReasons: ShownReason[] = [{ at: 'subject.principal.mobile', source: 'reviewer', text: '打不通' }]
  openPortal(page, createFakeApi({ state: 'needsFix', order: { returnReasons } }))
  await screen.findByText('主体负责人 · 手机号码')
  const [, link] = screen.getAllByRole('link', { name: '去修改' })
  expect(link?.getAttribute('href')).toBe(`${page}/edit?at=subject.principal.mobile`)
})

test('a code of the administration says what to do, once, and who does it', async () => {
  const advice = {
    actor: 'applicant',
    meaning: { zh: '域名已有备案', en: 'The domain is filed already.' },
    whatToDo: { zh: '换一个域名。', en: 'Take another domain.' },
  } as const
  const ours = { ...advice, actor: 'operator', whatToDo: { zh: '核对编号。', en: 'Check the ids.' } } as const
  const returnReasons: ShownReason[] = [
    { at: 'services.0.domains.0.name', source: 'code', text: '', code: 1005, advice },
    { at: 'services.0.domains.1.name', source: 'code', text: '', code: 1005, advice },
    { at: '', source: 'code', text: '文件有误', code: 5003, advice: ours },
  ]
  openPortal(page, createFakeApi({ state: 'refused', order: { returnReasons } }))
  await screen.findByText('换一个域名。')
  expect(screen.getAllByText(/域名已有备案，结果代码 1005/)).toHaveLength(2)
  screen.getByText(/（文件有误），结果代码 5003/)
  screen.getByText('由接入服务商处理：核对编号。')
  expect(document.querySelectorAll('.findings [data-advice="1005"]')).toHaveLength(1)
})

test('the number and what to put on the site are shown', async () => {
  const footerHtml = '<p><a href="https://beian.miit.gov.cn/">京ICP备20261121号-1</a></p>'
  const number = '京ICP备20261121号-1'
  const services = [{ name: '甲', number, displayedNumber: number, footerHtml }]
  const published = { subjectNumber: '京ICP备20261121号', services, publishedAt: '2026-11-21T02:32:00.000Z' }
  openPortal(page, createFakeApi({ state: 'approved', order: { published, waitsFor: 'nobody', allowedActions: [] } }))
  await screen.findByText('京ICP备20261121号')
  expect(document.querySelector('[data-snippet]')?.textContent).toBe(footerHtml)
})
