// @vitest-environment jsdom
import type { MaterialReading, MaterialView } from '@openbeian/contract'
import { emptyFiling, withValueAt } from '@openbeian/filing'
import { act, cleanup, fireEvent, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { createFakeApi, type FakeApi, orderId } from '../../../fixture/fake-api.ts'
import { openPortal } from '../../../fixture/open-portal.tsx'

const page = (id: string, kind: MaterialView['kind'] = 'commitment-letter'): MaterialView => ({
  id,
  about: 'subject',
  kind,
  contentType: 'image/jpeg',
  sizeBytes: 90_000,
  uploadedAt: '2026-11-21T02:00:00.000Z',
})
const pages = ['a', 'b', 'c'].map((id) => page(id))

let api: FakeApi
beforeEach(() => {
  api = createFakeApi({
    filing: withValueAt(emptyFiling(), 'subject.nature', 'enterprise'),
    materials: [page('front', 'id-front'), ...pages],
  })
})
const slotAt = async (kind: string) => {
  openPortal(`/orders/${orderId}/edit/materials`, api)
  await waitFor(() => expect(document.querySelector(`[data-slot="subject.materials.${kind}"]`)).not.toBeNull())
  return document.querySelector(`[data-slot="subject.materials.${kind}"]`) as HTMLElement
}
const ids = (slot: HTMLElement) =>
  [...slot.querySelectorAll<HTMLElement>('[data-page]')].map((it) => it.dataset.page as string)

test('pages are shown in their order, change places, and the first and last go no further', async () => {
  const slot = await slotAt('commitment-letter')
  expect(ids(slot)).toEqual(['a', 'b', 'c'])
  api.refusals[`PUT /api/orders/${orderId}/materials/pages`] = {
    status: 200,
    body: { materials: [page('b'), page('a'), page('c')] },
  }
  expect(within(slot).getByRole('button', { name: '前移：承诺书（1/3）' }).hasAttribute('disabled')).toBe(true)
  expect(within(slot).getByRole('button', { name: '后移：承诺书（3/3）' }).hasAttribute('disabled')).toBe(true)
  fireEvent.click(within(slot).getByRole('button', { name: '前移：承诺书（2/3）' }))
  await waitFor(() => expect(ids(slot)).toEqual(['b', 'a', 'c']))
  expect(api.asked.at(-1)?.body).toEqual({ kind: 'commitment-letter', about: 'subject', pages: ['b', 'a', 'c'] })
})

test('one page is taken away, the others stay', async () => {
  const slot = await slotAt('commitment-letter')
  api.refusals['DELETE /api/materials/b'] = { status: 200, body: {} }
  fireEvent.click(within(slot).getByRole('button', { name: '删除 承诺书（2/3）' }))
  await waitFor(() => expect(ids(slot)).toEqual(['a', 'c']))
})

test('a card is replaced, a letter grows', async () => {
  const letter = await slotAt('commitment-letter')
  const front = document.querySelector('[data-slot="subject.materials.id-front"]') as HTMLElement
  const labels = (slot: HTMLElement) => [...slot.querySelectorAll('label.button')].map((it) => it.textContent)
  expect(labels(front)).toEqual(['换一张'])
  expect(labels(letter)).toEqual(['换这一页', '换这一页', '换这一页', '添加一页'])
  expect(letter.querySelectorAll('input[type=file][multiple]')).toHaveLength(1)
})

test('a field that was read lights its place on the page while somebody looks at it', async () => {
  const reading: MaterialReading = {
    materialId: 'front',
    kind: 'id-front',
    about: 'subject',
    state: 'read',
    fields: [
      {
        field: 'name',
        path: 'subject.principal.name',
        value: '林知远',
        confidence: 0.99,
        doubtful: true,
        box: { x: 0.1, y: 0.2, width: 0.2, height: 0.1 },
      },
    ],
  }
  api.refusals[`GET /api/orders/${orderId}/readings`] = { status: 200, body: { readings: [reading] } }
  const slot = await slotAt('id-front')
  await waitFor(() => expect(slot.querySelector('[data-fill="subject.principal.name"]')).not.toBeNull())
  const lit = () => slot.querySelector<HTMLElement>('[data-lit="true"]')?.dataset.readingBox
  expect(lit()).toBeUndefined()
  act(() => slot.querySelector<HTMLElement>('[data-fill="subject.principal.name"]')?.focus())
  expect(lit()).toBe('subject.principal.name')
})

test('a name that was read well is confirmed by a person all the same, a badly read one with how sure it is', async () => {
  const read = { field: 'name', path: 'subject.principal.name', value: '林知远', doubtful: true }
  const readings = (confidence: number): MaterialReading[] => [
    { materialId: 'front', kind: 'id-front', about: 'subject', state: 'read', fields: [{ ...read, confidence }] },
  ]
  api.refusals[`GET /api/orders/${orderId}/readings`] = { status: 200, body: { readings: readings(0.99) } }
  const slot = await slotAt('id-front')
  await within(slot).findByText(/没有校验位，请本人核对/)
  expect(within(slot).queryByText(/把握/)).toBeNull()
  expect(within(slot).getByRole('button', { name: '核对无误，填入 主体负责人 · 姓名' })).toBeTruthy()
  cleanup()

  api.refusals[`GET /api/orders/${orderId}/readings`] = { status: 200, body: { readings: readings(0.71) } }
  await within(await slotAt('id-front')).findByText(/把握 71%/)
})

test('a character nobody could read is told, and such a name is typed, not filled in', async () => {
  const field = { field: 'name', path: 'subject.principal.name', value: '林〓', confidence: 0, doubtful: true }
  const reading: MaterialReading = {
    materialId: 'front',
    kind: 'id-front',
    about: 'subject',
    state: 'read',
    fields: [field],
  }
  api.refusals[`GET /api/orders/${orderId}/readings`] = { status: 200, body: { readings: [reading] } }
  const slot = await slotAt('id-front')
  await within(slot).findByText(/识别不了/)
  expect(slot.querySelector('[data-fill]')).toBeNull()
})

test('whoever sent another kind of paper is told what the picture shows', async () => {
  const looksLike = { zh: '营业执照', en: 'a business licence' }
  const reading: MaterialReading = {
    materialId: 'front',
    kind: 'id-front',
    about: 'subject',
    state: 'read',
    fields: [],
    looksLike,
  }
  api.refusals[`GET /api/orders/${orderId}/readings`] = { status: 200, body: { readings: [reading] } }
  await within(await slotAt('id-front')).findByText(/像是营业执照/)
})

const licence = (): MaterialReading => ({
  materialId: 'front',
  kind: 'id-front',
  about: 'subject',
  state: 'read',
  fields: [],
  looksLike: { zh: '营业执照', en: 'a business licence' },
  belongsAt: [{ kind: 'subject-certificate', about: 'subject' }],
})

/** Takes in what is uploaded as the server would. */
const uploads = (sent: FormData[]) =>
  class {
    status = 200
    response = page('moved', 'subject-certificate')
    upload = {}
    onload = () => {}
    open() {}
    setRequestHeader() {}
    send(form: FormData) {
      sent.push(form)
      this.onload()
    }
  }

test('a licence that was put where a card belongs is moved to its place', async () => {
  const sent: FormData[] = []
  vi.stubGlobal('XMLHttpRequest', uploads(sent))
  api.refusals[`GET /api/orders/${orderId}/readings`] = { status: 200, body: { readings: [licence()] } }
  api.refusals['GET /api/materials/front/content'] = { status: 200, body: {} }
  api.refusals['DELETE /api/materials/front'] = { status: 200, body: {} }
  const slot = await slotAt('id-front')
  fireEvent.click(await within(slot).findByRole('button', { name: /^移到“/ }))
  const asked = () => api.asked.map(({ method, path }) => `${method} ${path}`)
  await waitFor(() => expect(asked()).toContain('DELETE /api/materials/front'))
  expect(sent.map((form) => [form.get('kind'), form.get('about')])).toEqual([['subject-certificate', 'subject']])
})

test('a licence that cannot be stored there stays where it is', async () => {
  vi.stubGlobal(
    'XMLHttpRequest',
    class extends uploads([]) {
      override status = 500
    },
  )
  api.refusals[`GET /api/orders/${orderId}/readings`] = { status: 200, body: { readings: [licence()] } }
  api.refusals['GET /api/materials/front/content'] = { status: 200, body: {} }
  const slot = await slotAt('id-front')
  fireEvent.click(await within(slot).findByRole('button', { name: /^移到“/ }))
  await within(slot).findByText(/上传没有成功/)
  expect(api.asked).toEqual([])
})

test('where a picture is in that place already it stays, and the page says so', async () => {
  api = createFakeApi({
    filing: withValueAt(emptyFiling(), 'subject.nature', 'enterprise'),
    materials: [page('front', 'id-front'), page('back', 'id-back')],
  })
  const looksLike = { zh: '身份证国徽面', en: 'the back of an ID card' }
  const reading = { ...licence(), looksLike, belongsAt: [{ kind: 'id-back', about: 'subject' }] }
  api.refusals[`GET /api/orders/${orderId}/readings`] = { status: 200, body: { readings: [reading] } }
  const slot = await slotAt('id-front')
  await within(slot).findByText(/已有图片/)
  expect(slot.querySelector('[data-move-to]')).toBeNull()
})
