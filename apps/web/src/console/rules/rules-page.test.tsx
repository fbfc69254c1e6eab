// @vitest-environment jsdom
import type { RuleTrial, RuleView, Session } from '@openbeian/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'

const aRule = (change: Partial<RuleView>): RuleView => ({
  id: 'national.domain-format',
  pack: 'national',
  scope: 'domain',
  state: 'live',
  severity: 'blocks',
  appliesTo: ['FIRST'],
  sourceYear: 2013,
  basis: { document: '接口规范', code: 1004, sources: ['接口规范 V3.0'], year: 2013, confidence: 'high' },
  title: { zh: '域名“…”格式不对。', en: '“…” is not a domain.' },
  message: { zh: '域名“{name}”格式不对。', en: '“{name}” is not a domain.' },
  whatToDo: { zh: '请用小写填写。', en: 'Write it in lower case.' },
  ...change,
})
const rules = [
  aRule({}),
  aRule({
    id: 'province.31.plan',
    scope: 'province',
    province: '310000',
    severity: 'warns',
    state: 'off',
    off: { zh: '来源太旧', en: 'an old source' },
    message: { zh: '上海要求建设方案。', en: 'Shanghai asks for a plan.' },
  }),
]
const trial: RuleTrial = {
  orders: 12,
  total: 12,
  changed: [
    {
      orderId: '11111111-1111-4111-8111-111111111111',
      reference: 'BA-20261121-0001',
      before: 'blocked',
      after: 'passes',
      gone: [],
      come: [],
    },
  ],
  otherFindings: [],
}
const admin: Session = { ...reviewer, account: { ...reviewer.account, role: 'admin' } }
const answered = (body: unknown) => ({ status: 200, body })
const open = (address: string, session = admin, more = {}) => {
  const api = createFakeApi({
    session,
    refusals: {
      'GET /api/rules': answered({ version: 3, release: 'x', rules }),
      'POST /api/rules/trial': answered(trial),
      'PUT /api/rules/national.domain-format/adjustment': answered({ version: 4 }),
      ...more,
    },
  })
  openConsole(address, api)
  return api
}
const choose = (name: string, value: string) =>
  fireEvent.change(document.querySelector(`[data-filter="${name}"]`) ?? expect.fail(name), { target: { value } })
const shown = () => [...document.querySelectorAll('tr[data-rule]')].map((it) => it.getAttribute('data-rule'))

test('rules are found by place, state and any word', async () => {
  open('/rules')
  await waitFor(() => expect(shown()).toHaveLength(2))
  choose('place', '310000')
  await waitFor(() => expect(shown()).toEqual(['province.31.plan']))
  choose('place', '')
  choose('text', '小写')
  await waitFor(() => expect(shown()).toHaveLength(2))
  choose('state', 'live')
  await waitFor(() => expect(shown()).toEqual(['national.domain-format']))
})

test('a rule is tried on past orders and then adjusted, as a version after the one that is shown', async () => {
  const api = open('/rules/national.domain-format')
  fireEvent.change(await screen.findByLabelText('状态'), { target: { value: 'off' } })
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '试行' } })
  fireEvent.click(screen.getByRole('button', { name: '试算' }))
  await screen.findByText(/1 个结论不同/)
  screen.getByText(/不能提交 → 通过/)
  const change = { switch: 'off', why: { zh: '试行', en: '试行' } }
  fireEvent.click(screen.getByRole('button', { name: '保存调整' }))
  await waitFor(() =>
    expect(api.asked.at(-1)).toEqual({
      method: 'PUT',
      path: '/api/rules/national.domain-format/adjustment',
      body: { expected: 3, change },
    }),
  )
  expect(api.asked[0]?.body).toEqual({ change: { ...change, rule: 'national.domain-format' }, orders: 25, skip: 0 })
})

test('a reviewer reads a rule, with its basis and why it is off, and does not change it', async () => {
  open('/rules/province.31.plan', reviewer)
  await screen.findByText('来源太旧')
  screen.getByText(/接口规范，管局代码/)
  screen.getByRole('heading', { name: '域名“…”格式不对。' })
  expect(screen.queryByRole('button', { name: '保存调整' })).toBeNull()
})

test('an earlier version is brought back with a reason', async () => {
  const versions = [2, 1].map((version) => ({
    version,
    at: '2026-11-21T02:32:00.000Z',
    byName: '王管理',
    note: '试行',
    adjustments: version,
    changed: ['national.domain-format'],
  }))
  const api = open('/rules/versions', admin, {
    'GET /api/rules/versions': answered({ versions }),
    'POST /api/rules/versions/1/restore': answered({ version: 3 }),
  })
  expect(await screen.findAllByRole('link', { name: '域名“…”格式不对。' })).toHaveLength(2)
  fireEvent.click(await screen.findByRole('button', { name: '恢复到第 1 版' }))
  fireEvent.change(await screen.findByLabelText(/原因/), { target: { value: '试行结束' } })
  fireEvent.click(document.querySelector('[data-action="sure"]') ?? expect.fail())
  await waitFor(() => expect(api.asked.at(-1)?.body).toEqual({ expected: 2, why: '试行结束' }))
})

test('past orders are judged some at a time until all were', async () => {
  const part = (orders: number) => answered({ ...trial, orders, total: 31, changed: trial.changed })
  const api = open('/rules/national.domain-format')
  api.refusals['POST /api/rules/trial'] = part(25)
  const answer = api.answer
  api.answer = (method, path, body) => {
    const isRest = (body as { skip?: number } | undefined)?.skip === 25
    if (path === '/api/rules/trial' && isRest) api.refusals['POST /api/rules/trial'] = part(6)
    return answer(method, path, body)
  }
  fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '试行' } })
  fireEvent.click(screen.getByRole('button', { name: '试算' }))
  await screen.findByText(/最近提交的 31 个订单：2 个结论不同/)
  expect(api.asked.map(({ body }) => (body as { skip: number }).skip)).toEqual([0, 25])
})

const refused = (n: number, change: object = {}) => ({
  orderId: `11111111-1111-4111-8111-11111111111${n}`,
  reference: `BA-${n}`,
  at: `2026-11-2${n}T02:32:00.000Z`,
  field: `services.${n}.name`,
  text: '名称不符',
  code: 1002,
  ...change,
})

test('what was refused and no rule foresaw stands as a worklist, the same reason once', async () => {
  const unforeseen = [refused(1), refused(2, { text: '照片不清', field: 'subject' }), refused(3)]
  const fired = [{ rule: 'national.domain-format', severity: 'blocks', hits: 5, orders: 3, title: rules[0]?.title }]
  const days = [{ day: '2026-11-21', blocks: 3, warns: 0, informs: 0, refusals: 1 }]
  open('/rules/statistics', reviewer, {
    'GET /api/rules/statistics?days=90': answered({ fired, unforeseen, refusals: 3, refusalsRead: 3, days }),
    'GET /api/rules/statistics': answered({ fired, unforeseen, refusals: 3, refusalsRead: 3, days }),
  })
  await screen.findByText(/名称不符/)
  const groups = [...document.querySelectorAll('tr[data-refused]')].map((it) => it.getAttribute('data-refused'))
  expect(groups).toEqual(['2', '1'])
  screen.getByRole('link', { name: 'BA-3' })
  expect(document.querySelector('tr[data-rule]')?.textContent).toContain('3')
})
