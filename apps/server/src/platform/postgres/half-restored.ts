import type { Client } from 'pg'
import { withClient } from './migrate.ts'

/** There while a backup is being restored: the schema with this table goes last. */
export const restoring = 'openbeian_restore'

/** Which backup is being restored here, and how far it came. */
export async function findRestore(client: Client): Promise<{ backup: string; stage: 'begun' | 'loaded' } | undefined> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('${restoring}.progress') is not null as there`,
  )
  if (!there.rows[0]?.there) return undefined
  const { rows } = await client.query<{ backup: string; stage: 'begun' | 'loaded' }>(
    `select backup, stage from ${restoring}.progress`,
  )
  return rows[0]
}

/** Nobody works on half of a backup. */
export async function refuseHalfRestored(url: string): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ half: boolean }>(`select exists (select from pg_namespace where nspname = '${restoring}') as half`),
  )
  if (rows[0]?.half)
    throw new Error(
      'The database holds a restore that did not end: finish it with openbeian restore, from the same backup.',
    )
}
