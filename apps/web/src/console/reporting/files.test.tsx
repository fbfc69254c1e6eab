// @vitest-environment jsdom
import type { Session } from '@openbeian/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { fakeChannel } from '../../../fixture/fake-channel.ts'
import { openConsole, reviewer, supervisor } from '../../../fixture/open-console.tsx'

const ok = (body: unknown) => ({ status: 200, body })
const file = {
  id: '55555555-5555-4555-8555-555555555555',
  channelId: fakeChannel.id,
  sequence: 7,
  state: 'accepted',
  orders: [],
  tasks: [],
  filedMaterials: [],
  sizeBytes: 9000,
  isKept: true,
  tries: 1,
  composedAt: '2026-11-21T02:32:00.000Z',
}
const download = {
  id: '66666666-6666-4666-8666-666666666666',
  channelId: fakeChannel.id,
  fileName: 'jg.xml',
  state: 'quarantined',
  content: [{ block: 'BAJG', rows: 1 }],
  receivedAt: '2026-11-21T02:32:00.000Z',
  isImported: false,
  isKept: true,
}
const parked = { kind: 'parked', reason: 'filed-material-never-sent', details: { about: '7' } }
const results = [{ kind: 'BAJG', position: 0, outcome: parked, at: '2026-11-21T02:33:00.000Z' }]

async function opened(address: string, session: Session, given: { file?: object; download?: object } = {}) {
  const shown = { ...file, ...given.file }
  const downloads = [{ ...download, ...given.download }]
  const api = createFakeApi({
    session,
    refusals: {
      'GET /api/reporting/channels': ok({ channels: [fakeChannel] }),
      'GET /api/reporting/files': ok({ files: [shown], moreFiles: false, downloads, moreDownloads: false }),
      [`GET /api/reporting/files/${file.id}`]: ok({ file: shown, ...(shown.isKept && { xml: '<a><b>甲</b></a>' }) }),
      [`GET /api/reporting/downloads/${download.id}`]: ok({ file: downloads[0], results }),
      [`POST /api/reporting/files/${file.id}/resend`]: ok(file),
      [`POST /api/reporting/files/${file.id}/export`]: ok({}),
      [`POST /api/reporting/downloads/${download.id}/retry`]: ok(download),
      [`POST /api/reporting/channels/${fakeChannel.id}/downloads`]: ok(download),
    },
  })
  openConsole(address, api)
  await screen.findAllByText('北京管局')
  return api
}
const found = (action: string) => document.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`)
const press = (action: string) => fireEvent.click(found(action) ?? expect.fail(`no ${action}`))
const fill = (path: string, value: string) =>
  fireEvent.change(document.querySelector(`[data-path="${path}"]`) ?? expect.fail(`no ${path}`), { target: { value } })
const fileAddress = `/reporting/files/${file.id}`
const downloadAddress = `/reporting/downloads/${download.id}`

test('a file is read by everybody, and acted on by those who may', async () => {
  await opened(fileAddress, reviewer)
  await waitFor(() => expect(document.querySelector('[data-text="xml"]')?.textContent).toBe('<a>\n  <b>甲</b>\n</a>'))
  expect(found('resend-file')).toBeNull()
  expect(found('export-whole')).toBeNull()
})

test('sending again needs a reason, and says when the administration has the file already', async () => {
  const api = await opened(fileAddress, supervisor)
  press('resend-file')
  screen.getByText('管局已经接收过这个文件，再发可能被当作重复。')
  press('sure')
  await screen.findByText('请写明原因，至少 3 个不同的字。')
  expect(api.asked).toEqual([])
  fill('reason', '管局要求重发')
  press('sure')
  await screen.findByText('已发送，结果见状态。')
  expect(api.asked.map(({ body }) => body)).toEqual([{ reason: '管局要求重发' }])
})

test('the complete file is handed out for a reason, the masked one without', async () => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => {} })
  const api = await opened(fileAddress, supervisor)
  press('export-masked')
  await screen.findByText('文件已导出。')
  press('export-whole')
  fill('reason', '人工录入')
  press('sure')
  await waitFor(() => expect(api.asked.map(({ body }) => body)).toEqual([{}, { reason: '人工录入' }]))
})

test('what is kept no more can be neither read nor sent', async () => {
  await opened(fileAddress, supervisor, { file: { isKept: false } })
  screen.getByText('已过保存期，内容已删除。')
  expect(found('resend-file')).toBeNull()
})

test('a quarantined file says why in words, and is read again for a reason', async () => {
  const api = await opened(downloadAddress, supervisor)
  await screen.findByText('已搁置 · 没有单独报送过 7 的核验材料')
  press('retry-download')
  fill('reason', '订单已补')
  press('sure')
  await waitFor(() => expect(api.asked.map(({ body }) => body)).toEqual([{ reason: '订单已补' }]))
})

test('what was applied is not read again', async () => {
  await opened(downloadAddress, supervisor, { download: { state: 'applied' } })
  expect(found('retry-download')).toBeNull()
})

test('an answer file is imported for a reason, once somebody says it was checked', async () => {
  const api = await opened('/reporting', supervisor)
  await waitFor(() => press('import-download'))
  fill('reason', '接口中断')
  press('sure')
  expect(api.asked).toEqual([])
  fireEvent.click(document.querySelector('[data-path="sure"]') ?? expect.fail('no box'))
  press('sure')
  await screen.findByText('请选择文件。')
  const chosen = new File(['<a/>'], 'jg.xml')
  fireEvent.change(document.querySelector('[data-path="file"]') ?? expect.fail('no file'), {
    target: { files: [chosen] },
  })
  press('sure')
  await screen.findByText('已导入 jg.xml。')
  expect(api.asked).toHaveLength(1)
})

test('a quarantined file says what to do next, and one that was applied does not', async () => {
  await opened(downloadAddress, supervisor)
  screen.getByText(/原件已保存，后面的文件照常处理/)
})

test('a file that is not there leads back', async () => {
  const refusals = { [`GET /api/reporting/files/${file.id}`]: { status: 404, body: {} } }
  openConsole(fileAddress, createFakeApi({ session: reviewer, refusals }))
  await screen.findByText('没有这个文件')
})

test('older files are fetched behind the last that is shown', async () => {
  const older = { ...file, id: '77777777-7777-4777-8777-777777777777', sequence: 6 }
  const page = (files: object[], moreFiles: boolean) => ok({ files, moreFiles, downloads: [], moreDownloads: false })
  const refusals = {
    'GET /api/reporting/channels': ok({ channels: [fakeChannel] }),
    'GET /api/reporting/files': page([file], true),
    [`GET /api/reporting/files?limit=20&filesBefore=${file.id}`]: page([older], false),
  }
  openConsole('/reporting', createFakeApi({ session: reviewer, refusals }))
  await waitFor(() => press('older-files'))
  await waitFor(() => expect(document.querySelector('[data-file="6"]')).not.toBeNull())
  expect(document.querySelector('[data-file="7"]')).not.toBeNull()
  expect(found('older-files')).toBeNull()
})
