import { envelope } from '../keys/envelope.ts'
import { keysAlreadyOf } from '../keys/keys-of-environment.ts'
import type { Environment } from '../process/environment.ts'
import { refuseHalfRestored } from './half-restored.ts'
import { mayMigrate, missingMigrations } from './migrate.ts'
import { prepareDatabase } from './prepare-database.ts'

/** The owner of the database brings it up to date; a server that is not the owner, and was not told its address, only looks. */
export async function prepareSchema(settings: Environment): Promise<void> {
  const { DATABASE_URL: url, OPENBEIAN_OWNER_DATABASE_URL: ownerUrl } = settings
  const openCipher = async () => envelope(await keysAlreadyOf(settings)())
  if (ownerUrl || (await mayMigrate(url))) return void (await prepareDatabase(ownerUrl ?? url, url, openCipher))
  await refuseHalfRestored(url)
  const missing = await missingMigrations(url)
  if (missing.length === 0) return
  throw new Error(
    `The database lacks ${missing.join(', ')} and DATABASE_URL may not change tables: run "openbeian migrate" or set OPENBEIAN_OWNER_DATABASE_URL.`,
  )
}
