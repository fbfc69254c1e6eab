import { createServer, type Server } from 'node:http'
import { sampleCodeTables, serveAdministration } from '@openbeian/regulator'
import { openAdministration } from './administration.ts'
import { startAutoApproval } from './auto-approve.ts'
import { checkUploads } from './check-uploads.ts'
import { claimFolder } from './claim-folder.ts'
import { rememberConnections } from './faults/connection.ts'
import { readFaultFile } from './faults/fault-file.ts'
import { withFaults } from './faults/with-faults.ts'
import { administrationOperations } from './operations.ts'
import type { SimulatorOptions } from './options.ts'
import { refuseUnknownHost } from './page/known-host.ts'
import { pageListener } from './page/routes.ts'

export interface Simulator {
  /** The one it listens on, which is another than wished when that was taken. */
  port: number
  /** Stops listening, finishes what is under way and lets go of the files. */
  stop(): Promise<void>
}

/** Starts an administration that others can report to. Throws when another one runs on the same folder, or the fault file cannot be read. */
export async function startSimulator(options: SimulatorOptions, say: (line: string) => void): Promise<Simulator> {
  const faults = options.faultFile === undefined ? undefined : await readFaultFile(options.faultFile, options.dialect)
  const claim = await claimFolder(options.dataFolder)
  const administration = await openAdministration(options, sampleCodeTables)
  if (faults) administration.faults.load(faults)
  const onFault = (error: unknown) => say(`A fault: ${error instanceof Error ? error.stack : String(error)}`)
  const approvals = startAutoApproval(administration, onFault)
  const look = () => {
    checkUploads(administration)
      .then(() => approvals.later())
      .catch(onFault)
  }

  const server = createServer(pageListener(administration, claim.instance, onFault))
  const operations = withFaults(administration, administrationOperations(administration, look))
  await serveAdministration(server, operations, { dialect: options.dialect, onFault })
  rememberConnections(server, (request, response) => refuseUnknownHost(request, response, options.host))
  const port = await listen(server, options)
  if (options.port !== 0 && port !== options.port)
    say(`Port ${options.port} is taken; the simulator listens on ${port}.`)
  await claim.running(port)
  look()

  return {
    port,
    async stop() {
      server.close()
      server.closeAllConnections()
      approvals.stop()
      await administration.close()
      await claim.release()
    },
  }
}

/** The wished port, or one of the next hundred. */
async function listen(server: Server, { host, port }: SimulatorOptions): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + 100, 65535)
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (await tryToListen(server, host, candidate)) return portOf(server) ?? candidate
  }
  throw new Error(`There is no free TCP port from ${port} to ${last} on ${host}.`)
}

/** Where it listens: 0 was wished for any port. */
function portOf(server: Server): number | undefined {
  const address = server.address()
  return typeof address === 'object' ? address?.port : undefined
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
