import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { exportOrders } from '../apps/server/src/desks/operating/export-orders.ts'
import { envelope } from '../apps/server/src/platform/keys/envelope.ts'
import { keysAlreadyOf } from '../apps/server/src/platform/keys/keys-of-environment.ts'
import { openDatabase } from '../apps/server/src/platform/postgres/database.ts'
import { providerMeant } from '../apps/server/src/records/accounts/provider-at.ts'
import { listProviders } from '../apps/server/src/records/accounts/providers.store.ts'

/** Past orders as a file, for a pack or an edition that is tried elsewhere than in the server. */
const usage = `Usage: openbeian rules export-orders --out export.json [--orders 200] [--provider code] [--whole --reason "…"]
  Past orders for "rules try" and "dialect try", the newest first. Resident IDs, phones and mail addresses are masked as on
  screens, and what names people beside the filing is left out; --whole leaves all in, and needs a reason, which is logged
  and shown to the customers. DATABASE_URL says where, OPENBEIAN_DATA or OPENBEIAN_KEY has the keys.`

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    orders: { type: 'string', default: '200' },
    provider: { type: 'string' },
    whole: { type: 'boolean', default: false },
    reason: { type: 'string' },
    help: { type: 'boolean' },
  },
})
const { DATABASE_URL: url = '', OPENBEIAN_DATA = 'data', OPENBEIAN_KEY } = process.env
const { out, whole, reason = '' } = values
const maxOrders = Number(values.orders)

if (values.help) console.log(usage)
else if (out === undefined || !Number.isInteger(maxOrders) || maxOrders < 1) complain(usage)
else if (whole !== reason.trim().length > 3)
  complain('--whole and --reason belong together; a reason has at least 4 characters.')
else if (url === '') complain("Set DATABASE_URL: the address of the server's database.")
else await run(out)

async function run(file: string) {
  const { db } = openDatabase(url)
  try {
    const cipher = envelope(await keysAlreadyOf({ OPENBEIAN_DATA, OPENBEIAN_KEY })())
    const providers = await listProviders(db)
    const provider = providerMeant(providers, { code: values.provider })
    if (!provider) throw new Error(`Say which provider: --provider ${providers.map(({ code }) => code).join(' or ')}`)
    const asked = { providerId: provider.id, maxOrders, reason: whole ? reason.trim() : undefined }
    const orders = await exportOrders({ db, cipher, now: () => new Date() }, asked)
    writeFileSync(file, `${JSON.stringify({ orders }, null, 2)}\n`, { mode: 0o600 })
    console.log(`${orders.length} orders, ${whole ? 'whole' : 'masked'}: ${file}`)
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
  } finally {
    await db.destroy()
  }
}

function complain(text: string): void {
  console.error(text)
  process.exitCode = 2
}
