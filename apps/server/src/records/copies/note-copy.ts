import type { Client } from 'pg'

/** In the transaction that ends a restore: what is here calls nobody from now on. */
export async function noteCopy(
  client: Client,
  { backup, takenAt }: { backup: string; takenAt: string },
): Promise<void> {
  await client.query('insert into copies (backup, taken_at) values ($1, $2)', [backup, takenAt])
}
