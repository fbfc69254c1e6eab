import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

const endWithParent = new URL('end-with-parent.ts', import.meta.url).href
const maxCrashes = 5
const crashesForgottenMs = 60_000

interface Account {
  role: string
  login: string
  password: string
}

/** What a child says over its channel once it listens. */
export interface ReadyMessage {
  ready: true
  port: number
  accounts?: Account[]
}

export interface Program {
  name: string
  script: string
  /** Node itself starts it again when a file it imports changes. */
  watch?: boolean
  /** Asked at every launch: ports may have moved since. */
  launch: () => Promise<{ args?: string[]; env?: NodeJS.ProcessEnv }>
  log: (line: string) => void
}

export interface SupervisedProgram {
  name: string
  /** The first time it is ready; rejects when it keeps crashing or is stopped before. */
  ready: Promise<ReadyMessage>
  /** Settles when it keeps crashing: then we have given up. */
  givenUp: Promise<void>
  restart(): void
  stop(withinMs: number): Promise<void>
}

/** Runs a Node program as a child, and again when it crashes, a few times. */
export function superviseProgram({ name, script, watch = false, launch, log }: Program): SupervisedProgram {
  const ready = Promise.withResolvers<ReadyMessage>()
  const givenUp = Promise.withResolvers<void>()
  ready.promise.catch(() => {})
  let child: ChildProcess | undefined
  let stopping = false
  let crashes: number[] = []
  const watching = watch ? ['--watch', '--watch-preserve-output'] : []

  const run = async () => {
    while (!stopping) {
      const { args = [], env = {} } = await launch()
      if (stopping) break
      // Its own process group: Ctrl-C reaches only us, and we stop things in order.
      child = spawn(process.execPath, [...watching, '--import', endWithParent, script, ...args], {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        detached: true,
      })
      child.on('message', (message: ReadyMessage) => message.ready && ready.resolve(message))
      const how = await ending(child)
      if (stopping) break

      crashes = [...crashes.filter((at) => at > Date.now() - crashesForgottenMs), Date.now()]
      if (crashes.length > maxCrashes) {
        log(`The ${name} ended again (${how}): giving up.`)
        break
      }
      log(`The ${name} ended (${how}): starting it again.`)
      await sleep(50 * 2 ** crashes.length)
    }
    ready.reject(new Error(`The ${name} does not start.`))
    givenUp.resolve()
  }
  run().catch((error: unknown) => {
    log(`The ${name} cannot be started: ${String(error)}`)
    ready.reject(error)
    givenUp.resolve()
  })

  return {
    name,
    ready: ready.promise,
    givenUp: givenUp.promise,
    restart: () => void child?.kill('SIGTERM'),
    async stop(withinMs) {
      stopping = true
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = ending(child)
      child.kill('SIGTERM')
      const inTime = await Promise.race([ended, sleep(withinMs, undefined, { ref: false })])
      if (inTime === undefined) child.kill('SIGKILL')
      await ended
    },
  }
}

function ending(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
    child.once('error', (error) => resolve(error.message))
  })
}
