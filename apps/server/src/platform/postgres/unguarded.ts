import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What the account of the server could do to the database although it need not, in sentences for the operator; none is best. */
export async function findUnguarded(db: Db): Promise<string[]> {
  const { rows } = await sql<{ superuser: boolean; empties: boolean; changes: boolean; makes: boolean }>`
    select
      (select rolsuper from pg_roles where rolname = current_user) as superuser,
      has_table_privilege('audit', 'truncate') as empties,
      has_table_privilege('audit', 'update') or has_table_privilege('audit', 'delete') as changes,
      has_schema_privilege('public', 'create') as makes`.execute(db)
  const [may] = rows
  if (!may) return []
  return [
    ...(may.superuser ? ['it is a superuser: it runs commands on the machine of the database'] : []),
    ...(may.empties || may.makes
      ? ['it owns the tables: it may empty them and take away the triggers that keep the audit']
      : []),
    ...(may.changes && !may.empties
      ? ['it may change and delete what is in the audit, were it not for the triggers']
      : []),
  ]
}
