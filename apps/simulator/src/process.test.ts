import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readJournal } from './journal.ts'
import { sampleNewFiling } from './sample-filing.ts'
import { answerOrThrow, newFolder, providerAt } from './simulator-in-test.ts'

const processes: ReturnType<typeof fork>[] = []
afterEach(() => {
  for (const it of processes.splice(0)) it.kill('SIGKILL')
})

/** A simulator as a process of its own, as soon as it says that it is ready. */
async function spawnSimulator(folder: string, ...args: string[]) {
  const child = fork(join(import.meta.dirname, 'main.ts'), ['--port', '0', '--data', folder, ...args], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  processes.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))

  const exited = once(child, 'exit').then(([code]) => ({ code: code as number | null, output }))
  const ready = once(child, 'message').then(([message]) => (message as { port: number }).port)
  const outcome = await Promise.race([ready, exited])
  if (typeof outcome !== 'number') return { child, port: 0, exited, output: () => output }
  return { child, port: outcome, exited, output: () => output }
}

test('nothing that was accepted is forgotten when the simulator is killed in the middle of it', {
  timeout: 180_000,
}, async () => {
  const folder = await newFolder()
  let next = 1
  let acknowledged = 0

  for (let kills = 0; kills < 6; kills += 1) {
    const { child, port, exited } = await spawnSimulator(folder, '--auto-approve')
    const provider = providerAt(port)
    const { file } = answerOrThrow(await provider.administration.previousUpload())
    expect(file?.sequence ?? 0).toBeGreaterThanOrEqual(acknowledged)
    next = (file?.sequence ?? 0) + 1

    setTimeout(() => child.kill('SIGKILL'), 120 + kills * 35)
    while (child.exitCode === null && child.signalCode === null) {
      const sealed = await provider.sealUpload([sampleNewFiling(next)])
      const answer = await provider.administration.upload({ sealed, sequence: next })
      if ('fault' in answer) break
      expect(answer.code).toBe(0)
      acknowledged = next
      next += 1
    }
    await exited
  }

  const { port } = await spawnSimulator(folder, '--auto-approve')
  const provider = providerAt(port)
  expect(acknowledged).toBeGreaterThan(5)
  const last = answerOrThrow(await provider.administration.previousUpload()).file?.sequence ?? 0
  expect(last).toBeGreaterThanOrEqual(acknowledged)
  for (let sequence = 1; sequence <= last; sequence += 1) await provider.waitFor(`${sequence}-1`, 'approved')

  const entries = await readJournal(folder)
  const sequences = Array.from({ length: last }, (_, index) => index + 1)
  expect(entries.filter((it) => it.kind === 'uploadAccepted').map((it) => it.sequence)).toEqual(sequences)
  const approved = entries.filter((it) => it.kind === 'filingApproved')
  expect(new Set(approved.map((it) => it.filingId)).size).toBe(approved.length)
  expect(approved.map((it) => it.serial)).toEqual(sequences)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it within a second', async (signal) => {
  const { child, exited } = await spawnSimulator(await newFolder())
  const before = Date.now()
  child.kill(signal)
  expect(await exited).toMatchObject({ code: 0 })
  expect(Date.now() - before).toBeLessThan(1000)
})

test('it ends when the process that started it goes away', async () => {
  const { child, exited } = await spawnSimulator(await newFolder())
  const before = Date.now()
  child.disconnect()
  expect(await exited).toMatchObject({ code: 0 })
  expect(Date.now() - before).toBeLessThan(1000)
})

test('it ends when that process goes away before it is ready', async () => {
  const child = fork(join(import.meta.dirname, 'main.ts'), ['--port', '0', '--data', await newFolder()], {
    stdio: 'ignore',
  })
  processes.push(child)
  const exited = once(child, 'exit')
  child.disconnect()
  expect(await exited).toEqual([0, null])
})

test('a taken port is left to whom it belongs, with a line that says so', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port: taken } = other.address() as { port: number }
  const simulator = await spawnSimulator(await newFolder(), '--port', String(taken))
  other.close()

  expect(simulator.port).toBeGreaterThan(taken)
  expect(simulator.output()).toContain(`Port ${taken} is taken; the simulator listens on ${simulator.port}.`)
})

test('a folder that another simulator uses is left alone', async () => {
  const folder = await newFolder()
  await spawnSimulator(folder)
  const { exited } = await spawnSimulator(folder)
  expect(await exited).toMatchObject({ code: 1, output: expect.stringContaining('already') })
})

test('an option nobody knows ends it with the usage', async () => {
  const { exited } = await spawnSimulator(await newFolder(), '--colour', 'red')
  expect(await exited).toMatchObject({ code: 2, output: expect.stringContaining('Usage:') })
})
