import { forkScript } from '../run-script.ts'
import type { Credentials } from './person.ts'

/** A running server, database and simulator of its own. */
export interface Installation {
  portalUrl: string
  simulatorUrl: string
  account(role: string): Credentials
  stop(): Promise<void>
}

interface Ready {
  ready: true
  portalUrl: string
  simulatorUrl: string
  accounts: ({ role: string } & Credentials)[]
}

/** Starts what `npm start` starts, in this folder and on free ports. */
export async function startInstallation(folder: string): Promise<Installation> {
  const child = forkScript('scripts/start.ts', ['--quiet', '--no-web-build'], {
    env: { ...process.env, OPENBEIAN_DATA: folder, PORT: '0', SIMULATOR_PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  const isReady = new Promise<Ready>((resolve) => {
    child.on('message', (it: Ready) => it.ready && resolve(it))
  })
  const { portalUrl, simulatorUrl, accounts } = await Promise.race([
    isReady,
    ended.then((code): never => {
      throw new Error(`The installation did not start (exit ${code})`)
    }),
  ])

  return {
    portalUrl,
    simulatorUrl,
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
