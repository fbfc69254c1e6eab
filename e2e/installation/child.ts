import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)

export interface Child<Message> {
  ready: Message
  process: ChildProcess
  /** Everything it printed. */
  printed(): string
  /** Resolves when it has gone, with the signal that ended it. */
  gone: Promise<NodeJS.Signals | null>
  kill(signal: NodeJS.Signals): void
}

/** Starts a program of the repository and waits until it says that it is ready. */
export async function startChild<Message extends object>(
  script: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<Child<Message>> {
  const child = fork(fileURLToPath(new URL(script, root)), args, {
    cwd: fileURLToPath(root),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => {
      text = (text + part.toString()).slice(-20_000)
    })
  }
  const gone = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  const isReady = new Promise<Message>((resolve) => {
    child.on('message', (it: Message) => 'ready' in it && resolve(it))
  })
  const ready = await Promise.race([
    isReady,
    gone.then((signal): never => {
      throw new Error(`${script} ended before it was ready (${signal}):\n${text}`)
    }),
  ])
  return { ready, process: child, printed: () => text, gone, kill: (signal) => child.kill(signal) }
}
