import type { ResourceChange } from '@openbeian/contract'
import { keysOf, maskWords } from '@openbeian/filing'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { mayTo } from '../../platform/visible-to.ts'
import { findLivingCustomer } from '../accounts/customers.store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { insertNotice } from '../notices/notices.store.ts'
import { listServicesOn } from './consequences.store.ts'
import { losing } from './consequences.ts'
import { tidyRanges } from './resource-row.ts'
import { resourceError } from './resources.errors.ts'
import { endOpenCodes, lockByExternalIds, lockResourceOf, updateCodesOf, updateResource } from './resources.store.ts'

type Locked = NonNullable<Awaited<ReturnType<typeof lockResourceOf>>>
type Change<Kind extends ResourceChange['change']> = Extract<ResourceChange, { change: Kind }>

/** So many numbers are named in a notice; all are counted. */
const maxNumbersTold = 20

/**
 * Changes, renews, moves or ends what was sold. Throws `resources.not-found`, `resources.has-ended`, `resources.no-range`,
 * `resources.quota-below-used`, `resources.no-longer`, `resources.consequences-changed`, `resources.external-id-taken`.
 */
export function changeResource(work: Work, { resourceId, ...asked }: { resourceId: string } & ResourceChange) {
  return inTransaction(work, async (work) => {
    const { caller, db: tx } = work
    const found = await lockResourceOf(tx, { caller, right: 'resource.sell' }, resourceId)
    if (!found) throw resourceError('resources.not-found', { what: 'access resource' })
    if (found.endedAt !== null) throw resourceError('resources.has-ended', { name: found.name })
    const { before, after, reason } = await carryOut(work, found, asked)
    await writeAudit(work, {
      caller,
      action: `resource.${asked.change}`,
      about: `resource:${resourceId}`,
      before,
      after,
      reason,
    })
  })
}

interface Done {
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  reason?: string
}

function carryOut(work: WorkInTx, found: Locked, asked: ResourceChange): Promise<Done> {
  switch (asked.change) {
    case 'edit':
      return edit(work, found, asked)
    case 'renew':
      return renew(work, found, asked)
    case 'move':
      return move(work, found, asked)
    case 'end':
      return end(work, found, asked)
  }
}

async function edit({ db }: WorkInTx, found: Locked, { change: _, ...typed }: Change<'edit'>): Promise<Done> {
  const ips = typed.ips && tidyRanges(typed.ips)
  const changed = {
    ...(typed.name !== undefined && { name: maskWords(typed.name) }),
    ...(typed.externalId !== undefined && { externalId: typed.externalId }),
    ...(typed.province !== undefined && { province: typed.province }),
    ...(typed.billing !== undefined && { billing: typed.billing }),
    ...(typed.quota !== undefined && { quota: typed.quota }),
  }
  if (typed.quota !== undefined && typed.quota < Number(found.used))
    throw resourceError('resources.quota-below-used', { quota: typed.quota, used: Number(found.used) })
  await refuseTakenId({ db }, found, typed.externalId ?? undefined)
  const { province, billing } = changed
  const written = ips && { ips: JSON.stringify(ips) }
  const after = { ...changed, ...(ips && { ips }) }
  if (Object.keys(after).length > 0) await updateResource(db, found.id, { ...changed, ...written })
  await updateCodesOf(db, found.id, {
    ...written,
    ...(province !== undefined && { province }),
    ...(billing && { billing }),
  })
  const before = Object.fromEntries(keysOf(after).map((key) => [key, found[key]]))
  return { before, after }
}

async function refuseTakenId(
  { db }: Pick<WorkInTx, 'db'>,
  { id, providerId }: Pick<Locked, 'id' | 'providerId'>,
  externalId: string | undefined,
): Promise<void> {
  if (externalId === undefined) return
  const [other] = await lockByExternalIds(db, providerId, [externalId])
  if (other && other.id !== id) throw resourceError('resources.external-id-taken', { externalId })
}

async function renew({ db }: WorkInTx, { id, expiresOn: before }: Locked, { expiresOn }: Change<'renew'>) {
  if (expiresOn <= before) throw resourceError('resources.no-longer', { expiresOn: before })
  await updateResource(db, id, { expiresOn })
  await updateCodesOf(db, id, { expiresOn })
  return { before: { expiresOn: before }, after: { expiresOn } }
}

async function move({ db, caller }: WorkInTx, found: Locked, { customerId, told }: Change<'move'>): Promise<Done> {
  const customer = await findLivingCustomer(db, customerId)
  if (!customer || !mayTo(caller, 'resource.sell', { providerId: customer.providerId, customerId }))
    throw resourceError('resources.not-found', { what: 'customer' })
  await refuseUntold({ db }, found, told)
  await updateResource(db, found.id, { customerId })
  return { before: { customerId: found.customerId }, after: { customerId } }
}

/** Who stands there is told, each customer of its own filings, and staff of all. */
async function end(work: WorkInTx, found: Locked, { reason, told }: Change<'end'>): Promise<Done> {
  const { db, now } = work
  const services = await refuseUntold(work, found, told)
  await updateResource(db, found.id, { endedAt: now() })
  await endOpenCodes(db, { machineId: found.id, at: now() })
  await updateCodesOf(db, found.id, { endedAt: now() })
  const customers = Map.groupBy(services, (it) => it.customerId)
  if (found.customerId !== null && !customers.has(found.customerId)) customers.set(found.customerId, [])
  for (const [customerId, theirs] of customers) await tell(work, found, { customerId, theirs })
  if (services.length > 0) await tell(work, found, { theirs: services })
  return { after: { services: services.map((it) => it.number) }, reason }
}

const tell = (
  work: WorkInTx,
  { id, name, providerId }: Locked,
  { customerId, theirs }: { customerId?: string; theirs: readonly { number: string }[] },
) =>
  insertNotice(work, {
    providerId,
    ...(customerId !== undefined && { customerId }),
    kind: 'resource-ended',
    details: { name, numbers: theirs.slice(0, maxNumbersTold).map((it) => it.number), count: theirs.length },
    about: `resource:${id}`,
    at: work.now(),
  })

/** Whoever decides has seen how many lose their access: more of them since is a conflict. */
async function refuseUntold({ db }: Pick<WorkInTx, 'db'>, { id }: Locked, told: number) {
  const services = losing(await listServicesOn(db, id))
  if (services.length > told) throw resourceError('resources.consequences-changed', { told, services: services.length })
  return services
}
