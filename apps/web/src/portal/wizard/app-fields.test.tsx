// @vitest-environment jsdom
import { emptyFiling, emptyService } from '@openbeian/filing'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { inputAt, openPortal } from '../../../fixture/open-portal.tsx'

const edit = `/orders/${orderId}/edit/service`

test('an app is asked for what it is on each system, and not for a home page', async () => {
  openPortal(edit, createFakeApi({ filing: { ...emptyFiling(), services: [emptyService('app')] } }))
  await screen.findByRole('heading', { name: 'APP 信息' })
  expect(document.querySelector('[data-path="services.0.homeUrl"]')).toBeNull()
  const fingerprint = inputAt('services.0.app.platforms.0.fingerprint')
  fireEvent.change(inputAt('services.0.app.platforms.0.system'), { target: { value: 'android' } })
  fireEvent.change(fingerprint, { target: { value: 'ab:cd' } })
  fireEvent.blur(fingerprint)
  expect(inputAt('services.0.app.platforms.0.fingerprint').value).toBe('ABCD')
  await screen.findByText(/签名MD5应为32位十六进制/)
  fireEvent.click(screen.getByRole('button', { name: '添加运行平台' }))
  expect(inputAt('services.0.app.platforms.1.packageName').value).toBe('')
})

test('a website is not asked for any of it', async () => {
  openPortal(edit, createFakeApi({ filing: emptyFiling() }))
  await screen.findByRole('heading', { name: '服务是什么' })
  expect(screen.queryByRole('heading', { name: 'APP 信息' })).toBeNull()
  expect(inputAt('services.0.homeUrl')).toBeTruthy()
})

test.each([
  ['FIRST', 'website', false],
  ['CHANGE_SERVICE', 'website', false],
  ['ADD_ACCESS', 'website', true],
  ['FIRST', 'app', true],
] as const)('%s: a second domain can be added to a %s: %s', async (orderType, kind, canAdd) => {
  openPortal(
    edit,
    createFakeApi({ filing: { ...emptyFiling(), services: [emptyService(kind)] }, order: { orderType } }),
  )
  await screen.findByRole('heading', { name: '域名' })
  expect(screen.queryByRole('button', { name: '添加域名' }) !== null).toBe(canAdd)
  expect(screen.queryByText(/一个网站填一个域名/) !== null).toBe(!canAdd)
})
