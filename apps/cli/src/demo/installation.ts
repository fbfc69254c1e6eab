import { forkScript } from '../run-script.ts'
import type { Credentials } from './person.ts'

/** A running server, database and simulator of its own. */
export interface Installation {
  portalUrl: string
  simulatorUrl: string
  account(role: string): Credentials
  stop(): Promise<void>
}

interface ReadyMessage {
  ready: true
  port: number
  addresses: { simulator: string }
  accounts: ({ role: string } & Credentials)[]
}

/** Starts what `npm start` starts, in this folder and on free ports. */
export async function startInstallation(folder: string): Promise<Installation> {
  const child = forkScript('scripts/start.ts', ['--no-web'], {
    env: { ...process.env, OPENBEIAN_DATA: folder, PORT: '0', SIMULATOR_PORT: '0', DATABASE_URL: '', HOST: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  const isReady = new Promise<ReadyMessage>((resolve) => {
    child.on('message', (it: ReadyMessage) => it.ready && resolve(it))
  })
  const { port, addresses, accounts } = await Promise.race([
    isReady,
    ended.then((code): never => {
      throw new Error(`The installation did not start (exit ${code})`)
    }),
  ])

  return {
    portalUrl: `http://127.0.0.1:${port}`,
    simulatorUrl: addresses.simulator,
    account(role) {
      const found = accounts.find((it) => it.role === role)
      if (!found) throw new Error(`The demo has no ${role}`)
      return found
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
