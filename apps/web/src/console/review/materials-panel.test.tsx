// @vitest-environment jsdom
import type { EarlierMaterial, MaterialReading, MaterialView } from '@openbeian/contract'
import { emptyFiling, type MaterialKind, withValueAt } from '@openbeian/filing'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { createFakeApi, type FakeApi, orderId } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'

const paper = (id: string, kind: MaterialKind, more: Partial<MaterialView> = {}): MaterialView => ({
  id,
  about: 'subject',
  kind,
  contentType: 'image/jpeg',
  sizeBytes: 90_000,
  uploadedAt: '2026-11-21T02:00:00.000Z',
  ...more,
})
const box = (y: number) => ({ x: 0.1, y, width: 0.3, height: 0.05 })
const read = { confidence: 0.99, doubtful: false }
const reading: MaterialReading = {
  materialId: 'm1',
  kind: 'subject-certificate',
  about: 'subject',
  state: 'read',
  hints: [],
  fields: [
    { ...read, field: 'number', path: 'subject.certificate.number', value: '9111', box: box(0.1) },
    { ...read, field: 'name', path: 'subject.name', value: '甲公司', confidence: 0.62, doubtful: true, box: box(0.2) },
    { ...read, field: 'scope', value: '软件开发', box: box(0.3) },
    {
      ...read,
      field: 'address',
      path: 'subject.certificate.address',
      value: '某路',
      doubtful: true,
      agrees: true,
      box: box(0.4),
    },
  ],
}

let api: FakeApi
beforeEach(() => {
  const claimedBy = { id: reviewer.account.id, name: reviewer.account.name }
  api = createFakeApi({
    session: reviewer,
    filing: withValueAt(emptyFiling(), 'subject.name', '甲公司'),
    state: 'inReview',
    materials: [
      paper('m1', 'subject-certificate', { insistedOn: ['BLUR', 'GLARE'] }),
      paper('m2', 'change-proof'),
      paper('m3', 'change-proof', { contentType: 'application/pdf', pdfPages: 2 }),
    ],
    order: { allowedActions: ['pass', 'sendBack'], claimedBy },
    refusals: {
      'GET /api/reviews/queue': { status: 200, body: { orders: [] } },
      [`GET /api/orders/${orderId}/readings`]: { status: 200, body: { readings: [reading] } },
    },
  })
})
const open = async () => {
  openConsole(`/orders/${orderId}`, api)
  await waitFor(() => expect(document.querySelector('[data-read-place]')).not.toBeNull())
}
const find = (selector: string): HTMLElement =>
  document.querySelector<HTMLElement>(selector) ?? expect.fail(`There is no ${selector}.`)
const lit = () => document.querySelector<HTMLElement>('[data-lit="true"]')?.dataset.readingBox
const row = (path: string) => find(`[data-field-row][data-path="${path}"]`)

test('a reviewer is told what a picture was insisted on in spite of', async () => {
  await open()
  expect(find('[data-insisted]').textContent).toContain('模糊、反光')
})

test('a field that is looked at lights its place on the picture, by keyboard and by mouse', async () => {
  await open()
  expect(lit()).toBeUndefined()
  act(() => row('subject.certificate.number').focus())
  expect(lit()).toBe('subject.certificate.number')
  expect(find('[data-lit="true"]').style).toMatchObject({ left: '10%', top: '10%', width: '30%', height: '5%' })

  fireEvent.mouseEnter(row('subject.name'))
  expect(lit()).toBe('subject.name')
  fireEvent.mouseLeave(row('subject.name'))
  expect(lit()).toBe('subject.certificate.number')
})

test('what was read and typed nowhere can be pointed at too', async () => {
  await open()
  act(() => find('[data-read-place="scope"]').focus())
  expect(lit()).toBe('scope')
})

test('what was read without certainty is marked on the picture and beside it, unless it is what was typed', async () => {
  await open()
  expect(find('[data-reading-box="subject.name"]').className).toContain('doubtful')
  expect(document.querySelector('[data-reading-box="scope"]')).toBeNull()
  expect(document.querySelector('[data-reading-box="subject.certificate.address"]')).toBeNull()
  expect(find('[data-read-place="subject.certificate.address"]').textContent).not.toContain('■')
  expect(find('[data-read-place="subject.name"]').textContent).toContain('■')
  expect(find('[data-read-place="subject.name"]').textContent).toContain('62%')
  expect(find('[data-read-place="scope"]').textContent).not.toContain('%')
})

test('the pages of a paper are told apart, those of a PDF are turned one by one', async () => {
  await open()
  const names = [...document.querySelectorAll('[data-paper="subject.materials.change-proof"]')]
  expect(names.map((it) => it.textContent)).toEqual(['变更证明（1/2）', 'PDF变更证明（2/2）'])
  fireEvent.click(names[1] as HTMLElement)
  const shown = () => find('.paper-sheet img').getAttribute('src')
  expect(shown()).toBe('/api/materials/m3/pages/1')
  fireEvent.click(find('[data-action="next-page"]'))
  expect(shown()).toBe('/api/materials/m3/pages/2')
  expect(find('[data-action="next-page"]').hasAttribute('disabled')).toBe(true)
  // where pages cannot be drawn the file itself is left
  fireEvent.error(find('.paper-sheet img'))
  expect(find('.paper-pdf').getAttribute('href')).toBe('/api/materials/m3/content')
})

test('a version from before the return is told and opens beside the one of now', async () => {
  const was: EarlierMaterial = {
    ...paper('old', 'subject-certificate'),
    replacedAt: '2026-11-21T05:00:00.000Z',
    returned: { action: 'sendBack', at: '2026-11-21T04:00:00.000Z' },
    nowThere: 'm1',
  }
  const gone: EarlierMaterial = { ...was, ...paper('gone', 'residence-proof'), nowThere: undefined }
  api.refusals[`GET /api/orders/${orderId}/materials/earlier`] = { status: 200, body: { materials: [was, gone] } }
  await open()
  await screen.findByText('之前交过的版本（2）')
  expect(find('[data-earlier-paper="subject.materials.subject-certificate"]').textContent).toContain('退回修改')
  expect(find('[data-earlier-paper="subject.materials.residence-proof"]').textContent).toContain('现在没有这份材料')
  // every look is logged: nothing is fetched before somebody asks
  expect(document.querySelector('img[src*="/old/"]')).toBeNull()
  fireEvent.click(find('[data-earlier-paper="subject.materials.subject-certificate"] button'))
  await waitFor(() => expect(document.querySelectorAll('.side-by-side img')).toHaveLength(2))
  const addresses = [...document.querySelectorAll('.side-by-side img')].map((it) => it.getAttribute('src'))
  expect(addresses).toEqual(['/api/materials/old/content', '/api/materials/m1/content'])
})
