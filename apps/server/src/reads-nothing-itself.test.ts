import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** Packages that unpack or parse what comes from outside. */
const readers = [
  '@cantoo/pdf-lib',
  'heic-decode',
  'htmlparser2',
  'libheif-js',
  'onnxruntime-node',
  'sharp',
  'zxing-wasm',
  '@tensorflow',
  '@vladmandic',
]

const listLoaded = `
  const { registerHooks } = await import('node:module')
  const loaded = []
  registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context) } })
  await import('./app.ts')
  await import('./background.ts')
  console.log(JSON.stringify(loaded))`

test('the process that answers does not even load what reads uploads, pages and pictures', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', listLoaded], {
    cwd: import.meta.dirname,
    maxBuffer: 10_000_000,
  })
  const loaded: string[] = JSON.parse(stdout)
  expect(loaded.some((it) => it.includes('/fastify/'))).toBe(true)
  for (const name of readers) expect(loaded.filter((it) => it.includes(`/node_modules/${name}/`))).toEqual([])
})
