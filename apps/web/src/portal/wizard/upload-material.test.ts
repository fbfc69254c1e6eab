import { uploadPartBytes } from '@openbeian/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { faultOf, uploadMaterial } from './upload-material.ts'

const size = Math.round(2.5 * uploadPartBytes)
const file = new File([new Uint8Array(size)], 'photo.jpg', { type: 'image/jpeg' })
/** Where each piece that was sent begins. */
let sent: number[]
let received: number
let breaks: ('before' | 'after' | 'refused')[]

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  received = 0
  breaks = []
  vi.stubGlobal('fetch', server)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a large paper goes in pieces, one after the other', async () => {
  const seen: number[] = []
  await expect(upload((percent) => seen.push(percent))).resolves.toMatchObject({ id: 'stored' })
  expect(sent).toEqual([0, uploadPartBytes, 2 * uploadPartBytes])
  expect(seen).toEqual([40, 80, 100])
})

test('a line that breaks costs one piece: before it arrived, or only its answer', async () => {
  breaks = ['before', 'after']
  const done = upload()
  await vi.runAllTimersAsync()
  await expect(done).resolves.toMatchObject({ id: 'stored' })
  expect(sent).toEqual([0, 0, 0, uploadPartBytes, 2 * uploadPartBytes])
})

test('a refusal is not repeated', async () => {
  breaks = ['refused']
  await expect(upload()).rejects.toMatchObject({ status: 404 })
  expect(sent).toEqual([0])
})

test('pictures of iPhones are taken, also by browsers that do not know their type', () => {
  const named = (name: string, type: string) => new File(['x'], name, { type })
  expect(faultOf(named('IMG_1.HEIC', ''))).toBeUndefined()
  expect(faultOf(named('IMG_1', 'image/heic'))).toBeUndefined()
  expect(faultOf(named('a.gif', 'image/gif'))).toBe('wrongType')
  expect(faultOf(named('a', ''))).toBe('wrongType')
})

const upload = (onProgress: (percent: number) => void = () => {}) =>
  uploadMaterial({ orderId: 'o1', slot: { kind: 'id-front', about: 'subject' }, file, onProgress })

async function server(address: string, { body }: { body?: unknown } = {}): Promise<Response> {
  const view = () => Response.json({ uploadId: 'u1', receivedBytes: received, sizeBytes: size })
  if (address.endsWith('/uploads')) return view()
  if (address.endsWith('/finish')) return Response.json({ id: 'stored' })
  const form = body as FormData
  const offset = Number(form.get('offset'))
  const what = breaks.shift()
  sent.push(offset)
  if (what === 'before') throw new TypeError('the line is down')
  if (what === 'refused') return Response.json({ code: 'x', message: { zh: '', en: '' } }, { status: 404 })
  received = Math.max(received, offset + (form.get('file') as Blob).size)
  if (what === 'after') throw new TypeError('the line is down')
  return view()
}
