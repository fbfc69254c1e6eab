// @vitest-environment jsdom
import type { HandoverFaceView, HandoverSheetView, HandoverTask } from '@openbeian/contract'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LanguageProvider } from '../kit/language.tsx'
import { PhonePage } from './phone-page.tsx'

interface Asked {
  path: string
  body: unknown
  token: string | null
}
let asked: Asked[]
let answers: Record<string, { status?: number; body: unknown }>

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', async (path: string, { method, headers, body }: RequestInit) => {
    const token = new Headers(headers).get('x-handover-token')
    asked.push({ path: `${method} ${path}`, body: typeof body === 'string' ? JSON.parse(body) : undefined, token })
    const { status = 200, body: answer } = answers[`${method} ${path}`] ?? { status: 404, body: {} }
    return Response.json(answer, { status })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const aTask = (step: HandoverTask['step']): HandoverTask => ({
  provider: '样例云',
  reference: 'BA-1',
  step,
  kinds: [],
  delivered: [],
  person: '王**',
  notice: { version: '0-1', provider: 'demo', accepted: true },
  done: false,
  expiresAt: '2026-11-21T02:42:00.000Z',
})
const aFace = (person: Partial<HandoverFaceView['person']> = {}): HandoverFaceView => ({
  open: true,
  consent: { version: '7', zh: ['画面 7 天后删除。'], en: ['Deleted after 7 days.'] },
  person: {
    about: 'subject',
    places: ['subject'],
    name: '王**',
    hasPortrait: true,
    triesLeft: 5,
    state: 'open',
    checks: [],
    services: [],
    ...person,
  },
})
const aSheet: HandoverSheetView = {
  kind: 'commitment-letter',
  title: '承诺书',
  version: 1,
  state: 'current',
  opening: '本单位承诺：',
  sections: [{ title: '主办者', rows: [{ label: '名称', value: '样例科技有限公司' }] }],
  clauses: ['所填内容真实。'],
  signer: { role: '主体负责人', name: '王小明' },
}
const agreed = { consent: { agrees: true, textVersion: '7', at: '2026-11-21T02:32:00.000Z' } }
const button = (action: string) => document.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)

function open(given: Record<string, unknown>) {
  answers = Object.fromEntries(Object.entries(given).map(([path, body]) => [path, { body }]))
  render(
    <LanguageProvider>
      <PhonePage token="secret" />
    </LanguageProvider>,
  )
}

test('a person reads the text before any camera; the yes names its version, and the token goes with everything', async () => {
  open({
    'POST /api/handover/open': aTask('liveness'),
    'GET /api/handover/faces': aFace(),
    'POST /api/handover/faces/consent': aFace(agreed),
  })
  await screen.findByText('画面 7 天后删除。')
  expect(button('face-begin')).toBeNull()
  fireEvent.click(button('face-agree') as HTMLElement)
  await waitFor(() => expect(button('face-begin')).not.toBeNull())
  expect(asked.at(-1)?.body).toEqual({ textVersion: '7', agrees: true })
  expect(new Set(asked.map(({ token }) => token))).toEqual(new Set(['secret']))
})

test('a page that came in the clear says what is missing, and offers a film', async () => {
  vi.stubGlobal('isSecureContext', false)
  open({ 'POST /api/handover/open': aTask('liveness'), 'GET /api/handover/faces': aFace(agreed) })
  await screen.findByText(/缺少安全连接/)
  expect(button('face-begin')).toBeNull()
  expect(button('face-film')).not.toBeNull()
})

test('after the last failure the phone offers the other ways, and is done with one of them', async () => {
  const checks = [{ id: 'c', state: 'judged' as const, at: '', result: 'fail' as const, reasons: ['no-face'] }]
  const way = { id: 'w', way: 'video-call' as const, wish: '', state: 'open' as const, askedAt: '' }
  open({
    'POST /api/handover/open': aTask('liveness'),
    'GET /api/handover/faces': aFace({ ...agreed, state: 'failed', triesLeft: 0, checks }),
    'POST /api/handover/faces/other-way': aFace({ ...agreed, state: 'otherWay', triesLeft: 0, otherWay: way }),
  })
  await screen.findByText('没有拍到脸')
  expect(button('face-begin')).toBeNull()
  fireEvent.click(button('face-other-way') as HTMLElement)
  await screen.findByText(/请回到电脑继续/)
})

test('a link that ends meanwhile ends the page', async () => {
  open({ 'POST /api/handover/open': aTask('liveness'), 'GET /api/handover/faces': aFace() })
  await screen.findByText('画面 7 天后删除。')
  const message = { zh: '这个链接已在电脑上取消。', en: 'Taken back.' }
  const body = { code: 'handover.ended', message, requestId: '' }
  answers['POST /api/handover/faces/consent'] = { status: 410, body }
  fireEvent.click(button('face-agree') as HTMLElement)
  await screen.findByText('链接不能使用')
})

test('a sheet is read as text, and signed only with a name, a drawing and a yes', async () => {
  open({ 'POST /api/handover/open': aTask('signature'), 'GET /api/handover/sheet': aSheet })
  await screen.findByText('所填内容真实。')
  expect(screen.getByText('样例科技有限公司')).toBeTruthy()
  fireEvent.click(button('sign') as HTMLElement)
  await screen.findByText(/请写好姓名、签名并勾选/)
  expect(asked.some(({ path }) => path.endsWith('/signature'))).toBe(false)
})

test('a sheet the order has left behind cannot be signed', async () => {
  open({ 'POST /api/handover/open': aTask('signature'), 'GET /api/handover/sheet': { ...aSheet, state: 'stale' } })
  await screen.findByText(/这一版不再有效/)
  expect(button('sign')).toBeNull()
})
