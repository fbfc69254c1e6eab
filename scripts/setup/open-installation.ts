import type { Deps } from '../../apps/server/src/platform/deps.ts'
import { edgeOf } from '../../apps/server/src/platform/http/edge-of-environment.ts'
import { installationOf } from '../../apps/server/src/platform/http/installation-of-environment.ts'
import { envelope } from '../../apps/server/src/platform/keys/envelope.ts'
import { keysAlreadyOf, keysOf } from '../../apps/server/src/platform/keys/keys-of-environment.ts'
import { administrationsOf } from '../../apps/server/src/platform/outside/administrations-of-environment.ts'
import { filesOf } from '../../apps/server/src/platform/outside/files-of-environment.ts'
import { findPdfDrawer } from '../../apps/server/src/platform/outside/pdf-page.ts'
import { senderOf } from '../../apps/server/src/platform/outside/sender-of-environment.ts'
import { signInRangesOf } from '../../apps/server/src/platform/outside/sign-in-ranges-of-environment.ts'
import { openDatabase } from '../../apps/server/src/platform/postgres/database.ts'
import { pgBossJobs } from '../../apps/server/src/platform/postgres/pg-boss-jobs.ts'
import { prepareSchema } from '../../apps/server/src/platform/postgres/prepare-schema.ts'
import { readEnvironment } from '../../apps/server/src/platform/process/environment.ts'
import { createLog } from '../../apps/server/src/platform/process/log.ts'
import { hasProvider } from '../../apps/server/src/records/accounts/providers.store.ts'
import { hasSetupLink } from '../../apps/server/src/records/setup/setup-link.store.ts'

export interface OpenInstallation {
  deps: Deps
  /** Where the server on this machine is found, by the same environment. */
  ownAddress: string
  close(): Promise<void>
}

/** What a command works with that does what a server does: the environment of the server says it. */
export async function openInstallation(variables: NodeJS.ProcessEnv): Promise<OpenInstallation> {
  const settings = readEnvironment(variables)
  const edge = edgeOf(settings)
  await prepareSchema(settings)
  const { DATABASE_URL: url } = settings
  const { db } = openDatabase(url, 2)
  // beside a database that a server has used, keys made now would open nothing
  const isUsed = (await hasProvider(db)) || (await hasSetupLink(db))
  const keys = isUsed ? keysAlreadyOf(settings) : keysOf(settings)
  const log = createLog('error')
  const jobs = await pgBossJobs({ url, log, works: false })
  const drawPdfPage = await findPdfDrawer()
  const deps: Deps = {
    db,
    jobs,
    files: filesOf(settings),
    cipher: envelope(await keys()),
    rules: [],
    now: () => new Date(),
    log,
    sender: senderOf(settings),
    administrations: administrationsOf(settings),
    signInRanges: signInRangesOf(settings),
    publicAddress: edge.publicAddress,
    installation: installationOf(settings),
    ...(drawPdfPage ? { drawPdfPage } : {}),
  }
  return {
    deps,
    ownAddress: edge.ownAddress(settings.PORT),
    async close() {
      await jobs.stop()
      await db.destroy()
    },
  }
}
