// @vitest-environment jsdom
import type { DataLook } from '@openbeian/contract'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { openPortal } from '../../../fixture/open-portal.tsx'

const look = (more: Partial<DataLook>): DataLook => ({
  id: '7',
  at: '2026-11-21T02:32:00.000Z',
  byName: '周审',
  role: 'reviewer',
  saw: ['numbers'],
  orders: [{ id: orderId, reference: 'BA-20261121-0001' }],
  inList: false,
  byLink: false,
  ...more,
})

test('who looked, at what of which order, and why', async () => {
  openPortal('/looks', createFakeApi({ looks: [look({ reason: '与本人核对' }), look({ id: '6', saw: ['filing'] })] }))
  await screen.findByText('与本人核对')
  const [first, second] = [...document.querySelectorAll('[data-look]')].map((it) => it.textContent)
  expect(first).toContain('周审 审核员')
  expect(first).toContain('证件号码、联系方式原文')
  expect(second).toContain('备案信息（号码已遮盖）')
  expect(second).toContain('未另写原因')
  expect(screen.getAllByRole('link', { name: 'BA-20261121-0001' })[0]?.getAttribute('href')).toBe(`/orders/${orderId}`)
})

test('a look through the link on a phone is not laid to whoever sent the link', async () => {
  openPortal(
    '/looks',
    createFakeApi({ looks: [look({ byLink: true, role: 'applicant', byName: '王小明', saw: ['sheet'] })] }),
  )
  await screen.findByText('手机链接的持有人')
  expect(document.querySelector('[data-look]')?.textContent).not.toContain('王小明')
})

test('where nobody looked it is said so', async () => {
  openPortal('/looks', createFakeApi())
  await screen.findByText('还没有人看过')
})
