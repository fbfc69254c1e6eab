import { Client, escapeLiteral } from 'pg'
import { type Login, passwordOf } from './cluster.ts'
import { databaseRoles } from './prepare-database.ts'

const database = 'openbeian'
const owner = 'openbeian_owner'
const server = 'openbeian_server'
const accountsLock = 7_110_257

/** The addresses of the embedded database for each of its accounts. */
export function addressesOf(login: Login, port: number | string) {
  const address = (user: string, password: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
  return {
    url: address(server, passwordOf(login, server)),
    ownerUrl: address(owner, passwordOf(login, owner)),
    superuserUrl: address(login.user, login.password),
  }
}

/**
 * Makes the database and its accounts where they are missing, signed in as the superuser: nobody else is one. What an earlier
 * version made as the superuser is handed to the owner.
 */
export async function prepareAccounts(
  superuser: Client,
  { login, port }: { login: Login; port: number },
): Promise<void> {
  // of two who start at once the second waits: PostgreSQL refuses to change one account in two sessions at the same instant
  await superuser.query('select pg_advisory_lock($1)', [accountsLock])
  try {
    await makeAccounts(superuser, login)
    if (await isTheSuperusers(superuser)) await handOver(addressesOf(login, port).superuserUrl)
  } finally {
    await superuser.query('select pg_advisory_unlock($1)', [accountsLock])
  }
}

async function makeAccounts(superuser: Client, login: Login): Promise<void> {
  for (const role of databaseRoles) await makeOnce(superuser, `create role ${role} nologin`)
  for (const account of [owner, server]) {
    await makeOnce(superuser, `create role ${account} login password ${escapeLiteral(passwordOf(login, account))}`)
  }
  await superuser.query(`grant openbeian_app to ${server}`)
  await makeOnce(superuser, `create database ${database} owner ${owner}`)
}

async function isTheSuperusers(superuser: Client): Promise<boolean> {
  const another = 'select from pg_database where datname = $1 and pg_get_userbyid(datdba) <> $2'
  return (await superuser.query(another, [database, owner])).rowCount !== 0
}

async function makeOnce(superuser: Client, statement: string): Promise<void> {
  await superuser.query(statement).catch((error: { code?: string }) => {
    // duplicate_object, duplicate_database
    if (error.code !== '42710' && error.code !== '42P04') throw error
  })
}

async function handOver(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl, application_name: 'openbeian hand-over' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(handOverEverything)
    await client.query(`alter database ${database} owner to ${owner}`)
  } finally {
    await client.end()
  }
}

/** Identity sequences and partitions' indexes follow their tables; those of others are not touched. */
const handOverEverything = `do $$
declare
  statement text;
begin
  for statement in
    select format('alter schema %I owner to ${owner}', nspname) from pg_namespace where nspname = 'pgboss'
    union all
    select format('alter table %s owner to ${owner}', c.oid::regclass) from pg_class c
      where relnamespace::regnamespace::text in ('public', 'pgboss') and relkind in ('r', 'p', 'v')
    union all
    select format('alter type %s owner to ${owner}', t.oid::regtype) from pg_type t
      where typnamespace::regnamespace::text in ('public', 'pgboss') and typtype in ('e', 'd')
    union all
    select format('alter routine %s owner to ${owner}', p.oid::regprocedure) from pg_proc p
      where pronamespace::regnamespace::text in ('public', 'pgboss')
  loop
    execute statement;
  end loop;
end $$`
