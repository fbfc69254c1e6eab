import type { OrderView } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import { footerOf, openService } from './filed-service-view.ts'
import { listServicesOfOrder } from './registry.store.ts'

/** The numbers an approved order brought, for its view. */
export async function publishedOfOrder(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { id, state }: { id: string; state: OrderState },
): Promise<Pick<OrderView, 'published'>> {
  const services = state === 'approved' ? await listServicesOfOrder(db, id) : []
  const [first] = services
  if (!first) return {}
  return {
    published: {
      subjectNumber: first.subjectNumber,
      publishedAt: first.publishedAt.toISOString(),
      services: services.map((it) => ({ name: it.name, number: it.number, ...footerOf(openService(cipher, it)) })),
    },
  }
}
