import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, escapeIdentifier } from 'pg'
import { refuseHalfRestored } from './half-restored.ts'
import { migrate, schemaLock, withOwner } from './migrate.ts'
import { prepareQueues } from './pg-boss-jobs.ts'
import { respellDomains } from './respell-domains.ts'
import { type OpenCipher, sealStoredValues } from './seal-stored-values.ts'
import { sealings } from './sealings.ts'

/** The roles of `rights.sql`; nobody signs in as one of them, whoever is a member may what it may. */
export const databaseRoles = ['openbeian_app', 'openbeian_auditor', 'openbeian_backup'] as const

export const rightsFile = join(import.meta.dirname, 'rights.sql')

/**
 * Brings the database of `ownerUrl` to the newest schema with the queues of the jobs, seals what earlier versions kept readable,
 * and, when the server signs in as somebody else, gives every role its rights. Names the migrations it applied; throws when the
 * owner may not make what is missing, or something has to be sealed and the keys are not there.
 */
export async function prepareDatabase(
  ownerUrl: string,
  appUrl = ownerUrl,
  openCipher: OpenCipher = noKeys,
): Promise<string[]> {
  await refuseHalfRestored(ownerUrl)
  return bringUpToDate(ownerUrl, appUrl, openCipher)
}

/** The same for whoever is restoring it. */
export async function bringUpToDate(ownerUrl: string, appUrl: string, openCipher: OpenCipher): Promise<string[]> {
  const applied = await migrate(ownerUrl)
  await withOwner(ownerUrl, (owner) => sealStoredValues(owner, sealings, openCipher))
  await withOwner(ownerUrl, respellDomains)
  await prepareQueues(ownerUrl)
  const app = userOf(appUrl)
  if (app !== userOf(ownerUrl)) await grantRights(ownerUrl, app)
  return applied
}

const noKeys: OpenCipher = async () => {
  throw new Error('The database holds what has to be sealed first: give the keys of the server.')
}

/** The account that an address signs in with. */
export const userOf = (url: string) => decodeURIComponent(new URL(url).username)

async function grantRights(ownerUrl: string, app: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'openbeian migration' })
  owner.on('error', () => {})
  await owner.connect()
  try {
    await owner.query('begin')
    await owner.query('select pg_advisory_xact_lock($1)', [schemaLock])
    await makeMissingRoles(owner)
    await owner.query(await readFile(rightsFile, 'utf8'))
    await makeMember(owner, app)
    await owner.query('commit')
  } finally {
    await owner.end()
  }
}

async function makeMissingRoles(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    'select rolname as name from pg_roles where rolname = any ($1)',
    [databaseRoles],
  )
  const missing = databaseRoles.filter((role) => !rows.some(({ name }) => name === role))
  for (const role of missing) await orSaidToTheOperator(owner, `create role ${role} nologin`)
}

async function makeMember(owner: Client, app: string): Promise<void> {
  const { rows } = await owner.query<{ member: boolean }>(
    `select pg_has_role($1, 'openbeian_app', 'member') as member`,
    [app],
  )
  if (!rows[0]?.member) await orSaidToTheOperator(owner, `grant openbeian_app to ${escapeIdentifier(app)}`)
}

async function orSaidToTheOperator(owner: Client, statement: string): Promise<void> {
  try {
    await owner.query(statement)
  } catch (error) {
    throw new Error(
      `The owner of the database may not run this, an administrator of PostgreSQL has to, once: ${statement}; (${String(error)})`,
      { cause: error },
    )
  }
}
