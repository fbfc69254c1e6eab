import { type CodeTables, sampleCodeTables } from '@openbeian/regulator'
import type { Db } from '../platform/database.ts'

/** The tables an administration delivered last; the samples until one has. */
export async function codeTablesInForce(db: Db): Promise<CodeTables> {
  const stored = await db
    .selectFrom('code_tables')
    .select('tables')
    .orderBy('stored_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (stored?.tables as CodeTables | undefined) ?? sampleCodeTables
}
