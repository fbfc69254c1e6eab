// @vitest-environment jsdom
import type { LoadedFileView, LoadedSwitchView, LoadedTrial } from '@openbeian/contract'
import { addDays, shanghaiDay } from '@openbeian/filing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { admin, openConsole, reviewer } from '../../../fixture/open-console.tsx'
import { countingNow, stateOf } from './loaded-state.ts'

const today = shanghaiDay(new Date())
const idOf = (n: number) => `11111111-1111-4111-8111-00000000000${n}`
const aFile = (n: number, change: Partial<LoadedFileView> = {}): LoadedFileView => ({
  id: idOf(n),
  kind: 'rule-pack',
  name: 'provider.example',
  version: String(n),
  loadedAt: '2026-11-21T02:32:00.000Z',
  loadedByName: '王管理',
  isOwn: false,
  faults: [],
  ...change,
})
const approved = { approvedAt: '2026-11-21T03:32:00.000Z', approvedByName: '沈主管' }
const aSwitch = (change: Partial<LoadedSwitchView>): LoadedSwitchView => ({
  target: 'pack:provider.example',
  from: today,
  why: '品牌保护',
  byName: '沈主管',
  at: '2026-11-21T04:32:00.000Z',
  isInForce: false,
  ...change,
})
const files = [aFile(3), aFile(2, approved), aFile(1, approved)]
const switches = [
  aSwitch({ fileId: idOf(2), from: addDays(today, 5) }),
  aSwitch({ fileId: idOf(1), from: addDays(today, -5), isInForce: true }),
]
const trial: LoadedTrial = {
  orders: 12,
  total: 12,
  judged: [{ orderId: idOf(9), reference: 'BA-9', before: 'passes', after: 'blocked', gone: [], come: [] }],
  filled: [],
  refused: [],
  notCarried: [],
}

const answered = (body: unknown) => ({ status: 200, body })
function open(address: string, session = admin, more = {}) {
  const api = createFakeApi({
    session,
    refusals: {
      'GET /api/loaded-files': answered({ files, switches }),
      ...Object.fromEntries(
        files.map((file) => [`GET /api/loaded-files/${file.id}`, answered({ file, content: '{ "pack": 1 }' })]),
      ),
      ...more,
    },
  })
  openConsole(address, api)
  return api
}
const press = (action: string) =>
  fireEvent.click(document.querySelector(`[data-action="${action}"]`) ?? expect.fail(action))
const chooseFile = (content: string) => {
  const input = document.querySelector('input[type="file"]') ?? expect.fail('no file')
  fireEvent.change(input, { target: { files: [new File([content], 'pack.json', { type: 'application/json' })] } })
}

test('each file says where it stands, and what counts today and later is told', async () => {
  open('/rules/packs', reviewer)
  await waitFor(() =>
    expect(
      [...document.querySelectorAll('tr[data-file] [data-state]')].map((it) => it.getAttribute('data-state')),
    ).toEqual(['waiting', 'planned', 'counts']),
  )
  const row = document.querySelector('tr[data-target]')
  expect(row?.textContent).toContain('品牌保护')
  expect(row?.textContent).toMatch(/起：2/)
  expect(document.querySelector('[data-action="load"]')).toBeNull()
  expect(document.querySelector('[data-action="roll-back"]')).toBeNull()
})

test('what was decided later overrides what was planned for a later day', () => {
  const later = [aSwitch({ from: today, isInForce: true }), ...switches.map((it) => ({ ...it, isInForce: false }))]
  expect(countingNow(later, today)).toMatchObject([{ present: { from: today }, planned: [] }])
  expect(stateOf(aFile(2, approved), later, today)).toBe('ready')
  const lost = [{ line: 1, at: '', reason: { zh: '没有', en: 'gone' } }]
  expect(stateOf(aFile(1, { ...approved, faults: lost }), switches, today)).toBe('broken')
})

test('a file that is refused says line, place and reason beside what is written there', async () => {
  const faults = [{ line: 2, at: 'pack.rows.0', reason: { zh: '没有这条规则。', en: 'There is no such rule.' } }]
  const message = { zh: '文件未装入', en: 'The file is not loaded' }
  const api = open('/rules/packs', admin, {
    'POST /api/loaded-files': {
      status: 422,
      body: { code: 'loaded.refused', message, details: { faults }, requestId: 'r' },
    },
  })
  await screen.findByText('待另一人批准', { selector: '[data-state]' })
  press('load')
  await screen.findByRole('dialog')
  press('sure')
  await screen.findByText('请选择文件。')
  chooseFile('{\n  "pack": {}\n}')
  await screen.findByText('pack.json')
  press('sure')
  const row = await waitFor(() => document.querySelector('tr[data-line="2"]') ?? expect.fail('no fault'))
  expect([...row.querySelectorAll('th, td')].map((it) => it.textContent)).toEqual([
    '2',
    'pack.rows.0',
    '没有这条规则。',
    '"pack": {}',
  ])
  expect(api.asked).toMatchObject([{ body: { kind: 'rule-pack', content: '{\n  "pack": {}\n}' } }])
})

test('a second person tries a file, reads what it would change, and approves it with a reason', async () => {
  const api = open(`/rules/packs/${idOf(3)}`, admin, {
    [`POST /api/loaded-files/${idOf(3)}/trial`]: answered(trial),
    [`POST /api/loaded-files/${idOf(3)}/approve`]: answered(files[0]),
  })
  await screen.findByRole('heading', { name: 'provider.example 3' })
  press('try')
  await screen.findByText(/12 个订单：1 个结论不同/)
  screen.getByText(/通过 → 不能提交/)
  press('approve')
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText(/原因/), { target: { value: '与法务核对' } })
  press('sure')
  await waitFor(() => expect(api.asked.at(-1)?.body).toEqual({ why: '与法务核对' }))
  expect(api.asked[0]?.body).toEqual({ orders: 25, skip: 0 })
})

test('who loaded a file is told that somebody else approves it', async () => {
  open(`/rules/packs/${idOf(3)}`, admin, {
    [`GET /api/loaded-files/${idOf(3)}`]: answered({ file: { ...aFile(3), isOwn: true }, content: '{}' }),
  })
  await screen.findByText(/请另一人批准/)
  expect(document.querySelector('[data-action="approve"]')).toBeNull()
})

test('an approved file is switched on from a day, and rolled back to the release', async () => {
  const api = open(`/rules/packs/${idOf(2)}`, admin, {
    'POST /api/loaded-switches': answered({ files, switches }),
  })
  await screen.findByRole('heading', { name: 'provider.example 2' })
  press('switch')
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('从哪天起'), { target: { value: '2027-01-01' } })
  fireEvent.change(within(dialog).getByLabelText(/原因/), { target: { value: '品牌保护' } })
  press('sure')
  const target = 'pack:provider.example'
  await waitFor(() =>
    expect(api.asked).toMatchObject([{ body: { target, fileId: idOf(2), from: '2027-01-01', why: '品牌保护' } }]),
  )
  fireEvent.click(await screen.findByRole('link', { name: '返回规则包' }))
  await waitFor(() => press('roll-back'))
  fireEvent.change(await screen.findByLabelText(/原因/), { target: { value: '误报过多' } })
  press('sure')
  await waitFor(() => expect(api.asked.at(-1)?.body).toEqual({ target, from: today, why: '误报过多' }))
})

test('an edition is switched on for a channel, and what it would not report is told', async () => {
  const file = aFile(4, { kind: 'dialect', name: 'V.9', version: 'V.9', ...approved })
  const title = { zh: 'IPv6地址', en: 'IPv6 addresses' }
  const api = open(`/reporting/editions/${idOf(4)}`, admin, {
    'GET /api/loaded-files': answered({ files: [file], switches: [] }),
    [`GET /api/loaded-files/${idOf(4)}`]: answered({ file, content: '{}' }),
    'GET /api/reporting/channels': answered({ channels: [{ id: idOf(7), name: '北京市通信管理局' }] }),
    'POST /api/loaded-switches': answered({ files: [file], switches: [] }),
    [`POST /api/loaded-files/${idOf(4)}/trial`]: answered({
      ...trial,
      judged: [],
      filled: [{ tag: 'App_xx', title: { zh: 'APP信息', en: 'App' }, orders: 3 }],
      notCarried: [{ title, orders: 2 }],
    }),
  })
  await screen.findByRole('heading', { name: 'V.9' })
  press('try')
  await screen.findByText('IPv6地址')
  expect(document.querySelector('tr[data-tag="App_xx"]')?.textContent).toContain('3')
  press('switch')
  fireEvent.change(await screen.findByLabelText(/原因/), { target: { value: '与管局联调' } })
  press('sure')
  await waitFor(() =>
    expect(api.asked.at(-1)?.body).toMatchObject({ target: `channel:${idOf(7)}`, fileId: idOf(4), from: today }),
  )
})
