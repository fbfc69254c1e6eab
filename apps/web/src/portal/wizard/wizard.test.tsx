// @vitest-environment jsdom
import type { ShownReason } from '@openbeian/contract'
import { emptyFiling, withValueAt } from '@openbeian/filing'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { inputAt, openPortal } from '../../../fixture/open-portal.tsx'

const edit = `/orders/${orderId}/edit`
const forward = () => screen.getByRole('button', { name: '下一步' })
const enterprise = withValueAt(
  withValueAt(emptyFiling(), 'subject.nature', 'enterprise'),
  'subject.certificate.type',
  'business-licence',
)

test('a finding appears when the field is left, not before', async () => {
  openPortal(edit, createFakeApi({ filing: enterprise }))
  const number = await screen.findByLabelText('主办单位证件号码')
  fireEvent.change(number, { target: { value: '9111' } })
  expect(number.getAttribute('aria-invalid')).toBeNull()
  fireEvent.blur(number)
  await waitFor(() => expect(number.getAttribute('aria-invalid')).toBe('true'))
})

test('a finding opens to who asks for it, since when, and which rule it is', async () => {
  openPortal(edit, createFakeApi({ filing: enterprise }))
  const number = await screen.findByLabelText('主办单位证件号码')
  fireEvent.change(number, { target: { value: '9111' } })
  fireEvent.blur(number)
  await waitFor(() => expect(number.getAttribute('aria-invalid')).toBe('true'))
  const said = document.getElementById(`${number.id}-findings`)?.querySelector('[data-rule] details')
  const rule = said?.closest('[data-rule]')?.getAttribute('data-rule') ?? 'none'
  expect(said?.textContent).toMatch(/规则依据.+开始.*\d{4}/)
  expect(said?.textContent).toContain(rule)
})

test('what is typed is saved by itself, with the version it was read at', async () => {
  const api = createFakeApi({ filing: enterprise, version: 3 })
  openPortal(edit, api)
  fireEvent.change(await screen.findByLabelText('主办单位名称'), { target: { value: '甲公司' } })
  await screen.findByText('已保存 10:32', undefined, { timeout: 3000 })
  expect(api.asked.at(-1)).toMatchObject({
    method: 'PUT',
    body: { version: 3, filing: { subject: { name: '甲公司' } } },
  })
})

test('next does not leave a step with mistakes; its summary leads to each field', async () => {
  const router = openPortal(edit, createFakeApi({ filing: enterprise }))
  await screen.findByLabelText('主办单位名称')
  fireEvent.click(forward())
  const link = await screen.findByRole('button', { name: /^主办单位名称/ })
  expect(router.state.location.pathname).toBe(edit)
  fireEvent.click(link)
  expect(document.activeElement).toBe(inputAt('subject.name'))
})

test('a reason of the reviewer opens the form at its field and is shown there', async () => {
  const at = 'services.0.domains.0.holder'
  const returnReasons: ShownReason[] = [{ at, source: 'reviewer', text: '与域名证书不一致' }]
  openPortal(`${edit}?at=${at}`, createFakeApi({ filing: enterprise, state: 'needsFix', order: { returnReasons } }))
  await screen.findByText(/审核员：与域名证书不一致/)
  await waitFor(() => expect(document.activeElement).toBe(inputAt(at)))
})

test('choosing a province empties city and county, and the only city is chosen', async () => {
  openPortal(edit, createFakeApi({ filing: enterprise }))
  await screen.findByLabelText('区县')
  fireEvent.change(inputAt('subject.region.province'), { target: { value: '110000' } })
  fireEvent.change(inputAt('subject.region.county'), { target: { value: '110108' } })
  fireEvent.change(inputAt('subject.region.province'), { target: { value: '310000' } })
  expect([inputAt('subject.region.city').value, inputAt('subject.region.county').value]).toEqual(['310100', '310104'])
})

test('a county that is found by its name fills city and province', async () => {
  openPortal(edit, createFakeApi({ filing: enterprise }))
  const search = await screen.findByRole('combobox', { name: '按名称查找地区' })
  search.focus()
  fireEvent.change(search, { target: { value: '徐汇' } })
  fireEvent.keyDown(search, { key: 'ArrowDown' })
  fireEvent.keyDown(search, { key: 'Enter' })
  const at = ['province', 'city', 'county'].map((it) => inputAt(`subject.region.${it}`).value)
  expect(at).toEqual(['310000', '310100', '310104'])
})

test('a resource brings its addresses along', async () => {
  openPortal(`${edit}/service`, createFakeApi({ filing: enterprise }))
  await screen.findByLabelText('接入资源')
  fireEvent.change(inputAt('services.0.access.0.resourceId'), {
    target: { value: '22222222-2222-4222-8222-222222222222' },
  })
  expect(inputAt('services.0.access.0.ips.0.from').value).toBe('203.0.113.9')
})

test('nothing is sent in while something has to be mended', async () => {
  const api = createFakeApi({ filing: enterprise })
  openPortal(`${edit}/confirm`, api)
  fireEvent.click(await screen.findByRole('button', { name: '提交备案' }))
  await screen.findByText('还有需要修改的地方，请先改好再提交。')
  // the page before may still be saving its draft
  expect(api.asked.filter(({ path }) => path.endsWith('/actions'))).toEqual([])
})
