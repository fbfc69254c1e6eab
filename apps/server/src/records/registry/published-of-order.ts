import type { OrderView } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import type { Db } from '../../platform/postgres/database.ts'
import { footerOf } from './filed-service-view.ts'
import { listServicesOfOrder } from './registry.store.ts'

/** The numbers an approved order brought, for its view. */
export async function publishedOfOrder(
  db: Db,
  { id, state }: { id: string; state: OrderState },
): Promise<Pick<OrderView, 'published'>> {
  const services = state === 'approved' ? await listServicesOfOrder(db, id) : []
  const [first] = services
  if (!first) return {}
  return {
    published: {
      subjectNumber: first.subjectNumber,
      publishedAt: first.publishedAt.toISOString(),
      services: services.map((it) => ({ name: it.name, number: it.number, ...footerOf(it) })),
    },
  }
}
