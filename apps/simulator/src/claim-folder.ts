import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRecord } from '@openbeian/filing'

export interface Claim {
  /** What `/healthz` answers, so that another simulator recognises this one. */
  instance: string
  running(port: number): Promise<void>
  release(): Promise<void>
}

/** Two journals in one folder would spoil each other. Throws when a simulator answers for this one; one that was killed does not. */
export async function claimFolder(folder: string, host = '127.0.0.1'): Promise<Claim> {
  const path = join(folder, 'running.json')
  const other = await readFile(path, 'utf8').then(JSON.parse, () => undefined)
  if (other && (await instanceAt(host, other.port)) === other.instance) {
    throw new Error(`A simulator on port ${other.port} uses the folder ${folder} already.`)
  }

  const instance = randomUUID()
  return {
    instance,
    async running(port) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(path, JSON.stringify({ port, instance }))
    },
    release: () => rm(path, { force: true }),
  }
}

async function instanceAt(host: string, port: number): Promise<unknown> {
  try {
    const answer = await fetch(`http://${host}:${port}/healthz`, { signal: AbortSignal.timeout(1000) })
    const said: unknown = await answer.json()
    return isRecord(said) ? said.instance : undefined
  } catch {
    return undefined
  }
}
