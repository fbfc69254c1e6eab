import type { MaterialKind } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import type { Order } from '../../records/orders/order.ts'
import { askForReading } from './ask-for-reading.ts'
import { listPages, type MaterialRow } from './materials.store.ts'
import { findReading, forgetReading } from './readings.store.ts'

type Place = Pick<MaterialRow, 'kind' | 'about' | 'order_id'>

/** The fields of a paper stand on its first page; of domains, each has a certificate of its own. */
export async function bearsFields(tx: Tx, { id, ...place }: Place & Pick<MaterialRow, 'id'>): Promise<boolean> {
  return place.kind === 'domain-certificate' || (await pagesAt(tx, place))[0]?.id === id
}

/** When another page becomes the first, that one is read. */
export async function readFirstPage(tx: Tx, deps: Deps, order: Order, place: Place): Promise<void> {
  if (place.kind === 'domain-certificate') return
  const [first, ...others] = await pagesAt(tx, place)
  for (const { id } of others) await forgetReading(tx, id)
  if (first && !(await findReading(tx, first.id))) await askForReading(tx, deps, order, first, [])
}

const pagesAt = (tx: Tx, { order_id, kind, about }: Place) => listPages(tx, order_id, kind as MaterialKind, about)
