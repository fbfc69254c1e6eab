import type { OrderView } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { isPartlyFiled, type Order, openFiling } from '../orders/order.ts'
import { footerOf, openService } from './filed-service-view.ts'
import { listServicesOfOrder } from './registry.store.ts'

/** The numbers an approved order brought, for its view. */
export async function publishedOfOrder(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  order: Order,
): Promise<Pick<OrderView, 'published' | 'notFiled'>> {
  const { id, state, filedServiceIds } = order
  const isPart = isPartlyFiled(order) && (state === 'approved' || state === 'refused')
  const services = state === 'approved' || isPart ? await listServicesOfOrder(db, id) : []
  const [first] = services
  if (!first) return {}
  const left = isPart
    ? openFiling(cipher, order).services.flatMap(({ name }, place) =>
        filedServiceIds[place] ? [] : [{ at: `services.${place}`, name }],
      )
    : []
  return {
    ...(left.length > 0 ? { notFiled: left } : {}),
    published: {
      subjectNumber: first.subjectNumber,
      publishedAt: first.publishedAt.toISOString(),
      services: services.map((it) => ({ name: it.name, number: it.number, ...footerOf(openService(cipher, it)) })),
    },
  }
}
