import type { OrderType } from '@openbeian/filing'
import type { IcpUpload } from '../wire/upload-data.ts'
import { type FiledOrder, toBgba, toXzjr, toXzwz, toZxba } from './to-order-blocks.ts'
import { toXzba } from './to-xzba.ts'

/** An order with all that any of the blocks needs. */
export interface ReportableOrder extends FiledOrder {
  filingMode: 'self' | 'on-behalf'
  /** With a cancellation. */
  cancellation?: { reason: number; remark?: string }
}

/** What an order adds to an upload; `undefined`: V3.0 has no block for it, or nothing is reported. */
export type OrderRecords = Omit<Partial<IcpUpload>, 'requester'>

type ToRecords = (order: ReportableOrder) => OrderRecords

const cancelling =
  (pathsOf: (order: ReportableOrder) => string[]): ToRecords =>
  (order) => ({
    cancellations: pathsOf(order).map((path) =>
      toZxba({
        path,
        regulatorIds: order.regulatorIds,
        reason: order.cancellation?.reason ?? 0,
        ...(order.cancellation?.remark && { remark: order.cancellation.remark }),
        ...(order.passwordHash && { passwordHash: order.passwordHash }),
      }),
    ),
  })

const adding: ToRecords = (order) => ({ addedServices: [toXzwz(order)] })
const changing: ToRecords = (order) => ({ changes: [toBgba(order)] })

/** Every order type and its block. */
const recordsOf: Record<OrderType, ToRecords | undefined> = {
  FIRST: (order) => ({ newFilings: [toXzba(order)] }),
  ADD_SERVICE_HERE: adding,
  ADD_SERVICE_ELSEWHERE: adding,
  ADD_ACCESS: (order) => ({ addedAccess: toXzjr(order) }),
  CHANGE_SUBJECT: changing,
  CHANGE_SERVICE: changing,
  CHANGE_ACCESS: changing,
  CHANGE_ALL: changing,
  CANCEL_SUBJECT: cancelling(() => ['subject']),
  CANCEL_SERVICE: cancelling(({ filing }) => filing.services.map((_, index) => `services.${index}`)),
  CANCEL_ACCESS: cancelling(({ filing }) =>
    filing.services.flatMap(({ access }, index) => access.map((_, place) => `services.${index}.access.${place}`)),
  ),
  CLAIM: undefined,
  TRANSFER_ACCOUNT: undefined,
  MIGRATE_SERVICE: undefined,
}

/** The records an order is reported with. Throws `regulator.id-missing` and `regulator.code-missing`. */
export const uploadOfOrder = (orderType: OrderType, order: ReportableOrder): OrderRecords | undefined =>
  recordsOf[orderType]?.(order)
