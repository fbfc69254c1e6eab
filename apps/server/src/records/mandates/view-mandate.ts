import type { MandateOfOrder, MandateView } from '@openbeian/contract'
import { type IsoDate, shanghaiDay } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Work } from '../../platform/deps.ts'
import { may } from '../../platform/visible-to.ts'
import { nameOfAccount, nameOfCustomer } from '../accounts/sealed-account.ts'
import type { Order } from '../orders/order.ts'
import { isInForce, sealedMandateWhy, stateOn } from './mandate.ts'
import { findCovering, type MandateRow } from './mandates.store.ts'

type Reads = Pick<Work, 'db' | 'cipher' | 'caller' | 'now'>

/** A mandate as this caller is shown it. */
export function mandateView(
  { cipher, caller, now }: Pick<Reads, 'cipher' | 'caller' | 'now'>,
  row: MandateRow,
): MandateView {
  const day: IsoDate = shanghaiDay(now())
  const { id, customerId, agentCustomerId, decidedAt, decidedBy, revokedAt, whySealed } = row
  const isStaff = may(caller, 'order.read-inside')
  return {
    id,
    side: sideOf(caller, row),
    customerId,
    customerName: nameOfCustomer(cipher, customerId, row.customerNameSealed) ?? '',
    agentName: nameOfCustomer(cipher, agentCustomerId, row.agentNameSealed) ?? '',
    orderTypes: row.orderTypes,
    from: row.validFrom,
    until: row.validUntil,
    state: stateOn(row, day),
    isInForce: isInForce(row, day),
    hasLetter: row.letterType !== null,
    givenAt: row.givenAt.toISOString(),
    ...(decidedAt && { decidedAt: decidedAt.toISOString() }),
    ...(isStaff && decidedBy && { decidedByName: nameOfAccount(cipher, decidedBy, row.decidedByNameSealed) ?? '' }),
    ...(revokedAt && { revokedAt: revokedAt.toISOString() }),
    ...(whySealed && { why: sealedMandateWhy.open(cipher, id, whySealed) }),
  }
}

const sideOf = ({ customerId }: Caller, row: MandateRow): MandateView['side'] =>
  customerId === undefined ? 'seen' : customerId === row.customerId ? 'given' : 'held'

/** Who prepares an order for its customer, and by what right. */
export async function mandateOfOrder(
  reads: Reads,
  { customerId, agentCustomerId, orderType }: Order,
  agentName: string,
): Promise<MandateOfOrder | undefined> {
  if (agentCustomerId === null) return undefined
  const day = shanghaiDay(reads.now())
  const row = await findCovering(reads.db, { customerId, agentCustomerId, orderType, day })
  return { agentName, ...(row && { mandate: mandateView(reads, row) }) }
}
