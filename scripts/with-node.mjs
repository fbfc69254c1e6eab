// Plain JavaScript for any Node from 18 on: `node scripts/with-node.mjs script.ts …` installs what is missing
// and runs the script under a Node that package.json allows.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Runs a .ts script with these arguments; the exit code is the script's. */
export async function runWithNode(script, args) {
  if (!isInstalled()) install()
  const node = findNode()
  process.env.PATH = [dirname(node), process.env.PATH].join(delimiter)
  // every process we start has its imports compiled already: a server is up in two thirds of the time
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/compiled')
  if (node !== process.execPath) return runUnder(node, [script, ...args])
  process.argv = [node, script, ...args]
  await import(pathToFileURL(script).href)
}

/** node_modules holds what package-lock.json asks for; what is optional may be missing, but not be another version. */
export function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const wanted = readJson('package-lock.json').packages
  const present = readJson('node_modules/.package-lock.json').packages
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const it = present[path]
    return path === '' || (it ? it.version === version && it.integrity === integrity : optional)
  })
}

function install() {
  console.log('Installing dependencies (npm ci) …')
  const startedAt = Date.now()
  const npm = process.env.npm_execpath
  const [command, first] = basename(npm ?? '') === 'npm-cli.js' ? [process.execPath, [npm]] : ['npm', []]
  const { status, error } = spawnSync(
    command,
    [...first, 'ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
    {
      cwd: root,
      env: cleanEnv(),
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  if (status !== 0) {
    console.error(`npm ci failed${error ? `: ${error.message}` : ''}; it needs npm and the npm registry.`)
    process.exit(1)
  }
  console.log(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`)
}

/** Of what `npm start` puts into the environment an inner npm keeps only how to reach the registry and its cache. */
export function cleanEnv(env = process.env) {
  const kept =
    /^npm_config_(registry|@.*|\/\/.*|cache|userconfig|globalconfig|(https?_|no)?proxy|cafile|ca|strict_ssl|offline|prefer_offline)$/i
  const isOurs = (name) => !/^npm_/i.test(name) || kept.test(name)
  const entries = Object.entries(env).filter(([name]) => isOurs(name) && name !== 'NODE_ENV' && name !== 'INIT_CWD')
  return Object.fromEntries(entries)
}

function findNode() {
  const wanted = readJson('package.json').engines.node
  if (satisfies(process.versions.node, wanted)) return process.execPath
  const ours = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node')
  if (existsSync(ours) && spawnSync(ours, ['--version']).status === 0) return ours
  console.error(`This is Node ${process.versions.node}; OpenBeian needs Node ${wanted}.`)
  console.error(`npm has none for ${process.platform}-${process.arch}: install Node 24 (24.15 or newer) and try again.`)
  return process.exit(1)
}

/** Just enough of a semver range for `^22.22.2 || >=24.15`. */
export function satisfies(version, range) {
  const numbers = (text) => text.split('.').map(Number)
  const isAtLeast = (a, b) => {
    const at = b.findIndex((part, index) => part !== a[index])
    return at === -1 || a[at] > b[at]
  }
  return range.split('||').some((part) => {
    const [, operator, least] = /^\s*(\^|>=)([\d.]+)\s*$/.exec(part)
    const [have, need] = [numbers(version), numbers(least)]
    return isAtLeast(have, need) && (operator === '>=' || have[0] === need[0])
  })
}

/** The script is told of signals, and of our sudden end by the channel between us closing. */
function runUnder(node, args) {
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('message', (message) => process.send?.(message))
  process.on('disconnect', () => child.connected && child.disconnect())
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

/** npm runs us through a shell that ends without telling us when npm is asked to stop. */
function endWithNpm() {
  const shell = process.ppid
  const look = () => process.ppid !== shell && process.kill(process.pid, 'SIGTERM')
  if (process.env.npm_lifecycle_event && process.platform !== 'win32') setInterval(look, 300).unref()
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2)
  endWithNpm()
  await runWithNode(resolve(script), args)
}
