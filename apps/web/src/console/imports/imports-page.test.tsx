// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { admin, openConsole } from '../../../fixture/open-console.tsx'

const importId = '77777777-7777-4777-8777-777777777777'
const none = {
  total: 0,
  clean: 0,
  mistakes: 0,
  warnings: 0,
  notes: 0,
  questions: 0,
  filings: 0,
  customers: 0,
  tasks: 0,
  kept: 0,
}
const madeAt = '2026-11-30T08:00:00.000Z'
const reported = { ...none, id: importId, state: 'reported', name: '旧系统.xlsx', sizeBytes: 9, format: 'xlsx', madeAt }
const read = { ...reported, total: 12, clean: 11, mistakes: 1, notes: 3 }

function opened(address: string) {
  const api = createFakeApi({ session: admin })
  api.refusals['GET /api/imports'] = { status: 200, body: { imports: [read] } }
  api.refusals[`GET /api/imports/${importId}`] = { status: 200, body: read }
  const finding = {
    sheet: '主体',
    row: 7,
    column: '行政区划',
    level: 'mistake',
    reason: 'dissolved-region',
    value: '330103',
  }
  const words = { zh: '行政区划已撤销', en: 'The division was dissolved', proposal: '330105 拱墅区' }
  api.refusals[`GET /api/imports/${importId}/findings`] = {
    status: 200,
    body: { findings: [{ ...finding, ...words }], pages: 1 },
  }
  openConsole(address, api)
  return api
}

test('a file is uploaded, and its page shows row, column, reason and proposal', async () => {
  const api = opened('/imports')
  await screen.findByRole('link', { name: '旧系统.xlsx' })
  api.refusals['POST /api/imports'] = { status: 200, body: read }
  fireEvent.click(screen.getByRole('button', { name: '上传并读取' }))
  await screen.findByText('请选择文件。')
  fireEvent.change(screen.getByLabelText('文件'), { target: { files: [new File(['a'], '旧系统.xlsx')] } })
  fireEvent.click(screen.getByRole('button', { name: '上传并读取' }))
  await screen.findByText('330105 拱墅区')
  expect(screen.getByText('行政区划已撤销')).toBeTruthy()
  expect(screen.getByText(/12 个备案，11 个可导入/)).toBeTruthy()
})

test('with a mistake only the clean filings are offered, and they come in with a reason', async () => {
  const api = opened(`/imports/${importId}`)
  const undoUntil = '2999-01-01T00:00:00.000Z'
  const applied = { ...read, state: 'applied', filings: 11, appliedAt: madeAt, undoUntil }
  api.refusals[`POST /api/imports/${importId}/apply`] = { status: 200, body: applied }
  fireEvent.click(await screen.findByRole('button', { name: '导入无误的备案' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '旧系统迁入' } })
  fireEvent.click(dialog.getByRole('button', { name: '导入无误的备案' }))
  await screen.findByText('已导入 11 个备案、新建 0 个客户')
  expect(api.asked.at(-1)).toMatchObject({ body: { take: 'clean', reason: '旧系统迁入' } })
  expect(screen.getByRole('button', { name: '撤销导入' })).toBeTruthy()
})
