// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { admin, openConsole, reviewer } from '../../../fixture/open-console.tsx'

const pear = {
  id: '77777777-7777-4777-8777-777777777777',
  number: 100_001,
  name: '晴和梨业有限公司',
  externalId: 'CRM-0042',
  accounts: 0,
  subsidiaries: 0,
}
const plum = { ...pear, id: '88888888-8888-4888-8888-888888888888', number: 100_002, name: '青禾李业有限公司' }
const whole = { ...pear, children: [], orders: 2, filings: 1, resources: 1 }

function opened(address: string, session = admin) {
  const api = createFakeApi({ session })
  api.refusals['GET /api/customers'] = { status: 200, body: { customers: [pear, plum], searchedAll: true } }
  api.refusals[`GET /api/customers/${pear.id}`] = { status: 200, body: whole }
  api.refusals[`GET /api/customers/${pear.id}/members`] = { status: 200, body: { members: [] } }
  openConsole(address, api)
  return api
}

test('a customer without a login is added, and its page opened', async () => {
  const api = opened('/customers')
  await screen.findByRole('link', { name: '青禾李业有限公司' })
  api.refusals['POST /api/customers'] = { status: 200, body: pear }
  fireEvent.click(screen.getByRole('button', { name: '新建客户' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('名称'), { target: { value: '晴和梨业有限公司' } })
  fireEvent.change(dialog.getByLabelText('自有编号'), { target: { value: 'CRM-0042' } })
  fireEvent.click(dialog.getByRole('button', { name: '新建客户' }))
  await screen.findByText('2 个订单，1 个备案主体，1 个接入资源')
  await screen.findByText('还没有账号')
  expect(api.asked[0]).toMatchObject({ body: { name: '晴和梨业有限公司', externalId: 'CRM-0042' } })
})

test('what a merge would move is shown before it is done', async () => {
  const api = opened(`/customers/${pear.id}`)
  const [from, into] = [pear, plum].map(({ id, number, name }) => ({ id, number, name }))
  const trial = { from, into, moved: [{ what: 'orders', rows: 2 }], obstacles: [] }
  api.refusals[`POST /api/customers/${pear.id}/merge-trial`] = { status: 200, body: trial }
  api.refusals[`POST /api/customers/${pear.id}/merge`] = { status: 200, body: trial }
  fireEvent.click(await screen.findByRole('button', { name: '合并到…' }))
  const dialog = within(await screen.findByRole('dialog'))
  const field = dialog.getByRole('combobox')
  fireEvent.focus(field)
  field.focus()
  fireEvent.change(field, { target: { value: '青禾' } })
  fireEvent.click(await screen.findByRole('option', { name: /青禾李业有限公司/, hidden: true }))
  fireEvent.click(await dialog.findByRole('button', { name: '预览' }))
  await dialog.findByText('订单：2 条')
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '同一公司注册了两次' } })
  fireEvent.click(dialog.getByRole('button', { name: '合并到…' }))
  await screen.findByRole('link', { name: '返回客户列表' })
  expect(api.asked.map(({ body }) => body)).toEqual([
    { intoId: plum.id },
    { intoId: plum.id, reason: '同一公司注册了两次' },
  ])
})

test('a reviewer finds customers and adds one, and changes none', async () => {
  opened(`/customers/${pear.id}`, reviewer)
  await screen.findByText('2 个订单，1 个备案主体，1 个接入资源')
  for (const name of ['修改资料', '合并到…', '邀请账号']) expect(screen.queryByRole('button', { name })).toBeNull()
})

test('an order is begun for the customer one looks at, without any login, and filled in here', async () => {
  const api = opened(`/customers/${pear.id}`, reviewer)
  fireEvent.click(await screen.findByRole('link', { name: '为该客户办理备案' }))
  await screen.findByText(/该客户没有登录账号/)
  fireEvent.click(await screen.findByRole('button', { name: '开始填写' }))
  await screen.findByText('您正在代“样例科技有限公司”填写')
  expect(api.asked.at(-1)).toMatchObject({ path: '/api/orders', body: { orderType: 'FIRST', customerId: pear.id } })
  expect(screen.getByRole('link', { name: '返回订单' }).getAttribute('href')).toMatch(/\/orders\/[^/]+$/)
})

test('a customer is chosen by name and number, and an auditor begins nothing', async () => {
  opened('/new', reviewer)
  const field = await screen.findByRole('combobox', { name: '为谁办理' })
  expect(screen.queryByLabelText(/登录/)).toBeNull()
  field.focus()
  fireEvent.change(field, { target: { value: '晴和' } })
  fireEvent.click(await screen.findByRole('option', { name: '晴和梨业有限公司 · 100001 · CRM-0042', hidden: true }))
  await screen.findByRole('button', { name: '开始填写' })
})
