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

/** A block of an upload that orders are reported in. */
export type Block = 'XZBA' | 'XZWZ' | 'XZJR' | 'BGBA' | 'ZXBA'

/** The block of an order, and its records there. */
interface Reported {
  block: Block
  records: ToRecords
}

const cancellation = (pathsOf: (order: ReportableOrder) => string[]): Reported => ({
  block: 'ZXBA',
  records: cancelling(pathsOf),
})
const addition: Reported = { block: 'XZWZ', records: adding }
const change: Reported = { block: 'BGBA', records: changing }

/** Every order type and its block. */
const reportedAs: Record<OrderType, Reported | undefined> = {
  FIRST: { block: 'XZBA', records: (order) => ({ newFilings: [toXzba(order)] }) },
  ADD_SERVICE_HERE: addition,
  ADD_SERVICE_ELSEWHERE: addition,
  ADD_ACCESS: { block: 'XZJR', records: (order) => ({ addedAccess: toXzjr(order) }) },
  CHANGE_SUBJECT: change,
  CHANGE_SERVICE: change,
  CHANGE_ACCESS: change,
  CHANGE_ALL: change,
  CANCEL_SUBJECT: cancellation(() => ['subject']),
  CANCEL_SERVICE: cancellation(({ filing }) => filing.services.map((_, index) => `services.${index}`)),
  CANCEL_ACCESS: cancellation(({ filing }) =>
    filing.services.flatMap(({ access }, index) => access.map((_, place) => `services.${index}.access.${place}`)),
  ),
  CLAIM: undefined,
  TRANSFER_ACCOUNT: undefined,
  MIGRATE_SERVICE: undefined,
}

/** The records an order is reported with. Throws `regulator.id-missing` and `regulator.code-missing`. */
export const uploadOfOrder = (orderType: OrderType, order: ReportableOrder): OrderRecords | undefined =>
  reportedAs[orderType]?.records(order)

/** The block an order of this type is reported in; undefined where nothing is reported. */
export const blockOfOrder = (orderType: OrderType): Block | undefined => reportedAs[orderType]?.block
