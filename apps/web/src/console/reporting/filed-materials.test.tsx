// @vitest-environment jsdom
import type { FiledMaterialView, Session } from '@openbeian/contract'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'

const filedMaterial: FiledMaterialView = {
  id: '77777777-7777-4777-8777-777777777777',
  part: 'service',
  number: '京ICP备2026000001号-1',
  name: '青禾园艺',
  kind: 'verification-sheet',
  contentType: 'image/jpeg',
  sizeBytes: 90_000,
  channel: '北京管局',
  state: 'refused',
  sentAt: '2026-11-20T02:32:00.000Z',
  sentBy: '李审核',
  file: { id: 'f1', sequence: 7 },
  decidedAt: '2026-11-20T03:32:00.000Z',
  codes: [1055],
}
const code = {
  code: 1055,
  about: 'icp',
  zh: '核验单不属于该备案',
  en: 'The verification sheet belongs to another filing.',
  actor: 'applicant',
  retry: 'afterChange',
  adviceZh: '更正。',
  adviceEn: 'Put it right.',
  fields: [],
}
function opened(filedMaterials: FiledMaterialView[], session: Session = reviewer) {
  const refusals = {
    'GET /api/registry/materials': { status: 200, body: { filedMaterials } },
    'GET /api/registry/services': { status: 200, body: { services: [] } },
    'GET /api/reporting/codes': { status: 200, body: { codes: [code] } },
  }
  const api = createFakeApi({ session, refusals })
  openConsole('/reporting/filed-materials', api)
  return api
}

test('each paper tells where it stands and why it came back', async () => {
  opened([filedMaterial])
  await screen.findByText('核验单不属于该备案', { exact: false })
  screen.getByText('已退回')
  expect(screen.getByRole('link', { name: '第 7 号文件' }).getAttribute('href')).toBe('/reporting/files/f1')
})

test('nothing is sent before number and file are given', async () => {
  const api = opened([])
  await screen.findByText('还没有单独报送过材料。')
  fireEvent.click(document.querySelector('button[data-action="send-filed-material"]') ?? expect.fail('no button'))
  await screen.findByText(/请选择文件/)
  screen.getByText(/请填写/)
  expect(api.asked).toEqual([])
})

test('an auditor reads, and sends nothing', async () => {
  opened([filedMaterial], { ...reviewer, account: { ...reviewer.account, role: 'auditor' } })
  await screen.findByText('已退回')
  expect(document.querySelector('main form')).toBeNull()
})
