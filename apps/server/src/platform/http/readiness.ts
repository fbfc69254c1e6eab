import { sql } from 'kysely'
import type { Db } from '../postgres/database.ts'
import { migrationsFolder, readMigrations } from '../postgres/migrate.ts'
import type { FindMissing } from './health.ts'

/** Does the database answer, is its schema ours, do the jobs run? */
export const readiness =
  (db: Db, jobsRun: () => boolean): FindMissing =>
  async () => {
    const faults = jobsRun() ? [] : ['the jobs do not run']
    try {
      const wanted = await readMigrations(migrationsFolder)
      const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(db)
      const applied = new Set(rows.map((it) => it.name))
      const pending = wanted.filter((it) => !applied.has(it.name)).map((it) => it.name)
      return pending.length > 0 ? [...faults, `migrations are missing: ${pending.join(', ')}`] : faults
    } catch {
      return [...faults, 'the database does not answer']
    }
  }
