import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** Where the services of an order stood, and where they stand now. */
export interface MovedServices {
  orderId: string
  /** `now` is a place nobody has for what was taken out. */
  moves: readonly { old: number; now: number }[]
}

/** Rows of an order that belong to one of its services go along with it; in two steps, as no two may be at one place. */
export async function movePlaces(
  tx: Tx,
  { table, column }: { table: string; column: string },
  { orderId, moves }: MovedServices,
): Promise<void> {
  const [olds, nows] = [moves.map((it) => it.old), moves.map((it) => it.now)]
  const [rows, place] = [sql.table(table), sql.ref(column)]
  await sql`update ${rows} set ${place} = 'moving.' || m.now || substr(${place}, length('services.' || m.old) + 1)
    from unnest(${olds}::int[], ${nows}::int[]) as m(old, now)
    where order_id = ${orderId} and split_part(${place}, '.', 1) = 'services'
      and split_part(${place}, '.', 2) = m.old::text`.execute(tx)
  await sql`update ${rows} set ${place} = 'services' || substr(${place}, length('moving') + 1)
    where order_id = ${orderId} and ${place} like 'moving.%'`.execute(tx)
}
