// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'

const task = {
  id: '77777777-7777-4777-8777-777777777777',
  kind: 'published-otherwise',
  channelId: 'c1',
  channel: '北京管局',
  about: '甲公司 BA-20261121-0001',
  state: 'open',
  isReported: false,
  openedAt: '2026-11-20T02:32:00.000Z',
  deadlineOn: '2027-01-01',
  isOverdue: false,
  order: { id: '11111111-1111-4111-8111-111111111111', reference: 'BA-20261121-0001' },
  detail: { differences: [] },
  decisions: ['take', 'leave'],
}
const answerPath = `/api/inspections/tasks/${task.id}/answer`

async function opened(more: object) {
  const refusals = {
    [`GET /api/inspections/tasks/${task.id}`]: { status: 200, body: { ...task, ...more } },
    [`POST ${answerPath}`]: { status: 200, body: { ...task, state: 'done' } },
  }
  const api = createFakeApi({ session: reviewer, refusals })
  openConsole(`/inspections/${task.id}`, api)
  await screen.findByRole('link', { name: 'BA-20261121-0001' })
  return api
}
const row = (at: string) =>
  [...document.querySelectorAll(`[data-difference="${at}"] > *`)].map((cell) => cell.textContent)
const choose = (decision: string) =>
  fireEvent.click(document.querySelector(`[data-path="decision"][value="${decision}"]`) ?? expect.fail('no choice'))
const press = (action: string) =>
  fireEvent.click(document.querySelector(`button[data-action="${action}"]`) ?? expect.fail(`no ${action}`))

test('what was asked stands beside what was published, in words', async () => {
  await opened({
    differences: [
      { at: 'services.0.name', asked: '甲站', published: '乙站' },
      { at: 'services.0.contents.1', asked: '3' },
      { at: 'subject.region.county', asked: '110108', published: '110102' },
      { at: 'subject.nature', asked: 'enterprise', published: 'individual' },
    ],
  })
  await waitFor(() => expect(row('services.0.contents.1')[1]).toBe('单位门户网站'))
  expect(row('services.0.name')).toEqual([expect.any(String), '甲站', '乙站'])
  expect(row('services.0.contents.1')[2]).toBe('（无）')
  expect(row('subject.region.county')[1]).toBe('海淀区')
  expect(row('subject.nature').slice(1)).toEqual(['企业', '个人'])
})

test('what nobody published of an addition is named', async () => {
  await opened({ differences: [{ at: 'services.1' }] })
  expect(document.querySelector('[data-difference="services.1"]')?.textContent).toContain('管局没有下发')
})

test('each decision tells what follows, and one has to be chosen', async () => {
  const api = await opened({ differences: [{ at: 'services.0.name', asked: '甲站', published: '乙站' }] })
  screen.getByText(/以管局下发的为准/)
  screen.getByText(/先请管局更正/)
  fireEvent.change(document.querySelector('[data-path="note"]') ?? expect.fail('no note'), {
    target: { value: '客户接受' },
  })
  press('answer-task')
  await screen.findByText(/请选择一项决定/)
  choose('take')
  press('answer-task')
  await screen.findByText('任务随即结束，提交后不能修改。')
  press('sure')
  await waitFor(() => expect(api.asked.map((it) => it.body)).toEqual([{ note: '客户接受', decision: 'take' }]))
})

test('a refusal that came late says what it would do, and is no longer offered when the order went on', async () => {
  const late = { kind: 'late-result', result: { outcome: 'refused', codes: [1002], opinion: '名称不符' } }
  await opened({ ...late, decisions: ['leave'] })
  screen.getByText('名称不符')
  screen.getByText('订单现在的状态不能再采用这个结果。')
  expect(document.querySelector('[data-path="decision"][value="take"]')).toBeNull()
})

test('an approval that came late ends the order when it is taken', async () => {
  await opened({ kind: 'late-result', result: { outcome: 'approved', codes: [1001] } })
  screen.getByText('采用：订单通过')
})

test('what was decided stays to be read', async () => {
  await opened({ state: 'done', differences: [], answer: { note: '客户接受', decision: 'take' } })
  screen.getByText('采用管局的结果')
})
