// @vitest-environment jsdom
import type { SheetView } from '@openbeian/contract'
import { emptyFiling, withValueAt } from '@openbeian/filing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, type FakeApi, orderId } from '../../../fixture/fake-api.ts'
import { openPortal } from '../../../fixture/open-portal.tsx'

// there is no canvas here: what counts is the way of the pen
HTMLCanvasElement.prototype.getContext = () => null

const filing = withValueAt(emptyFiling(), 'subject.nature', 'enterprise')
const sheetId = '33333333-3333-4333-8333-333333333333'
const version = { id: sheetId, version: 2, madeAt: '2026-11-21T02:00:00.000Z', state: 'current' as const }
const letter: SheetView = {
  kind: 'commitment-letter',
  about: 'subject',
  title: '互联网信息服务备案承诺书',
  need: 'required',
  signer: { role: '法定代表人', name: '林知远' },
  ways: ['by-hand', 'on-screen'],
  versions: [version],
  signatures: [],
}

async function openMaterials(sheet: SheetView): Promise<{ api: FakeApi; card: HTMLElement }> {
  const api = createFakeApi({ filing })
  api.refusals[`GET /api/orders/${orderId}/sheets`] = { status: 200, body: { sheets: [sheet], chain: 'empty' } }
  api.refusals[`POST /api/orders/${orderId}/sheets`] = { status: 200, body: version }
  api.refusals[`POST /api/sheets/${sheetId}/signatures`] = { status: 200, body: {} }
  openPortal(`/orders/${orderId}/edit/materials`, api)
  await waitFor(() => expect(document.querySelector('[data-sheet="commitment-letter"]')).not.toBeNull())
  return { api, card: document.querySelector('[data-sheet="commitment-letter"]') as HTMLElement }
}

test('a paper that is made here is made with what is filled in', async () => {
  const { api, card } = await openMaterials({ ...letter, versions: [] })
  fireEvent.click(within(card).getByRole('button', { name: '生成文书（带入已填内容）' }))
  await waitFor(() =>
    expect(api.asked).toContainEqual({
      method: 'POST',
      path: `/api/orders/${orderId}/sheets`,
      body: { kind: 'commitment-letter', about: 'subject' },
    }),
  )
})

test('one that the order has outgrown says so and is not offered any more', async () => {
  const { card } = await openMaterials({ ...letter, versions: [{ ...version, state: 'stale' }] })
  expect(card.textContent).toContain('这一版不再有效')
  expect(within(card).queryByRole('link')).toBeNull()
  expect(within(card).queryByRole('button', { name: '在屏幕上签署' })).toBeNull()
  expect(within(card).getByRole('button', { name: '重新生成' })).toBeTruthy()
})

test('where a screen is not taken, nobody is asked to sign on it', async () => {
  const { card } = await openMaterials({ ...letter, ways: ['by-hand'] })
  expect(within(card).getByRole('link').getAttribute('href')).toBe(`/api/sheets/${sheetId}/content`)
  expect(within(card).queryByRole('button', { name: '在屏幕上签署' })).toBeNull()
})

test('a signature is drawn, agreed to and sent; without it nothing is', async () => {
  const { api, card } = await openMaterials(letter)
  fireEvent.click(within(card).getByRole('button', { name: '在屏幕上签署' }))
  const field = await screen.findByRole('img', { name: '签名框' })
  fireEvent.click(screen.getByRole('button', { name: '确认签署' }))
  expect(await screen.findByText('▲ 请写好姓名、签名并勾选。')).toBeTruthy()

  fireEvent.pointerDown(field, { clientX: 0, clientY: 0, button: 0 })
  for (const n of [0.1, 0.2, 0.3]) fireEvent.pointerMove(field, { clientX: n, clientY: n / 2 })
  fireEvent.pointerUp(field)
  fireEvent.click(screen.getByRole('checkbox', { name: /本人的签名/ }))
  fireEvent.click(screen.getByRole('button', { name: '确认签署' }))
  await waitFor(() => expect(api.asked.map((it) => it.path)).toContain(`/api/sheets/${sheetId}/signatures`))
  const body = api.asked.at(-1)?.body as { signer: string; drawing: { strokes: number[][] }; agreed: boolean }
  expect(body).toMatchObject({ signer: '林知远', agreed: true })
  expect(body.drawing.strokes).toHaveLength(1)
  expect(body.drawing.strokes[0]).toHaveLength(8)
})

test('what was seen on the paper that came back is shown', async () => {
  const check = { state: 'checked', verdict: 'foreign', fieldStates: { signature: 'blank' }, fields: [] } as const
  const { card } = await openMaterials({ ...letter, check: { ...check, fields: [] } })
  expect(card.textContent).toContain('二维码不是本系统的')
  expect(card.textContent).toContain('签名: 空白')
})
