import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanEnv, isInstalled, satisfies } from './with-node.mjs'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'with-node-'))
})
afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['24.15.0', true],
  ['24.21.0', true],
  ['25.0.0', true],
  ['22.22.2', true],
  ['22.23.0', true],
  ['24.14.9', false],
  ['23.11.0', false],
  ['22.22.1', false],
  ['20.20.2', false],
])('Node %s is allowed: %s', (version, allowed) => {
  expect(satisfies(version, '^22.22.2 || >=24.15')).toBe(allowed)
})

test('what is installed here is what the lock file asks for', () => {
  expect(isInstalled()).toBe(true)
})

test('an inner npm hears of the registry, not of the outer npm', () => {
  const outer = {
    npm_config_registry: 'r',
    npm_config_cache: 'c',
    npm_config_omit: 'dev',
    npm_lifecycle_event: 'start',
  }
  expect(cleanEnv({ ...outer, NODE_ENV: 'production', HOME: 'h' })).toEqual({
    npm_config_registry: 'r',
    npm_config_cache: 'c',
    HOME: 'h',
  })
})

const machines = [
  ['a machine whose Node is new enough', '>=18'],
  ['a machine whose Node is older than the one npm brought', '>=99'],
] as const

test.each(machines)('on %s arguments and the exit code pass through', async (_, engines) => {
  const child = await run(engines, 'console.log(process.argv.slice(2).join()); process.exitCode = 7', 'a', '--b=c')
  const [output] = (await once(child.stdout, 'data')) as [Buffer]
  expect(output.toString()).toBe('a,--b=c\n')
  expect(await once(child, 'exit')).toEqual([7, null])
})

test.each(machines)('on %s a signal reaches the script, which may end in its own way', async (_, engines) => {
  const waits = "process.on('SIGTERM', () => process.exit(5)); console.log('up'); setInterval(() => {}, 1000)"
  const child = await run(engines, waits)
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([5, null])
})

test('where npm has no Node for the machine, the one that is needed is named', async () => {
  await aClone('>=99')
  const child = await start('console.log(1)', [])
  const [output] = (await once(child.stderr, 'data')) as [Buffer]
  expect(output.toString()).toMatch(/^This is Node [\d.]+; OpenBeian needs Node >=99\./)
  expect(await once(child, 'exit')).toEqual([1, null])
})

async function run(engines: string, source: string, ...args: string[]) {
  await aClone(engines)
  const node = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node')
  await mkdir(dirname(node), { recursive: true })
  await symlink(process.execPath, node)
  return start(source, args)
}

/** With nothing to install; its "Node that npm brought" is ours by another path. */
async function aClone(engines: string): Promise<void> {
  await rm(folder, { recursive: true })
  for (const name of ['scripts', 'node_modules']) await mkdir(join(folder, name), { recursive: true })
  await copyFile(join(import.meta.dirname, 'with-node.mjs'), join(folder, 'scripts/with-node.mjs'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ engines: { node: engines } }))
  for (const name of ['package-lock.json', 'node_modules/.package-lock.json']) {
    await writeFile(join(folder, name), '{ "packages": {} }')
  }
}

async function start(source: string, args: string[]) {
  const script = join(folder, 'script.ts')
  await writeFile(script, source)
  return spawn(process.execPath, [join(folder, 'scripts/with-node.mjs'), script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
