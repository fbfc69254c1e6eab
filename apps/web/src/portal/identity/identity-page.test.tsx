// @vitest-environment jsdom
import type { FacePersonView, FaceStepView } from '@openbeian/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'
import { openPortal } from '../../../fixture/open-portal.tsx'

const path = `/api/orders/${orderId}/faces`
const consent = { version: '7', zh: ['画面 7 天后删除。'], en: ['Deleted after 7 days.'] }

const aStep = (person: Partial<FacePersonView> = {}, more: Partial<FaceStepView> = {}): FaceStepView => ({
  open: true,
  consent,
  persons: [
    {
      about: 'services.0',
      places: ['services.0'],
      name: '王**',
      hasPortrait: true,
      triesLeft: 5,
      state: 'open',
      checks: [],
      services: [],
      ...person,
    },
  ],
  services: [],
  findings: [],
  ...more,
})
const agreed = { consent: { agrees: true, textVersion: '7', at: '2026-11-21T02:32:00.000Z' } }

function open(step: FaceStepView, answers: Record<string, unknown> = {}) {
  const given = { [`GET ${path}`]: step, ...answers }
  const refusals = Object.fromEntries(Object.entries(given).map(([key, body]) => [key, { status: 200, body }]))
  const api = createFakeApi({ refusals })
  openPortal(`/orders/${orderId}/identity`, api)
  return api
}
const button = (action: string) => document.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)

test('the text comes before any camera, and the yes names its version', async () => {
  const api = open(aStep(), { [`POST ${path}/consent`]: aStep(agreed) })
  await screen.findByText('画面 7 天后删除。')
  expect(button('face-begin')).toBeNull()
  fireEvent.click(button('face-agree') as HTMLElement)
  await waitFor(() => expect(button('face-begin')).not.toBeNull())
  const body = { about: 'services.0', agrees: true, textVersion: '7' }
  expect(api.asked).toEqual([{ method: 'POST', path: `${path}/consent`, body }])
})

test('a text that changed is shown again', async () => {
  open(aStep({ consent: { ...agreed.consent, textVersion: '6' } }))
  await screen.findByText('画面 7 天后删除。')
  expect(button('face-begin')).toBeNull()
})

test('where there is no camera one may film oneself, or go another way', async () => {
  open(aStep(agreed))
  await waitFor(() => expect(button('face-begin')).not.toBeNull())
  fireEvent.click(button('face-begin') as HTMLElement)
  await screen.findByText('本页打不开摄像头')
  expect(button('face-film')).not.toBeNull()
  expect(screen.getByText('其他核验方式')).toBeTruthy()
})

test('a film is asked for with its actions in their order', async () => {
  const check = {
    checkId: '33333333-3333-4333-8333-333333333333',
    nonce: 'n',
    steps: [
      { action: 'lookStraight', fromMs: 0, toMs: 1500 },
      { action: 'turnLeft', fromMs: 1500, toMs: 4000 },
      { action: 'openMouth', fromMs: 4000, toMs: 6500 },
    ],
    frameEveryMs: 300,
    lengthMs: 6500,
    expiresAt: '2026-11-21T02:34:00.000Z',
  }
  const api = open(aStep(agreed), { [`POST ${path}/checks`]: check })
  await waitFor(() => expect(button('face-begin')).not.toBeNull())
  fireEvent.click(button('face-begin') as HTMLElement)
  await waitFor(() => expect(button('face-film')).not.toBeNull())
  fireEvent.click(button('face-film') as HTMLElement)
  await screen.findByText('请向左转头')
  const asked = [...document.querySelectorAll('.face-steps li')].map((it) => it.textContent)
  expect(asked).toEqual(['请向左转头', '请张大嘴巴'])
  expect(api.asked.at(-1)?.body).toEqual({ about: 'services.0', mode: 'film' })
  expect(document.querySelector('input[type=file]')?.getAttribute('capture')).toBe('user')
})

test('a person is given a link of their own for a phone, and when it is done the page goes on by itself', async () => {
  const handovers = `/api/orders/${orderId}/handovers`
  const link = {
    id: '55555555-5555-4555-8555-555555555555',
    step: 'liveness',
    about: 'services.0',
    kinds: [],
    state: 'waiting',
    delivered: [],
    expiresAt: '2026-11-21T02:42:00.000Z',
  }
  const started = { ...link, link: 'https://example.cn/m#t', missing: ['https'] }
  const api = open(aStep(), { [`POST ${handovers}`]: started, [`GET ${handovers}/${link.id}`]: link })
  await waitFor(() => expect(button('face-phone')).not.toBeNull())
  fireEvent.click(button('face-phone') as HTMLElement)
  await screen.findByText('等待手机扫码')
  expect(screen.getByText(/没有 HTTPS/)).toBeTruthy()
  expect(api.asked.at(-1)?.body).toEqual({ step: 'liveness', about: 'services.0', send: false })

  api.refusals[`GET ${handovers}/${link.id}`] = { status: 200, body: { ...link, state: 'done' } }
  api.refusals[`GET ${path}`] = { status: 200, body: aStep({ ...agreed, state: 'passed' }) }
  await screen.findByText('核验通过', {}, { timeout: 6000 })
  await waitFor(() => expect(document.querySelector('[data-handover]')).toBeNull(), { timeout: 6000 })
  expect(document.activeElement?.textContent).toContain('王**')
  expect(screen.getByText(/都已完成或提交/)).toBeTruthy()
})

test('who has no portrait yet, or no tries left, is not sent to a phone for nothing', async () => {
  open(aStep({ triesLeft: 0, state: 'failed' }))
  await screen.findByText('其他核验方式')
  expect(button('face-phone')).toBeNull()
})

test('after the last failure the other ways stand open', async () => {
  const checks = [
    {
      id: '44444444-4444-4444-8444-444444444444',
      state: 'judged' as const,
      at: '2026-11-21T02:32:00.000Z',
      result: 'fail' as const,
      reasons: ['action-missing'],
    },
  ]
  const api = open(aStep({ ...agreed, state: 'failed', triesLeft: 0, checks }), {
    [`POST ${path}/other-way`]: aStep({ state: 'otherWay' }),
  })
  await screen.findByText('没有看到提示的动作')
  expect(button('face-begin')).toBeNull()
  fireEvent.click(button('face-other-way') as HTMLElement)
  await waitFor(() => expect(api.asked).toHaveLength(1))
  expect(api.asked[0]?.body).toEqual({ about: 'services.0', way: 'video-call', wish: '' })
})

test('where no faces are compared only the other ways are offered', async () => {
  const { consent: _, ...without } = aStep()
  open(without)
  await screen.findByText('其他核验方式')
  expect(button('face-agree')).toBeNull()
  expect(button('face-other-way')).not.toBeNull()
})

const service = {
  way: 'network-identity' as const,
  consent: { version: '3', zh: ['不发送图片。'], en: ['No pictures.'] },
}
const waiting: Partial<FacePersonView> = {
  services: ['network-identity'],
  state: 'otherWay',
  otherWay: {
    id: '0b9f0f5e-6a3d-4c57-9d6b-9c1f2c2f0a11',
    way: 'network-identity',
    wish: '',
    state: 'open',
    askedAt: '2026-11-21T02:32:00.000Z',
    service: { name: '样例核验', answer: 'waiting' },
  },
}

test('a service is asked after its text was read and agreed to, and the person goes on there', async () => {
  const api = open(aStep({ services: ['network-identity'], triesLeft: 0 }, { services: [service] }), {
    [`POST ${path}/services`]: {
      ...aStep({ ...waiting, triesLeft: 0 }, { services: [service] }),
      continueAt: 'https://wz.example.cn/1',
    },
  })
  await waitFor(() => expect(button('service-network-identity')).not.toBeNull())
  fireEvent.click(button('service-network-identity') as HTMLButtonElement)
  expect(screen.getByText('不发送图片。')).toBeTruthy()
  fireEvent.click(button('service-agree') as HTMLButtonElement)
  await waitFor(() => expect(button('service-again')).not.toBeNull())
  expect(document.querySelector('a[href="https://wz.example.cn/1"]')).not.toBeNull()
  const sent = api.asked.find((it) => it.path === `${path}/services`)
  expect(sent?.body).toEqual({ about: 'services.0', way: 'network-identity', textVersion: '3' })
})

test('a no of a service leaves the ways with staff open', async () => {
  const refused = { ...waiting, state: 'open' as const, triesLeft: 0 }
  open(
    aStep(
      {
        ...refused,
        otherWay: waiting.otherWay && {
          ...waiting.otherWay,
          state: 'refused',
          service: { name: '样例核验', answer: 'differs' },
        },
      },
      { services: [service] },
    ),
  )
  await waitFor(() => expect(button('face-other-way')).not.toBeNull())
  expect(screen.getByText(/不一致。请核对/)).toBeTruthy()
})

test('staff who file for a customer hand the link on: they agree for nobody and look into no camera', async () => {
  const refusals = { [`GET ${path}`]: { status: 200, body: aStep() } }
  openConsole(`/orders/${orderId}/identity`, createFakeApi({ session: reviewer, refusals }))
  await screen.findByText(/您代客户办理/)
  expect(button('face-phone')).not.toBeNull()
  for (const action of ['face-agree', 'face-begin', 'face-take-back']) expect(button(action)).toBeNull()
})
