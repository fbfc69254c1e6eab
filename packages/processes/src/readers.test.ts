import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { openReaders, type ReaderSettings, type Readers } from './readers.ts'
import type { troubles } from './testing/troubled.process.ts'

type Troubles = typeof troubles
const open: Readers<Troubles>[] = []
afterEach(async () => {
  for (const readers of open.splice(0)) await readers.close()
})

test('a process that works for longer than it may is ended, and the next task has another', async () => {
  const readers = troubled()
  expect(await readers.read('hang', undefined as never)).toEqual({ failure: 'timed-out' })
  expect(await readers.read('fine', undefined as never)).toMatchObject({ answer: expect.any(Number) })
})

test.each([
  'many-objects',
  'one-allocation',
  ...(process.platform === 'linux' ? (['many-bytes'] as const) : []),
] as const)(
  '%s: a process that takes more memory than it may is ended, and that is the reason told',
  async (trouble) => {
    const readers = troubled({ timeoutMs: 20_000 })
    expect(await readers.read(trouble, undefined as never)).toEqual({ failure: 'too-much-memory' })
    expect(await readers.read('fine', undefined as never)).toMatchObject({ answer: expect.any(Number) })
  },
)

test('what falls over, throws, or answers at length is answered for', async () => {
  const readers = troubled()
  expect(await readers.read('exit', undefined as never)).toEqual({ failure: 'crashed' })
  expect(await readers.read('throw', undefined as never)).toEqual({ failure: 'crashed' })
  expect(await readers.read('long-answer', undefined as never)).toEqual({ failure: 'answer-too-large' })
})

test('what a file left behind is not laid to the next one', async () => {
  const readers = troubled()
  const first = await pidOf(readers)
  expect(await readers.read('break', undefined as never)).toEqual({ answer: 'read' })
  expect(await pidOf(readers)).not.toBe(first)
  expect(await readers.read('exit', undefined as never)).toEqual({ failure: 'crashed' })
})

test('a process writes no file, starts no program and knows none of our settings', async () => {
  process.env.OPENBEIAN_KEY = 'secret'
  const readers = troubled()
  const place = `/tmp/openbeian-written-${process.pid}`
  expect(await readers.read('a-file-is-written', place)).toEqual({ failure: 'crashed' })
  expect(existsSync(place)).toBe(false)
  expect(await readers.read('a-program-is-started', undefined as never)).toEqual({ failure: 'crashed' })
  const { answer } = (await readers.read('environment', undefined as never)) as { answer: string[] }
  expect(
    answer.filter((it) => !['PATH', 'HOME', 'TZ', 'MALLOC_ARENA_MAX', 'PWD', 'OLDPWD', 'SHLVL', '_'].includes(it)),
  ).toEqual(answer.filter((it) => it.startsWith('NODE_CHANNEL')))
  delete process.env.OPENBEIAN_KEY
})

test('more than may wait, and who waited too long, are told that it is busy', async () => {
  const readers = troubled({ maxWaiting: 1, maxWaitMs: 200, timeoutMs: 1000 })
  const running = readers.read('hang', undefined as never)
  const waiting = readers.read('fine', undefined as never)
  expect(await readers.read('fine', undefined as never)).toEqual({ failure: 'busy' })
  expect(await waiting).toEqual({ failure: 'busy' })
  expect(await running).toEqual({ failure: 'timed-out' })
})

test('one process serves many; it makes room after its number, or when it has grown', async () => {
  const few = troubled({ maxTasksEach: 2 })
  const pids = [await pidOf(few), await pidOf(few), await pidOf(few)]
  expect(pids[1]).toBe(pids[0])
  expect(pids[2]).not.toBe(pids[0])

  const small = troubled({ maxRestingMegabytes: 100 })
  const before = await pidOf(small)
  await small.read('grow', undefined as never)
  expect(await pidOf(small)).not.toBe(before)
})

test('a process that rests is kept ready, and another when it was used up', async () => {
  const readers = troubled({ keepsReady: 1, idleMs: 50 })
  const first = await pidOf(readers)
  await sleep(200)
  expect(await pidOf(readers)).toBe(first)
  await readers.read('exit', undefined as never)
  expect(isRunning(first)).toBe(false)
  expect(await pidOf(readers)).not.toBe(first)
})

test('whoever closes answers those who wait, and no process is left', async () => {
  const readers = troubled()
  const first = await pidOf(readers)
  const running = readers.read('hang', undefined as never)
  await readers.close()
  expect(await running).toEqual({ failure: 'crashed' })
  expect(isRunning(first)).toBe(false)
})

test('a process that is kept busy ends with whoever asked, however that one ended', async () => {
  const parent = fork(fileURLToPath(new URL('./testing/parent.process.ts', import.meta.url)), { execArgv: [] })
  const [child] = (await once(parent, 'message')) as [number]
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  await expect.poll(() => isRunning(child), { timeout: 10_000 }).toBe(false)
})

function troubled(
  settings: Partial<Omit<ReaderSettings<Troubles>, 'timeoutMs'>> & { timeoutMs?: number } = {},
): Readers<Troubles> {
  const { timeoutMs = 3000, ...others } = settings
  const readers = openReaders<Troubles>({
    program: new URL('./testing/troubled.process.ts', import.meta.url),
    maxProcesses: 1,
    maxWaiting: 4,
    idleMs: 60_000,
    bounds: { heapMegabytes: 128, memoryMegabytes: 300, maxAnswerBytes: 1_000_000 },
    ...others,
    timeoutMs: new Proxy({}, { get: () => timeoutMs }) as Record<keyof Troubles, number>,
  })
  open.push(readers)
  return readers
}

async function pidOf(readers: Readers<Troubles>): Promise<number> {
  const said = await readers.read('fine', undefined as never)
  if (said.failure) throw new Error(said.failure)
  return said.answer
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
