import { type endpoints, hitsOfEach } from '@openbeian/contract'
import type { z } from 'zod'
import type { Work } from '../../platform/deps.ts'
import { may } from '../../platform/visible-to.ts'
import { findCustomersKnownAs, listCustomersOf } from '../../records/accounts/customers.store.ts'
import { customerNameKey, sealedCustomerName } from '../../records/accounts/sealed-account.ts'
import { sealedOrderSubject } from '../../records/orders/order.ts'
import { sealedSubjectName } from '../../records/registry/sealed-name.ts'
import { resourcesSought, viewOf } from '../../records/resources/find-visible-resources.ts'
import { listResources } from '../../records/resources/resources.store.ts'
import { readSearch, type Sought } from '../../records/sought/read-search.ts'
import { isByPairsAlone, type SoughtByKeys, withKeys } from '../../records/sought/sought-keys.ts'
import { sealedTaskSubject } from '../../records/tasks/task.ts'
import { findFilingsSought, findOrdersSought, findTasksSought } from './search.store.ts'

export type Found = z.infer<typeof endpoints.search.answer>

/** So many are opened, because a name may hold all pairs of a text and not the text. */
const opened = hitsOfEach * 3

const none = { hits: [], more: false }

/** Whatever this caller may see that a text means. */
export async function searchEverywhere(work: Work, text: string): Promise<Found> {
  const sought = withKeys(work.cipher, readSearch(text))
  const { caller } = work
  const [orders, filings, customers, resources, tasks] = await Promise.all([
    may(caller, 'order.read') ? ordersIn(work, sought) : none,
    may(caller, 'registry.read') ? filingsIn(work, sought) : none,
    may(caller, 'customer.read') ? customersIn(work, sought) : none,
    may(caller, 'resource.read') ? resourcesIn(work, sought) : none,
    may(caller, 'task.read') ? tasksIn(work, sought) : none,
  ])
  return { orders, filings, customers, resources, tasks }
}

/** `isCut`: not all that might mean it was opened. */
const shown = <Hit>(all: readonly Hit[], isCut = false) => ({
  hits: all.slice(0, hitsOfEach),
  more: isCut || all.length > hitsOfEach,
})

async function ordersIn({ db, cipher, caller }: Work, sought: SoughtByKeys): Promise<Found['orders']> {
  const rows = await findOrdersSought(db, caller, { ...sought, limit: opened })
  const all = rows.map(({ subjectNameSealed, ...row }) => ({
    ...row,
    subjectName: sealedOrderSubject.open(cipher, row.id, subjectNameSealed),
  }))
  const meant = all.filter(({ subjectName, reference }) => !isByPairsAlone(sought, subjectName, [reference]))
  return shown(meant, rows.length === opened)
}

async function filingsIn({ db, cipher, caller }: Work, sought: SoughtByKeys): Promise<Found['filings']> {
  const rows = await findFilingsSought(db, caller, { ...sought, limit: opened })
  const all = rows.map(({ id, number, serviceIds, serviceNames, domains, cancelledAt, nameSealed, ...filed }) => ({
    hit: {
      id,
      number,
      serviceIds,
      domains,
      isCancelled: cancelledAt !== null,
      subjectName: sealedSubjectName.open(cipher, filed, nameSealed),
    },
    serviceNames,
  }))
  return shown(
    all
      .filter(({ hit, serviceNames }) => sought.address || !isByPairsAlone(sought, hit.subjectName, serviceNames))
      .map(({ hit }) => hit),
    rows.length === opened,
  )
}

async function customersIn({ db, cipher, caller }: Work, { text }: Sought): Promise<Found['customers']> {
  const [, number] = /^\D?(\d{1,9})$/.exec(text) ?? []
  const nameKey = customerNameKey(cipher, caller.providerId, text)
  const known = await findCustomersKnownAs(db, caller, { ...(number ? { number: Number(number) } : {}), text, nameKey })
  const customers = await listCustomersOf(db, caller, { ids: known, limit: hitsOfEach + 1 })
  return shown(
    customers.map(({ id, number: of, externalId, nameSealed }) => ({
      id,
      name: sealedCustomerName.open(cipher, id, nameSealed),
      number: of,
      ...(externalId && { externalId }),
    })),
  )
}

async function resourcesIn(work: Work, { text }: Sought): Promise<Found['resources']> {
  const search = await resourcesSought(work, text)
  const { rows } = await listResources(work.db, work.caller, { filter: { search }, limit: hitsOfEach + 1 })
  return shown(
    rows.map((row) => viewOf(work, row)).map(({ id, name, ips, customerName }) => ({ id, name, ips, customerName })),
  )
}

async function tasksIn({ db, cipher, caller }: Work, sought: SoughtByKeys): Promise<Found['tasks']> {
  const rows = await findTasksSought(db, caller, { ...sought, limit: hitsOfEach + 1 })
  return shown(
    rows.map(({ aboutSealed, ...row }) => ({ ...row, about: sealedTaskSubject.open(cipher, row.id, aboutSealed) })),
  )
}
