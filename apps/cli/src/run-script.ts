import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)

/** Another app of this repository runs as its own process: apps do not import each other. */
export const forkScript = (path: string, args: string[], options: ForkOptions = {}): ChildProcess =>
  fork(fileURLToPath(new URL(path, root)), args, { cwd: fileURLToPath(root), ...options })

/** Runs it until it ends, hands on Ctrl-C, and answers its exit code. */
export function runScript(path: string, args: string[]): Promise<number> {
  const child = forkScript(path, args)
  // the terminal sends SIGINT to the whole group: the child ends, and we with it
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
