import { sql } from 'kysely'
import type { Db } from './database.ts'

/** How many milliseconds our clock is ahead of the database's. */
export async function clockDifferenceMs({ db, now }: { db: Db; now: () => Date }): Promise<number> {
  const before = now().getTime()
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db)
  const after = now().getTime()
  const [theirs] = rows
  return theirs ? (before + after) / 2 - theirs.at.getTime() : 0
}
