import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type PackageState, readPackage } from './read-package.ts'

/** A worker that says only what a test lets it say. */
class SilentWorker extends EventTarget {
  static started: SilentWorker[] = []
  isEnded = false
  given: unknown

  constructor() {
    super()
    SilentWorker.started.push(this)
  }

  postMessage(given: unknown) {
    this.given = given
  }

  terminate() {
    this.isEnded = true
  }

  says(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

beforeEach(() => {
  SilentWorker.started = []
  vi.useFakeTimers()
  vi.stubGlobal('Worker', SilentWorker)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function begun(file = new File(['a'], 'a.apk')) {
  const states: PackageState[] = []
  const stop = readPackage(file, (state) => states.push(state))
  const worker = SilentWorker.started.at(-1)
  if (!worker) throw new Error('no worker was started')
  return { states, stop, worker, file }
}

test('a package that takes too long is no longer read, and that is told', () => {
  const { states, worker } = begun()
  vi.advanceTimersByTime(29_000)
  expect(worker.isEnded).toBe(false)
  vi.advanceTimersByTime(2000)
  expect(worker.isEnded).toBe(true)
  expect(states.at(-1)).toEqual({ kind: 'failed', why: 'tookTooLong' })
})

test('a file of 4 GB has more time than a small one', () => {
  const file = new File(['a'], 'large.apk')
  Object.defineProperty(file, 'size', { value: 4_000_000_000 })
  const { worker } = begun(file)
  vi.advanceTimersByTime(200_000)
  expect(worker.isEnded).toBe(false)
})

test('progress is told, and an answer ends the worker', () => {
  const { states, worker, file } = begun()
  expect(worker.given).toBe(file)
  worker.says({ kind: 'progress', percent: 40 })
  worker.says({ kind: 'refused', why: { zh: '不行', en: 'no' } })
  expect(states).toEqual([
    { is: 'reading', percent: 0 },
    { is: 'reading', percent: 40 },
    { kind: 'refused', why: { zh: '不行', en: 'no' } },
  ])
  expect(worker.isEnded).toBe(true)
  vi.advanceTimersByTime(100_000)
  expect(states).toHaveLength(3)
})

test('a worker that breaks is told as such, and one that a person stopped says nothing more', () => {
  const broken = begun()
  broken.worker.dispatchEvent(new Event('error'))
  expect(broken.states.at(-1)).toEqual({ kind: 'failed', why: 'broke' })
  const stopped = begun()
  stopped.stop()
  expect(SilentWorker.started.every(({ isEnded }) => isEnded)).toBe(true)
  vi.advanceTimersByTime(100_000)
  expect(stopped.states).toEqual([{ is: 'reading', percent: 0 }])
})
