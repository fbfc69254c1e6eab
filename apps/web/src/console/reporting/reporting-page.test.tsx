// @vitest-environment jsdom
import type { Session } from '@openbeian/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { fakeChannel } from '../../../fixture/fake-channel.ts'
import { admin, openConsole, reviewer, supervisor } from '../../../fixture/open-console.tsx'

const channelPath = `/api/reporting/channels/${fakeChannel.id}`
const ok = (body: unknown) => ({ status: 200, body })
const hour = { calls: 0, done: 0, refused: 0, unreachable: 0, medianMs: 0, slowestMs: 0, approved: 0, returned: 0 }

const opened = async (session: Session, more: Record<string, { status: number; body: unknown }> = {}) => {
  const api = createFakeApi({
    session,
    refusals: {
      'GET /api/reporting/channels': ok({ channels: [fakeChannel, { ...fakeChannel, id: 'other', name: '上海管局' }] }),
      'GET /api/reporting/files': ok({ files: [], moreFiles: false, downloads: [], moreDownloads: false }),
      ...more,
    },
  })
  openConsole('/reporting', api)
  await screen.findByText('北京管局')
  return api
}
const press = (action: string) =>
  fireEvent.click(document.querySelector(`[data-action="${action}"]`) ?? expect.fail(`no ${action}`))
const fill = (path: string, value: string) =>
  fireEvent.change(document.querySelector(`[data-path="${path}"]`) ?? expect.fail(`no ${path}`), { target: { value } })
const actions = () =>
  [...document.querySelectorAll<HTMLElement>('#content [data-action]')].map((it) => it.dataset.action)

test('every administration has its card, with what waits in it', async () => {
  await opened(admin)
  expect(document.querySelectorAll('[data-channel]')).toHaveLength(2)
  expect(screen.getAllByText('全天')).toHaveLength(2)
})

test('who may only look has no buttons', async () => {
  await opened(reviewer)
  expect(actions()).toEqual([])
})

test('a supervisor tests and imports, and changes nothing', async () => {
  await opened(supervisor)
  expect(actions()).toContain('test-channel')
  expect(actions()).not.toContain('edit-channel')
  expect(actions()).not.toContain('new-channel')
})

test('a change sends what was changed, and no secret that nobody typed', async () => {
  const api = await opened(admin, { [`PUT ${channelPath}`]: ok(fakeChannel) })
  press('edit-channel')
  fill('userName', 'xin')
  expect(document.querySelector('[data-path="password"]')?.getAttribute('value')).toBeNull()
  press('save-channel')
  await screen.findByText('已保存。')
  expect(api.asked).toEqual([{ method: 'PUT', path: channelPath, body: { userName: 'xin' } }])
})

test('a channel says which edition of the interface it speaks', async () => {
  await opened(admin, { [`PUT ${channelPath}`]: ok(fakeChannel) })
  expect(screen.getAllByText('接口版本', { selector: 'dt' })[0]?.nextSibling?.textContent).toContain('V.3.0')
})

test('what the server would refuse is told at its field and not sent', async () => {
  const api = await opened(admin)
  press('new-channel')
  press('save-channel')
  await waitFor(() => expect(document.querySelector('[data-path="password"][aria-invalid="true"]')).toBeTruthy())
  expect(api.asked).toEqual([])
})

test('a test says in words whether the line works', async () => {
  const answer = { reason: 'answered', details: { code: 0, message: '操作成功' } }
  const said = { works: true, answer, tookMs: 38, filed: false }
  const api = await opened(supervisor, { [`POST ${channelPath}/test`]: ok(said) })
  press('test-channel')
  fill('domain', 'jia.cn')
  press('ask-administration')
  await screen.findByText('通道正常')
  screen.getByText('管局返回 0 操作成功，用时 38 毫秒')
  screen.getByText('这个域名没有备案。')
  expect(api.asked[0]?.body).toEqual({ domain: 'jia.cn' })
})

test('the chart has its numbers in a table, without the hours in which nothing happened', async () => {
  const api = createFakeApi({
    session: reviewer,
    refusals: {
      'GET /api/reporting/channels': ok({ channels: [fakeChannel] }),
      'GET /api/reporting/files': ok({ files: [], moreFiles: false, downloads: [], moreDownloads: false }),
      [`GET ${channelPath}/statistics`]: ok({
        hours: [
          { ...hour, at: '2026-11-21T01:00:00.000Z' },
          { ...hour, at: '2026-11-21T02:00:00.000Z', calls: 3, done: 2, unreachable: 1, medianMs: 40, slowestMs: 900 },
        ],
        codes: [{ operation: 'isp_upload', calls: 1 }],
      }),
    },
  })
  openConsole(`/reporting/channels/${fakeChannel.id}/calls`, api)
  await screen.findByText('40 毫秒')
  expect(document.querySelectorAll('[data-hour]')).toHaveLength(1)
  screen.getByText('没有应答')
})
