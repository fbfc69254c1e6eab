// @vitest-environment jsdom
import type { MaterialView } from '@openbeian/contract'
import { emptyFiling, emptyService, type Filing } from '@openbeian/filing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { inputAt, openPortal } from '../../../fixture/open-portal.tsx'

const edit = `/orders/${orderId}/edit`
const named = (...names: string[]): Filing => ({
  ...emptyFiling(),
  services: names.map((name) => ({ ...emptyService('website'), name })),
})
const aPaper: MaterialView = {
  id: '33333333-3333-4333-8333-333333333333',
  kind: 'domain-certificate',
  about: 'services.0',
  contentType: 'image/jpeg',
  sizeBytes: 1000,
  uploadedAt: '2026-11-21T02:32:00.000Z',
}
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-service-at] h2[tabindex]')].map((it) => it.textContent)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('a second service is added, and one goes on typing there', async () => {
  openPortal(`${edit}/service`, createFakeApi({ filing: named('甲网') }))
  fireEvent.click(await screen.findByRole('button', { name: '再添加一个服务' }))
  expect(shown()).toEqual(['服务 1：甲网', '服务 2'])
  await waitFor(() => expect(document.activeElement?.textContent).toBe('服务 2'))
})

test('a copy has the people and the hosting of its model, and is named by itself', async () => {
  const api = createFakeApi({ filing: named('甲网') })
  openPortal(`${edit}/service`, api)
  const mobile = await waitFor(() => inputAt('services.0.manager.mobile'))
  fireEvent.change(mobile, { target: { value: '13900000001' } })
  press('复制服务 1：甲网')
  expect(inputAt('services.1.manager.mobile').value).toBe('13900000001')
  expect(inputAt('services.1.name').value).toBe('')
})

test('who manages several services is typed once', async () => {
  openPortal(`${edit}/service`, createFakeApi({ filing: named('甲网', '乙网') }))
  const name = await waitFor(() => inputAt('services.0.manager.name'))
  fireEvent.change(name, { target: { value: '何清' } })
  fireEvent.change(screen.getByLabelText('负责人与哪个服务相同'), { target: { value: '0' } })
  expect(inputAt('services.1.manager.name').value).toBe('何清')
  fireEvent.change(name, { target: { value: '何清越' } })
  expect(inputAt('services.1.manager.name').value).toBe('何清越')
  fireEvent.change(inputAt('services.1.manager.name'), { target: { value: '林静' } })
  expect(inputAt('services.0.manager.name').value).toBe('何清越')
})

test('a service is moved up, and the key is at its new place', async () => {
  const api = createFakeApi({ filing: named('甲网', '乙网') })
  openPortal(`${edit}/service`, api)
  await screen.findByRole('button', { name: '上移服务 2：乙网' })
  press('上移服务 2：乙网')
  await waitFor(() => expect(shown()).toEqual(['服务 1：乙网', '服务 2：甲网']))
  expect(api.asked.at(-1)).toMatchObject({ method: 'PUT', body: { version: 1, from: [1, 0] } })
  await waitFor(() => expect(document.activeElement?.textContent).toBe('服务 1：乙网'))
})

test('before a service is taken out it is said what goes with it', async () => {
  const materials: MaterialView[] = [{ ...aPaper, about: 'services.1' }]
  const api = createFakeApi({ filing: named('甲网', '乙网'), materials })
  openPortal(`${edit}/service`, api)
  await screen.findByRole('button', { name: '删除服务 2：乙网' })
  press('删除服务 2：乙网')
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('1 份材料')
  fireEvent.click(within(dialog).getByRole('button', { name: '删除' }))
  await waitFor(() => expect(api.filing.services.map(({ name }) => name)).toEqual(['甲网']))
  await waitFor(() => expect(shown()).toEqual(['服务 1：甲网']))
})

test('a service gets another access, each with its own machine', async () => {
  openPortal(`${edit}/service`, createFakeApi({ filing: named('甲网') }))
  fireEvent.click(await screen.findByRole('button', { name: '再添加一个接入' }))
  expect(inputAt('services.0.access.1.resourceId')).toBeDefined()
  press('删除接入 2')
  expect(document.querySelector('[data-path="services.0.access.1.resourceId"]')).toBeNull()
})

test('papers stand by the service they belong to', async () => {
  openPortal(`${edit}/materials`, createFakeApi({ filing: named('甲网', '乙网') }))
  await screen.findByRole('heading', { name: '服务 2：乙网 · 服务负责人的证件' })
  const own = [...document.querySelectorAll('[data-slot^="services.1.materials."]')]
  expect(own.length).toBeGreaterThan(0)
  for (const it of own) expect(it.closest('section')?.querySelector('h2')?.textContent).toContain('服务 2')
})

test('what is filed gets no other service with a change', async () => {
  const order = { orderType: 'CHANGE_SERVICE' as const }
  openPortal(`${edit}/service`, createFakeApi({ filing: named('甲网'), order }))
  await waitFor(() => inputAt('services.0.name'))
  expect(screen.queryByRole('button', { name: '再添加一个服务' })).toBeNull()
})
