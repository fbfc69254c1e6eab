import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { superviseProgram } from './supervise-program.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keep-running-'))
})
afterAll(() => rm(folder, { recursive: true }))

const saysReady = 'process.send({ ready: true, port: process.pid }); setInterval(() => {}, 1000);'

test('a program that crashes is started again, with a line', async () => {
  const { kept, lines } = await keep(`${saysReady} setTimeout(() => process.exit(9), 50)`)
  await kept.ready
  await until(() => lines.length > 0)
  expect(lines[0]).toBe('The lamp ended (exit code 9): starting it again.')
  await kept.stop(1000)
})

test('a program that never starts is given up', async () => {
  const { kept, lines } = await keep('process.exit(1)')
  await expect(kept.ready).rejects.toThrow('The lamp does not start.')
  await kept.givenUp
  expect(lines.at(-1)).toBe('The lamp ended again (exit code 1): giving up.')
})

test('a program that does not listen to a polite stop is killed in time', async () => {
  const { kept } = await keep(`process.on('SIGTERM', () => {}); ${saysReady}`)
  const { port: pid } = await kept.ready
  await kept.stop(200)
  expect(isAlive(pid)).toBe(false)
})

test('a program ends when the one who keeps it is killed', async () => {
  const script = await write('child.ts', saysReady)
  const keeper = await write(
    'keeper.ts',
    `import { superviseProgram } from ${JSON.stringify(join(import.meta.dirname, 'supervise-program.ts'))}
     const kept = superviseProgram({ name: 'lamp', script: ${JSON.stringify(script)}, launch: async () => ({}), log() {} })
     process.send!(await kept.ready)`,
  )
  const process_ = spawn(process.execPath, [keeper], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [{ port: pid }] = (await once(process_, 'message')) as [{ port: number }]
  expect(isAlive(pid)).toBe(true)
  process_.kill('SIGKILL')
  await until(() => !isAlive(pid))
})

test('a watched program is started again when its code changes, and ends when it is stopped', async () => {
  const pids = join(folder, 'pids')
  const source = `require('node:fs').appendFileSync(${JSON.stringify(pids)}, process.pid + '\\n'); ${saysReady}`
  const script = await write('watched.cjs', source)
  const kept = superviseProgram({ name: 'lamp', script, watch: true, launch: async () => ({}), log() {} })
  await kept.ready
  const runs = () => readFileSync(pids, 'utf8').trim().split('\n').map(Number)
  await writeFile(script, `${source} // changed`)
  await until(() => runs().length > 1)
  await kept.stop(1000)
  const started = runs()
  await until(() => !started.some(isAlive))
})

async function keep(source: string) {
  const lines: string[] = []
  const script = await write('lamp.ts', source)
  const kept = superviseProgram({ name: 'lamp', script, launch: async () => ({}), log: (line) => lines.push(line) })
  return { kept, lines }
}

async function write(name: string, source: string): Promise<string> {
  await writeFile(join(folder, name), source)
  return join(folder, name)
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
