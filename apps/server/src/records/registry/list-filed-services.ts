import type { FiledService } from '@openbeian/contract'
import type { Work } from '../../platform/deps.ts'
import type { PageRequest } from '../../platform/postgres/pages.ts'
import { footerOf, openService } from './filed-service-view.ts'
import { countServices, domainsByService, listServicesOf, type OfCustomer, type ServiceRow } from './registry.store.ts'

/** What was published, as far as this caller may see it. */
export async function listFiledServices(
  { db, cipher, caller }: Pick<Work, 'db' | 'cipher' | 'caller'>,
  page: PageRequest & OfCustomer,
) {
  const [{ rows, ...rest }, total] = await Promise.all([
    listServicesOf(db, caller, page),
    page.after === undefined ? countServices(db, caller, page) : undefined,
  ])
  return { services: await viewsOf({ db, cipher }, rows), ...rest, ...(total && { total }) }
}

async function viewsOf({ db, cipher }: Pick<Work, 'db' | 'cipher'>, services: ServiceRow[]): Promise<FiledService[]> {
  const domains = await domainsByService(
    db,
    services.map((it) => it.id),
  )
  return services.map((row) => {
    const it = openService(cipher, row)
    return {
      id: it.id,
      subjectId: it.subjectId,
      customerId: it.customerId,
      kind: it.kind,
      accessHere: Boolean(it.accessHere),
      ...(it.openOrderId ? { openOrderId: it.openOrderId } : {}),
      ...(it.cancelledAt ? { cancelledAt: it.cancelledAt.toISOString() } : {}),
      subjectName: it.subjectName,
      subjectNumber: it.subjectNumber,
      serviceName: it.name,
      serviceNumber: it.number,
      domains: domains.get(it.id) ?? [],
      province: it.province,
      publishedAt: it.publishedAt.toISOString(),
      ...footerOf(it),
    }
  })
}
