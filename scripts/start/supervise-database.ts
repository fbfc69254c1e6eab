import { setTimeout as sleep } from 'node:timers/promises'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../apps/server/src/platform/postgres/embedded-postgres.ts'

/** The embedded database, started again when it ends by itself; `onMoved` when it then has another address. */
export function superviseDatabase(dataDir: string, log: (line: string) => void, onMoved: () => void) {
  let stopping = false
  const start = () => startEmbeddedPostgres({ dataDir, log })
  let present = start()

  const watch = async (pg: EmbeddedPostgres) => {
    await pg.lost
    if (stopping) return
    log('PostgreSQL ended by itself: starting it again.')
    present = start()
    const again = await present
    if (again.url !== pg.url) onMoved()
    current = again
    await watch(again)
  }
  let current: EmbeddedPostgres
  const ready = present.then((pg) => {
    current = pg
    if (pg.adopted) log('PostgreSQL was still running: it is used as it is.')
    watch(pg).catch((error: unknown) => log(`PostgreSQL cannot be started again: ${String(error)}`))
    return pg
  })

  return {
    ready,
    url: () => current.url,
    async stop() {
      stopping = true
      const pg = await Promise.race([present.catch(() => undefined), sleep(1000, undefined, { ref: false })])
      await pg?.stop()
    },
  }
}
