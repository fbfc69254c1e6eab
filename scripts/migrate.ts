import { envelope } from '../apps/server/src/platform/keys/envelope.ts'
import { keysAlreadyOf } from '../apps/server/src/platform/keys/keys-of-environment.ts'
import { prepareDatabase, userOf } from '../apps/server/src/platform/postgres/prepare-database.ts'

/** Brings a database of one's own to this version, before its servers start. */
const { DATABASE_URL: url = '', OPENBEIAN_OWNER_DATABASE_URL: owner = '' } = process.env
const { OPENBEIAN_DATA = 'data', OPENBEIAN_KEY } = process.env
const keys = keysAlreadyOf({ OPENBEIAN_DATA, OPENBEIAN_KEY })
const missing = [...(url ? [] : ['DATABASE_URL']), ...(owner || url ? [] : ['OPENBEIAN_OWNER_DATABASE_URL'])]

if (missing.length) {
  console.error(`Set ${missing.join(' and ')}: the address of the server's account, and the address of the owner's.`)
  process.exitCode = 2
} else {
  const applied = await prepareDatabase(owner || url, url, async () => envelope(await keys()))
  console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is at this version already.')
  if (owner && userOf(owner) !== userOf(url)) console.log(`${userOf(url)} may now what a server needs, and no more.`)
  else console.log('The server owns its tables: set OPENBEIAN_OWNER_DATABASE_URL so that it cannot empty the audit.')
}
