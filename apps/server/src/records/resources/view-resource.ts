import type { AccessCodeView, ResourceConsequences, WholeResource } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import type { Work } from '../../platform/deps.ts'
import { reachesCustomers } from '../../platform/visible-to.ts'
import { nameOfCustomer } from '../accounts/sealed-account.ts'
import { listOrdersOn, listServicesOn } from './consequences.store.ts'
import { fateOf, losing, shellsOf } from './consequences.ts'
import { viewOf } from './find-visible-resources.ts'
import { resourceError } from './resources.errors.ts'
import { countCodesOf, countStrangers, findResourceOf, listCodesOf } from './resources.store.ts'

const maxListed = 200

/** One with who stands on it. Throws `resources.not-found`. */
export async function viewResource(work: Work, id: string): Promise<WholeResource> {
  const { db, caller } = work
  const found = await findResourceOf(db, caller, id)
  if (!found) throw resourceError('resources.not-found', { what: 'access resource' })
  const isStaff = reachesCustomers(caller, 'resource.read')
  const [consequences, codes, codeCount, strangers] = await Promise.all([
    consequencesOf(work, id),
    listCodesOf(db, id, maxListed),
    countCodesOf(db, id),
    isStaff ? countStrangers(db, id) : undefined,
  ])
  return {
    ...viewOf(work, found),
    ...(isStaff && found.customerId !== null && { customerId: found.customerId }),
    consequences,
    codes: codes.map((it) => codeView(work, it, isStaff)),
    codeCount,
    ...(strangers !== undefined && { strangers }),
  }
}

/** Customers see their own; of others who redeemed a code of theirs they learn nothing. */
async function consequencesOf({ db, cipher, caller }: Work, id: string): Promise<ResourceConsequences> {
  const isStaff = reachesCustomers(caller, 'resource.read')
  const own = [caller.customerId, ...(caller.subsidiaryIds ?? [])]
  const isSeen = (it: { customerId: string }) => isStaff || own.includes(it.customerId)
  const orders = (await listOrdersOn(db, id)).filter(isSeen)
  const services = (await listServicesOn(db, id)).filter(isSeen)
  const named = ({ customerId, customerNameSealed }: (typeof orders)[number] | (typeof services)[number]) =>
    isStaff ? { customerName: nameOfCustomer(cipher, customerId, customerNameSealed) } : {}
  return {
    orders: orders
      .slice(0, maxListed)
      .map((it) => ({ id: it.id, reference: it.reference, state: it.state, ...named(it) })),
    services: services.slice(0, maxListed).map((it) => ({
      id: it.id,
      number: it.number,
      name: it.name,
      subjectId: it.subjectId,
      subjectNumber: it.subjectNumber,
      fate: fateOf(it),
      ...named(it),
    })),
    orderCount: orders.length,
    serviceCount: losing(services).length,
    ...shellsOf(services),
  }
}

type CodeRow = Awaited<ReturnType<typeof listCodesOf>>[number]

function codeView({ cipher, now }: Work, it: CodeRow, isStaff: boolean): AccessCodeView {
  const customerName = isStaff ? nameOfCustomer(cipher, it.customerId, it.customerNameSealed) : undefined
  return {
    id: it.id,
    name: it.name,
    state: stateOfCode(it, shanghaiDay(now())),
    quota: it.quota,
    used: Number(it.used),
    ...(it.redeemBy !== null && { redeemBy: it.redeemBy }),
    ...(it.redeemedAt !== null && { redeemedAt: it.redeemedAt.toISOString() }),
    ...(customerName !== undefined && { customerName }),
  }
}

function stateOfCode(
  { endedAt, customerId, redeemBy }: Pick<CodeRow, 'endedAt' | 'customerId' | 'redeemBy'>,
  today: string,
): AccessCodeView['state'] {
  if (endedAt !== null) return 'ended'
  if (customerId !== null) return 'redeemed'
  return redeemBy !== null && redeemBy < today ? 'over' : 'open'
}
