import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const root = dirname(dirname(import.meta.dirname))
const web = join(root, 'apps/web')
const stamp = join(web, 'dist/.stamp')
const sources = [
  'apps/web',
  'packages/contract/src',
  'packages/filing/src',
  'packages/rules/src',
  'packages/vision/src/quality',
  'package-lock.json',
]

/** Builds apps/web when its sources differ from those of the last build. */
export async function buildWeb(log: (line: string) => void, signal: AbortSignal): Promise<void> {
  if (!existsSync(join(web, 'vite.config.ts'))) return log('The web app has no vite.config.ts yet: it is not built.')
  const wanted = await hashOfSources()
  const built = await readFile(stamp, 'utf8').catch(() => undefined)
  if (built === wanted) return

  log('Building the web app …')
  const startedAt = Date.now()
  const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin/vite.js')
  await run(vite, ['build', '--logLevel', 'warn'], signal)
  await writeFile(stamp, wanted)
  log(`Built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`)
}

async function hashOfSources(): Promise<string> {
  const files = (await Promise.all(sources.map((path) => filesBelow(join(root, path))))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${relative(root, file)}\n`).update(await readFile(file))
  return hash.digest('hex')
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return [path]
  const isSource = (name: string) => !['dist', 'node_modules'].includes(name) && !/\.test\.tsx?$/.test(name)
  const found = entries.filter(({ name }) => isSource(name)).map((it) => filesBelow(join(path, it.name)))
  return (await Promise.all(found)).flat()
}

function run(script: string, args: string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production' }
    const child = spawn(process.execPath, [script, ...args], {
      cwd: web,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      signal,
    })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('The web app cannot be built.'))))
  })
}
