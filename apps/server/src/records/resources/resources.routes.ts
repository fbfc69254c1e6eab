import { endpoints, type ResourceView } from '@openbeian/contract'
import type { Deps, Work } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import type { PageRequest } from '../../platform/postgres/pages.ts'
import { may, reachesCustomers } from '../../platform/visible-to.ts'
import { findCustomersKnownAs } from '../accounts/customers.store.ts'
import { customerNameKey, nameOfCustomer } from '../accounts/sealed-account.ts'
import { createResource } from './create-resource.ts'
import { resourceOf } from './find-resources.ts'
import { redeemAccessCode } from './redeem-access-code.ts'
import { resourceError } from './resources.errors.ts'
import {
  countResources,
  findResourceOf,
  listResources,
  type ResourceRow,
  type ResourceSearch,
} from './resources.store.ts'

export function resourceRoutes(app: App, deps: Deps): void {
  route(app, endpoints.listResources, ({ caller, query }) => visibleResources({ ...deps, caller }, query))
  route(app, endpoints.createResource, async ({ caller, body }) =>
    getVisible({ ...deps, caller }, await createResource({ ...deps, caller }, body)),
  )
  route(app, endpoints.redeemAccessCode, async ({ caller, body }) =>
    getVisible({ ...deps, caller }, await redeemAccessCode({ ...deps, caller }, body.accessCode)),
  )
}

async function visibleResources(work: Work, { search: text, ...page }: PageRequest & { search?: string | undefined }) {
  const { db, caller } = work
  const search = text ? await searchOf(work, text) : undefined
  const [{ rows, ...rest }, total] = await Promise.all([
    listResources(db, caller, { search, ...page }),
    page.after === undefined ? countResources(db, caller, search) : undefined,
  ])
  return { resources: rows.map((row) => viewOf(work, row)), ...rest, ...(total && { total }) }
}

async function searchOf({ db, caller, cipher }: Work, text: string): Promise<ResourceSearch> {
  if (!may(caller, 'customer.read')) return { text, customerIds: [] }
  const [, number] = /^\D?(\d{1,9})$/.exec(text) ?? []
  const nameKey = customerNameKey(cipher, caller.providerId, text)
  const known = await findCustomersKnownAs(db, caller, { ...(number ? { number: Number(number) } : {}), text, nameKey })
  return { text, customerIds: known }
}

const viewOf = (
  { cipher, caller }: Pick<Work, 'cipher' | 'caller'>,
  row: ResourceRow,
): ResourceView & { customerName?: string | undefined } => ({
  ...resourceOf(row),
  customerName:
    reachesCustomers(caller, 'resource.read') || caller.subsidiaryIds
      ? nameOfCustomer(cipher, row.customerId, row.customerNameSealed)
      : undefined,
})

async function getVisible(work: Work, id: string): Promise<ResourceView> {
  const found = await findResourceOf(work.db, work.caller, id)
  if (!found) throw resourceError('resources.not-found', { what: 'access resource' })
  return viewOf(work, found)
}
