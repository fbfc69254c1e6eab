// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { admin, openConsole } from '../../../fixture/open-console.tsx'

const view = {
  version: 2,
  set: { keepReplacedDays: 30 },
  faults: [],
  versions: [
    {
      version: 2,
      at: '2026-11-30T02:00:00.000Z',
      byName: '林知远',
      why: '按档案规定',
      changes: [{ name: 'keepReplacedDays', before: 60, after: 30 }],
    },
    {
      version: 1,
      at: '2026-11-29T02:00:00.000Z',
      why: '首次设置',
      changes: [{ name: 'keepReplacedDays', after: 60 }],
    },
  ],
}

function opened() {
  const api = createFakeApi({ session: admin })
  api.refusals['GET /api/settings'] = { status: 200, body: view }
  openConsole('/settings', api)
  return api
}

test('a change is tried before it is saved, with a reason', async () => {
  const api = opened()
  fireEvent.change(await screen.findByLabelText('工作人员的二次验证'), { target: { value: 'voluntary' } })
  expect(screen.getByRole('button', { name: '保存设置' })).toHaveProperty('disabled', true)
  api.refusals['POST /api/settings/try'] = {
    status: 200,
    body: {
      effects: [{ name: 'signIn.secondFactor', kind: 'known', says: { zh: '3 个账号还没有', en: '3 lack it' } }],
    },
  }
  fireEvent.click(screen.getByRole('button', { name: '试算影响' }))
  await screen.findByText(/3 个账号还没有/)
  api.refusals['POST /api/settings'] = { status: 200, body: { version: 3 } }
  fireEvent.click(screen.getByRole('button', { name: '保存设置' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '小团队暂不强制' } })
  fireEvent.click(dialog.getByRole('button', { name: '保存设置' }))
  await screen.findByText('已保存为第 3 版，立即生效。')
  expect(api.asked.find(({ body }) => Object.hasOwn(body ?? {}, 'why'))).toMatchObject({
    body: { version: 2, why: '小团队暂不强制', changes: [{ name: 'signIn.secondFactor', value: 'voluntary' }] },
  })
})

test('going back fills in what was before, to be tried and saved', async () => {
  opened()
  fireEvent.click(await screen.findByRole('button', { name: '退回到第 1 版之前' }))
  await screen.findByText('有 1 项修改还没有保存')
  expect(screen.getByLabelText('被替换材料的保留天数')).toHaveProperty('value', '365')
})

test('limits of use have a field for each span, and one left empty is as usual', async () => {
  const api = opened()
  fireEvent.change(await screen.findByLabelText('提交备案 每小时'), { target: { value: '7' } })
  fireEvent.change(screen.getByLabelText('新建订单 每天'), { target: { value: '50' } })
  fireEvent.change(screen.getByLabelText('新建订单 每天'), { target: { value: '' } })
  api.refusals['POST /api/settings/try'] = { status: 200, body: { effects: [] } }
  fireEvent.click(screen.getByRole('button', { name: '试算影响' }))
  await expect
    .poll(() => api.asked.at(-1)?.body)
    .toEqual({
      changes: [{ name: 'budgets', value: { 'submissions.account': { hour: 7 } } }],
    })
})
