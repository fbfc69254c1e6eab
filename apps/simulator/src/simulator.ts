import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sampleCodeTables, serveAdministration, v30 } from '@openbeian/regulator'
import { type Administration, openAdministration } from './administration.ts'
import { checkUploads } from './check-uploads.ts'
import { claimFolder } from './claim-folder.ts'
import { approveFiling } from './decide-filing.ts'
import { administrationOperations } from './operations.ts'
import type { SimulatorOptions } from './options.ts'
import { pageListener } from './page/routes.ts'

export interface Simulator {
  /** The one it listens on, which is another than wished when that was taken. */
  port: number
  /** Stops listening, finishes what is under way and lets go of the files. */
  stop(): Promise<void>
}

/** Starts an administration that others can report to. Throws when another one runs on the same folder. */
export async function startSimulator(options: SimulatorOptions, say: (line: string) => void): Promise<Simulator> {
  const claim = await claimFolder(options.dataFolder)
  const administration = await openAdministration(options, { dialect: v30, codes: sampleCodeTables })
  const onFault = (error: unknown) => say(`A fault: ${error instanceof Error ? error.stack : String(error)}`)
  const approvals = new Set<NodeJS.Timeout>()

  const look = () => {
    checkUploads(administration)
      .then(() => approveWaiting(administration, approvals, onFault))
      .catch(onFault)
  }

  const server = createServer(pageListener(administration, claim.instance, onFault))
  await serveAdministration(server, administrationOperations(administration, look), { dialect: v30, onFault })
  const port = await listen(server, options)
  if (port !== options.port) say(`Port ${options.port} is taken; the simulator listens on ${port}.`)
  await claim.running(port)
  look()

  return {
    port,
    async stop() {
      server.close()
      server.closeAllConnections()
      for (const timer of approvals) clearTimeout(timer)
      await administration.close()
      await claim.release()
    },
  }
}

function approveWaiting(it: Administration, approvals: Set<NodeJS.Timeout>, onFault: (error: unknown) => void): void {
  const { approveAfterMs } = it.options
  if (approveAfterMs === undefined) return
  for (const filing of it.state.filings.values()) {
    if (filing.state !== 'waiting') continue
    const timer = setTimeout(() => {
      approvals.delete(timer)
      approveFiling(it, filing.filingId, '自动通过').catch(onFault)
    }, approveAfterMs)
    approvals.add(timer)
  }
}

/** The wished port, or one of the next hundred. */
async function listen(server: Server, { host, port }: SimulatorOptions): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + 100, 65535)
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (await tryToListen(server, host, candidate)) return (server.address() as AddressInfo).port
  }
  throw new Error(`There is no free TCP port from ${port} to ${last} on ${host}.`)
}

function tryToListen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening)
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    }
    const listening = () => {
      server.off('error', failed)
      resolve(true)
    }
    server.once('error', failed)
    server.once('listening', listening)
    server.listen({ host, port, exclusive: true })
  })
}
