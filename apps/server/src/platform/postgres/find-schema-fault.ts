import { sql } from 'kysely'
import type { Db } from './database.ts'
import { migrationsFolder, readMigrations } from './migrate.ts'

/** Does the database answer, and is its schema ours? */
export async function findSchemaFault(db: Db): Promise<string | undefined> {
  try {
    const wanted = await readMigrations(migrationsFolder)
    const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(db)
    const applied = new Set(rows.map((it) => it.name))
    const pending = wanted.filter((it) => !applied.has(it.name)).map((it) => it.name)
    return pending.length > 0 ? `migrations are missing: ${pending.join(', ')}` : undefined
  } catch {
    return 'the database does not answer'
  }
}
