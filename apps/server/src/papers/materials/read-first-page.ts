import type { DepsInTx } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import type { Order } from '../../records/orders/order.ts'
import { askForReading } from './ask-for-reading.ts'
import { listPages, type MaterialRow } from './materials.store.ts'
import { findReading, forgetReading } from './readings.store.ts'

type Place = Pick<MaterialRow, 'kind' | 'about' | 'orderId'>

/** The fields of a paper stand on its first page; of domains, each has a certificate of its own. */
export async function bearsFields(tx: Tx, { id, ...place }: Place & Pick<MaterialRow, 'id'>): Promise<boolean> {
  return place.kind === 'domain-certificate' || (await pagesAt(tx, place))[0]?.id === id
}

/** When another page becomes the first, that one is read. */
export async function readFirstPage(work: DepsInTx, order: Order, place: Place): Promise<void> {
  if (place.kind === 'domain-certificate') return
  const [first, ...others] = await pagesAt(work.db, place)
  for (const { id } of others) await forgetReading(work.db, id)
  if (first && !(await findReading(work.db, first.id))) await askForReading(work, { order, row: first, hints: [] })
}

const pagesAt = (tx: Tx, { orderId, kind, about }: Place) => listPages(tx, { orderId, kind, about })
