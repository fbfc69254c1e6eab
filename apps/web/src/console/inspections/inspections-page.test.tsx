// @vitest-environment jsdom
import type { Session, TaskKind, TaskView } from '@openbeian/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'

const ok = (body: unknown) => ({ status: 200, body })
const auditor: Session = { ...reviewer, account: { ...reviewer.account, role: 'auditor' } }
const task = (kind: TaskKind, more: Partial<TaskView> = {}): TaskView => ({
  id: '77777777-7777-4777-8777-777777777777',
  kind,
  channelId: 'c1',
  channel: '北京管局',
  about: 'jia.cn',
  state: 'open',
  isReported: kind === 'verification' || kind === 'unfiled-site',
  openedAt: '2026-11-20T02:32:00.000Z',
  deadlineOn: '2020-01-01',
  isOverdue: true,
  ...more,
})
const outcomes = [
  { id: 2, zh: '已停止接入', en: 'Access was cut' },
  { id: 99, zh: '其他', en: 'Other' },
]
const answerPath = `/api/inspections/tasks/${task('rectify').id}/answer`
const apiWith = (one: TaskView, session = reviewer) =>
  createFakeApi({
    session,
    refusals: {
      'GET /api/inspections/tasks': ok({ tasks: [one], open: 1, overdue: 1 }),
      [`GET /api/inspections/tasks/${one.id}`]: ok({
        ...one,
        detail: { 域名: 'jia.cn' },
        ...(one.kind === 'unfiled-site' && { outcomes }),
      }),
      [`POST ${answerPath}`]: ok(one),
      'GET /api/notices': ok({
        notices: [
          {
            id: 'n1',
            kind: 'channel-stopped',
            about: 'c1',
            details: { channel: '北京', fault: { reason: 'answered', details: { code: 5, message: '密码不对' } } },
            at: one.openedAt,
          },
        ],
        more: false,
      }),
      'GET /api/registry/reconciliations': ok({
        reconciliations: [
          {
            id: 'r1',
            channelId: 'c1',
            channel: '北京管局',
            at: one.openedAt,
            kind: 'filings',
            received: 3,
            agreeing: 2,
            differences: [{ what: 'differs', about: '京ICP备1号', field: 'name', here: '甲', there: '乙' }],
          },
        ],
      }),
    },
  })
const press = (action: string) =>
  fireEvent.click(document.querySelector(`button[data-action="${action}"]`) ?? expect.fail(`no ${action}`))
const field = (path: string) => document.querySelector<HTMLElement>(`[data-path="${path}"]`)
const fill = (path: string, value: string) =>
  fireEvent.change(field(path) ?? expect.fail(`no ${path}`), { target: { value } })
const openedTask = async (kind: TaskKind, session = reviewer) => {
  const api = apiWith(task(kind), session)
  openConsole(`/inspections/${task(kind).id}`, api)
  await screen.findByText('管局的内容')
  return api
}

test('the page tells what is late, what was noticed and where the data differ', async () => {
  openConsole('/inspections', apiWith(task('rectify')))
  await screen.findByText('待处理 1 件，其中超期 1 件')
  screen.getByText('已超期')
  await screen.findByText('通道“北京”已停止：管局返回 5 密码不对')
  expect((await screen.findByText('京ICP备1号')).closest('tr')?.dataset.difference).toBe('differs')
})

test('a task that waits for no answer is closed with what was done', async () => {
  const api = await openedTask('rectify')
  expect(field('passed')).toBeNull()
  expect(field('outcome')).toBeNull()
  fill('note', '已整改')
  press('answer-task')
  await screen.findByText('任务随即结束，提交后不能修改。')
  expect(api.asked).toEqual([])
  press('sure')
  await waitFor(() => expect(api.asked).toEqual([{ method: 'POST', path: answerPath, body: { note: '已整改' } }]))
})

test('nothing is chosen for a verification before somebody chooses, and what is missing is told', async () => {
  const api = await openedTask('verification')
  press('answer-task')
  await screen.findByText(/请选择是否通过/)
  fireEvent.click(document.querySelector('[data-path="passed"][value="no"]') ?? expect.fail('no choice'))
  fill('faults', '电话错误')
  fill('note', '已联系主办者')
  press('answer-task')
  await screen.findByText('答复会装入下一个文件上报管局，提交后不能修改。')
  press('sure')
  const body = { note: '已联系主办者', passed: false, faults: '电话错误' }
  await waitFor(() => expect(api.asked.map((it) => it.body)).toEqual([body]))
})

test('the outcome of an unfiled site is chosen from the table of its administration', async () => {
  const api = await openedTask('unfiled-site')
  const options = [...(field('outcome')?.querySelectorAll('option') ?? [])].map((it) => it.textContent)
  expect(options).toEqual(['请选择', '2 已停止接入', '99 其他'])
  fill('note', '已断开')
  press('answer-task')
  await screen.findByText(/请选择处理结果/)
  fill('outcome', '2')
  press('answer-task')
  await screen.findByText('答复会装入下一个文件上报管局，提交后不能修改。')
  press('sure')
  await waitFor(() => expect(api.asked.map((it) => it.body)).toEqual([{ note: '已断开', outcome: 2 }]))
})

test('an outcome that was given is told by its name', async () => {
  const answered = task('unfiled-site', { state: 'answered', isOverdue: false })
  const api = apiWith(answered)
  const whole = { ...answered, detail: {}, outcomes, answer: { note: '已断开', outcome: 2 } }
  api.refusals[`GET /api/inspections/tasks/${answered.id}`] = ok(whole)
  openConsole(`/inspections/${answered.id}`, api)
  await screen.findByText('2 已停止接入')
})

test('an auditor reads a task and answers none', async () => {
  await openedTask('unfiled-site', auditor)
  expect(field('note')).toBeNull()
})
