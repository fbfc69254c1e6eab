import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Credentials } from '../../apps/cli/src/demo/person.ts'
import { startChild } from './child.ts'

interface ReadyMessage {
  ready: true
  addresses: { portal: string; console: string; simulator: string }
  accounts: ({ role: string } & Credentials)[]
}

interface InstallationOptions {
  simulator?: boolean
  readers?: boolean
  env?: NodeJS.ProcessEnv
}

export type Installation = Awaited<ReturnType<typeof startInstallation>>

/** What `npm start` starts, in a folder of its own; without readers of papers nothing waits for them. `close()` when done. */
export async function startInstallation({ simulator = true, readers = true, env = {} }: InstallationOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-journey-'))
  const { ready, kill, gone } = await startChild<ReadyMessage>(
    'scripts/start.ts',
    simulator ? [] : ['--no-simulator'],
    {
      OPENBEIAN_DATA: folder,
      PORT: '0',
      SIMULATOR_PORT: '0',
      DATABASE_URL: '',
      HOST: '',
      ...(readers ? {} : { OPENBEIAN_PAPER_READERS: '0' }),
      ...env,
    },
  )
  return {
    addresses: ready.addresses,
    account(role: string): Credentials {
      const found = ready.accounts.find((it) => it.role === role)
      if (!found) throw new Error(`there is no ${role}`)
      return found
    },
    async close() {
      kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}
