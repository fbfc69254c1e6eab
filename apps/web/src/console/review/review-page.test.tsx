// @vitest-environment jsdom
import type { MaterialView, OrderView } from '@openbeian/contract'
import { emptyFiling, type Filing, type OrderAction, orderActions, withValueAt } from '@openbeian/filing'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, type FakeApi, orderId } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'
import { decisions } from './decisions.ts'

const actionsPath = `/api/orders/${orderId}/actions`
const domain = 'services.0.domains.0.name'
const paper = (id: string, about: MaterialView['about'], kind: MaterialView['kind']): MaterialView => ({
  id,
  about,
  kind,
  contentType: 'image/jpeg',
  width: 1000,
  height: 630,
  sizeBytes: 90_000,
  uploadedAt: '2026-11-21T02:00:00.000Z',
})

const filingOf = (name: string): Filing => withValueAt(emptyFiling(), domain, name)

function inReview(allowedActions: OrderAction[], order: Partial<OrderView> = {}): FakeApi {
  const claimedBy = { id: reviewer.account.id, name: reviewer.account.name }
  return createFakeApi({
    session: reviewer,
    filing: filingOf('jia.cn'),
    state: 'inReview',
    version: 7,
    materials: [
      paper('m1', 'subject', 'subject-certificate'),
      paper('m2', 'subject', 'id-front'),
      paper('m3', 'services.0', 'domain-certificate'),
    ],
    order: { allowedActions, claimedBy, ...order },
    refusals: { 'GET /api/reviews/queue': { status: 200, body: { orders: [] } } },
  })
}

const opened = async (api: FakeApi) => {
  openConsole(`/orders/${orderId}`, api)
  await screen.findByRole('heading', { level: 1 })
}
const row = (path: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-field-row][data-path="${path}"]`)
  if (!found) throw new Error(`There is no field ${path}.`)
  return found
}
const bar = () => screen.getByRole('group', { name: '可以做的事' })
const button = (action: string) => document.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`)
const look = (path: string) => act(() => row(path).focus())
const press = (key: string) => fireEvent.keyDown(document.body, { key })

test.each([
  [['pass', 'sendBack', 'reject', 'post']],
  [['confirmIdentity', 'refuseIdentity']],
  [['resendSms', 'requestFix']],
  [['postArrived']],
  [[]],
] as OrderAction[][][])('the buttons are exactly what the server allows: %j', async (allowed) => {
  await opened(inReview(allowed))
  const shown = within(bar())
    .getAllByRole('button')
    .map((it) => it.dataset.action ?? '')
    .filter((action) => (orderActions as readonly string[]).includes(action))
  expect(shown.toSorted()).toEqual(allowed.toSorted())
})

test('no two decisions that are possible at once have the same key', () => {
  for (const together of [
    ['pass', 'sendBack', 'reject', 'post'],
    ['confirmIdentity', 'refuseIdentity'],
    ['resendSms', 'requestFix'],
  ] as const) {
    expect(new Set(together.map((it) => decisions[it].key)).size).toBe(together.length)
  }
})

test('a reason is collected at its field and sent back with it', async () => {
  const api = inReview(['pass', 'sendBack'])
  await opened(api)
  look(domain)
  press('f')
  const input = await screen.findByLabelText('域名 要怎么改')
  fireEvent.keyDown(input, { key: '1' })
  expect((input as HTMLInputElement).value).toBe('域名持有者与主办者不一致，请先过户。')
  fireEvent.submit(input)
  expect(within(row(domain)).getByText('域名持有者与主办者不一致，请先过户。')).toBeTruthy()

  press('b')
  fireEvent.click(await waitFor(() => button('sure') ?? expect.fail('no dialog')))
  await waitFor(() => expect(api.asked).toHaveLength(1))
  expect(api.asked[0]).toEqual({
    method: 'POST',
    path: actionsPath,
    body: { action: 'sendBack', version: 7, reasons: [{ at: domain, text: '域名持有者与主办者不一致，请先过户。' }] },
  })
})

test('what was marked outlives a reload of the page', async () => {
  const api = inReview(['sendBack'])
  await opened(api)
  look(domain)
  press('f')
  const input = await screen.findByLabelText('域名 要怎么改')
  fireEvent.change(input, { target: { value: '请先续费' } })
  fireEvent.submit(input)
  cleanup()
  await opened(api)
  expect(within(row(domain)).getByText('请先续费')).toBeTruthy()
})

test('nothing is sent back without a reason', async () => {
  const api = inReview(['sendBack'])
  await opened(api)
  press('b')
  fireEvent.click(await waitFor(() => button('sure') ?? expect.fail('no dialog')))
  await screen.findByText('请至少写一条原因。')
  expect(api.asked).toEqual([])
})

test('nothing can be marked where nothing can be sent back', async () => {
  await opened(inReview([]))
  expect(button('mark')).toBeNull()
})

test('somebody was faster: the order is read again and the page says what changed', async () => {
  const api = inReview(['pass', 'sendBack'])
  await opened(api)
  press('p')
  await waitFor(() => expect(button('sure')).toBeTruthy())

  api.state = 'needsFix'
  api.version = 8
  api.filing = filingOf('yi.cn')
  api.order = {
    allowedActions: [],
    timeline: [
      { action: 'sendBack', actor: 'reviewer', byName: '王审', at: '2026-11-21T03:00:00.000Z', to: 'needsFix' },
    ],
  }
  const message = { zh: '订单刚刚被他人改动。', en: 'changed' }
  api.refusals[`POST ${actionsPath}`] = {
    status: 409,
    body: { code: 'order.changed-meanwhile', message, requestId: 'r', allowedActions: [] },
  }
  fireEvent.click(button('sure') ?? expect.fail('no dialog'))

  // at once, not when the page reads itself again
  const changes = await waitFor(
    () => document.querySelector<HTMLElement>('[data-changes]') ?? expect.fail('not told'),
    {
      timeout: 5000,
    },
  )
  expect(changes.textContent).toContain('王审：退回修改')
  expect(changes.textContent).toContain('状态：待初审 → 待修改')
  expect(changes.textContent).toContain('改动的字段：域名')
  expect(row(domain).textContent).toContain('yi.cn')
  expect(button('pass')).toBeNull()
  fireEvent.click(button('seen') ?? expect.fail('cannot be put away'))
  expect(document.querySelector('[data-changes]')).toBeNull()
})

test('what the rules refuse at the last moment is listed with its fields', async () => {
  const api = inReview(['pass'])
  await opened(api)
  const message = { zh: '域名已过期。', en: 'expired' }
  api.refusals[`POST ${actionsPath}`] = {
    status: 422,
    body: {
      code: 'order.has-blocking-findings',
      message: { zh: '规则检查没有通过。', en: 'no' },
      requestId: 'r',
      findings: [{ rule: 'national.domain-expiry', severity: 'blocks', at: domain, message, whatToDo: message }],
    },
  }
  press('p')
  fireEvent.click(await waitFor(() => button('sure') ?? expect.fail('no dialog')))
  await waitFor(() => expect(document.querySelector('[data-rule="national.domain-expiry"]')).toBeTruthy())
})

test('the paper of the field in focus lies on the desk', async () => {
  await opened(inReview(['sendBack']))
  look('subject.principal.name')
  await waitFor(() => expect(lying()).toBe('subject.materials.id-front'))
  look(domain)
  await waitFor(() => expect(lying()).toBe('services.0.materials.domain-certificate'))
})

test('pictures are fetched only for who claimed the order, or said why they look', async () => {
  await opened(inReview(['pass'], { claimedBy: { id: 'r2', name: '王审' }, materialsOpen: false }))
  expect(document.querySelectorAll('img')).toHaveLength(0)
  fireEvent.click(button('open-papers') ?? expect.fail('no way to open'))
  expect(document.querySelectorAll('img')).toHaveLength(0)
  const reason = document.querySelector('[data-path="reason"] input, input[data-path="reason"], dialog input')
  expect(reason).not.toBeNull()
})

test('what was typed and what was read stand beside each other; hints and papers nobody read are told', async () => {
  const read = { confidence: 0.83, doubtful: true }
  const box = { x: 0.1, y: 0.1, width: 0.2, height: 0.1 }
  const readings = [
    {
      materialId: 'm1',
      kind: 'subject-certificate',
      about: 'subject',
      state: 'read',
      hints: ['photocopy'],
      lostWhenReported: [],
      fields: [
        { ...read, field: 'name', path: 'subject.name', value: '乙公司', typed: '甲公司', agrees: false },
        {
          ...read,
          field: 'domain',
          path: domain,
          value: 'jia.cn',
          typed: 'jia.cn',
          agrees: true,
          looksChanged: true,
          box,
        },
      ],
    },
    {
      materialId: 'm2',
      kind: 'id-front',
      about: 'subject',
      state: 'unavailable',
      why: { zh: '模型未安装', en: 'no models' },
      fields: [],
    },
  ]
  const api = inReview(['sendBack'])
  api.refusals[`GET /api/orders/${orderId}/readings`] = { status: 200, body: { readings } }
  await opened(api)
  await waitFor(() => expect(document.querySelector('[data-read]')).toBeTruthy())
  const differs = row('subject.name').querySelector('[data-read="differs"]')
  expect(differs?.textContent).toContain('“乙公司”')
  expect(differs?.textContent).toContain('83%')
  expect(row(domain).querySelector('[data-read="agrees"]')).toBeTruthy()
  expect(document.querySelector('[data-hints]')?.textContent).toContain('像是复印件')
  // what agrees is looked at all the same where the picture may have been changed
  expect(document.querySelector(`[data-read-place="${domain}"]`)?.textContent).toContain('请核对')
  look('subject.principal.name')
  await waitFor(() =>
    expect(document.querySelector('[data-reading="unavailable"]')?.textContent).toContain('模型未安装'),
  )
})

test('what one began for a customer is filled in from here, and what is another’s is not', async () => {
  await opened(inReview(['submit', 'abandon'], { state: 'draft', editable: true }))
  const links = () =>
    within(bar())
      .getAllByRole('link')
      .map((it) => it.getAttribute('href'))
  expect(links()).toEqual(expect.arrayContaining([`/orders/${orderId}/edit`, `/orders/${orderId}/identity`]))
  cleanup()
  await opened(inReview(['pass'], { editable: false }))
  expect(links().filter((it) => it?.startsWith('/orders/'))).toEqual([])
})

test('after the decision the next order of the queue is a key away', async () => {
  const api = inReview(['pass'])
  await opened(api)
  const next = { id: '33333333-3333-4333-8333-333333333333' }
  api.refusals['GET /api/reviews/queue'] = { status: 200, body: { orders: [{ id: orderId }, next] } }
  press('p')
  fireEvent.click(await waitFor(() => button('sure') ?? expect.fail('no dialog')))
  await waitFor(() => expect(button('next')).toBeTruthy())
})

const lying = () => document.querySelector<HTMLElement>('[data-paper][aria-pressed="true"]')?.dataset.paper
