import { ApiError } from '@openbeian/contract'
import { arrangeServices, emptyFiling, emptyService, type Filing, withValueAt } from '@openbeian/filing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDraftKeeper } from './draft-keeper.ts'
import type { DraftStore } from './draft-store.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const filingNamed = (name: string): Filing => withValueAt(emptyFiling(), 'subject.name', name)
const refusal = (status: number) =>
  new ApiError(status, { code: 'x', message: { zh: '不行', en: 'no' }, requestId: '' })

/** A server with one draft and its version. */
function aServer() {
  const it = {
    version: 1,
    filing: emptyFiling(),
    saves: 0,
    isDown: false,
    /** How long an arrangement takes. */
    hold: Promise.resolve(),
  }
  const store: DraftStore = {
    save: async (version, filing) => {
      if (it.isDown) throw refusal(0)
      if (version !== it.version) throw refusal(409)
      it.saves += 1
      it.version += 1
      it.filing = filing
      return { version: it.version, savedAt: '2026-11-21T02:32:00.000Z', findings: [] }
    },
    read: async () => ({ version: it.version, filing: it.filing }),
    arrange: async (version, from) => {
      if (version !== it.version) throw refusal(409)
      await it.hold
      it.version += 1
      it.filing = arrangeServices(it.filing, from)
      return { version: it.version, filing: it.filing }
    },
  }
  return Object.assign(it, { store })
}
const keeperOf = (server: ReturnType<typeof aServer>) =>
  createDraftKeeper({ draft: { version: 1, filing: emptyFiling() }, store: server.store })

test('what is typed in one go is saved once, after a pause', async () => {
  const server = aServer()
  const keeper = keeperOf(server)
  keeper.change('subject.name', '甲')
  keeper.change('subject.name', '甲公司')
  expect(server.saves).toBe(0)
  await vi.advanceTimersByTimeAsync(1000)
  expect(server.saves).toBe(1)
  expect(server.filing.subject.name).toBe('甲公司')
  expect(keeper.now().saving).toEqual({ kind: 'saved', at: '2026-11-21T02:32:00.000Z' })
})

test('what is typed while a save is on its way is saved next', async () => {
  const server = aServer()
  const keeper = keeperOf(server)
  keeper.change('subject.name', '甲')
  const saved = keeper.save()
  keeper.change('subject.address', '样例路1号')
  await saved
  expect(server.filing.subject).toMatchObject({ name: '甲', address: '样例路1号' })
})

test('a save that did not arrive is tried again by itself', async () => {
  const server = aServer()
  const keeper = keeperOf(server)
  server.isDown = true
  keeper.change('subject.name', '甲')
  await vi.advanceTimersByTimeAsync(1000)
  expect(keeper.now().saving.kind).toBe('failed')
  server.isDown = false
  await vi.advanceTimersByTimeAsync(6000)
  expect(server.filing.subject.name).toBe('甲')
})

test('a paper that moved the version on disturbs nobody', async () => {
  const server = aServer()
  const keeper = keeperOf(server)
  server.version = 5
  keeper.change('subject.name', '甲')
  await keeper.save()
  expect(server.filing.subject.name).toBe('甲')
  expect(keeper.now().saving.kind).toBe('saved')
})

test('another device’s change is told, nothing is overwritten, and both come together when asked', async () => {
  const server = aServer()
  const keeper = keeperOf(server)
  server.version = 5
  server.filing = withValueAt(filingNamed('乙'), 'subject.address', '样例路1号')
  keeper.change('subject.name', '甲')
  expect(await keeper.save()).toBeUndefined()
  expect(keeper.now().saving.kind).toBe('stale')
  expect(server.filing.subject.name).toBe('乙')

  keeper.change('subject.remark', '无字号')
  await vi.advanceTimersByTimeAsync(2000)
  expect(server.filing.subject.name).toBe('乙')

  await keeper.takeOver()
  expect(server.filing.subject).toMatchObject({ name: '甲', address: '样例路1号', remark: '无字号' })
})

test('before sending in, the version is the newest one', async () => {
  const server = aServer()
  const keeper = keeperOf(server)
  server.version = 7
  expect(await keeper.settle()).toBe(7)
  server.filing = filingNamed('乙')
  expect(await keeper.settle()).toBeUndefined()
  expect(keeper.now().saving.kind).toBe('stale')
})

test('what is typed while services are moved stays with its service', async () => {
  const server = aServer()
  const services = ['甲网', '乙网'].map((name) => ({ ...emptyService('website'), name }))
  server.filing = { ...emptyFiling(), services }
  const keeper = createDraftKeeper({ draft: { version: 1, filing: server.filing }, store: server.store })
  keeper.change('services.0.remark', '先填的')
  const { promise, resolve } = Promise.withResolvers<void>()
  server.hold = promise
  const arranged = keeper.arrange([1, 0])
  await vi.advanceTimersByTimeAsync(0)
  keeper.change('services.0.remark', '搬动时填的')
  await vi.advanceTimersByTimeAsync(2000)
  resolve()
  expect(await arranged).toBe(true)
  await keeper.save()
  expect(server.filing.services).toMatchObject([
    { name: '乙网', remark: '' },
    { name: '甲网', remark: '搬动时填的' },
  ])
  expect(keeper.now().saving.kind).toBe('saved')
})

test('services stay where they are while what was typed cannot be saved', async () => {
  const server = aServer()
  const keeper = keeperOf(server)
  server.isDown = true
  keeper.change('subject.name', '甲')
  expect(await keeper.arrange([0])).toBe(false)
  expect(server.version).toBe(1)
})
