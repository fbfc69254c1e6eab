import type { GatewayFault, OrderView } from '@openbeian/contract'
import { type Filing, type OrderState, underWay } from '@openbeian/filing'
import { notCarried } from '@openbeian/regulator'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { may } from '../../platform/visible-to.ts'
import { sealedLastFault } from '../../records/channels/channels.store.ts'
import { sealedReportFault } from '../../records/ledger/report-orders.store.ts'
import { findReportOf } from '../../records/ledger/reporting-views.store.ts'
import { findDialectOfFile } from '../../records/loaded/loaded-dialects.ts'
import type { Order } from '../../records/orders/order.ts'

type Report = NonNullable<OrderView['report']>
type FileState = 'composed' | 'sending' | 'accepted' | 'refused'

/** Where the report of an order stands, and what is left out of it; only staff are told what holds it up. */
export async function reportOf(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  caller: Caller,
  { order, filing }: { order: Order; filing: Filing },
): Promise<Pick<OrderView, 'report' | 'notReported'>> {
  const found = await findReportOf(db, order.id)
  if (!found) return {}
  const dialect = isOpen(order.state) ? await findDialectOfFile(db, found.edition) : undefined
  const isStaff = may(caller, 'order.read-inside')
  const what = (dialect ? notCarried(dialect, { orderType: order.orderType, filing }) : [])
    .filter(({ isTold }) => isStaff || isTold)
    .map(({ title }) => title)
  return {
    ...reportIn(found, isStaff ? faultOf(cipher, order.id, found) : null),
    ...(dialect && what.length > 0 ? { notReported: { edition: dialect.version, what } } : {}),
  }
}

/** What was decided was reported in the edition of its day. */
const isOpen = (state: OrderState) => state === 'draft' || underWay.includes(state)

function reportIn(found: FoundReport, fault: GatewayFault | null): Pick<OrderView, 'report'> {
  const state = reportState(found.state, found.fileState)
  if (!state) return {}
  const isUnderWay = state !== 'accepted' && state !== 'resultApplied'
  const error = isUnderWay ? fault : null
  return {
    report: {
      state,
      channel: found.channel,
      ...(state !== 'waiting' && found.sequence !== null ? { sequence: found.sequence } : {}),
      ...(error ? { lastError: error } : {}),
      ...(isUnderWay && found.nextTryAt ? { nextTryAt: found.nextTryAt.toISOString() } : {}),
    },
  }
}

/** The order's own comes before its channel's. */
function faultOf(cipher: Cipher, orderId: string, { faultSealed, channelId, lastErrorSealed }: FoundReport) {
  if (faultSealed) return sealedReportFault.open(cipher, orderId, faultSealed)
  return lastErrorSealed && sealedLastFault.open(cipher, channelId, lastErrorSealed)
}

type FoundReport = NonNullable<Awaited<ReturnType<typeof findReportOf>>>

type ShownState = Report['state'] | 'as its file'

/** The state of the report by the state of the order; absent before the report and after the order went back to the applicant. */
const shown: Record<OrderState, ShownState | undefined> = {
  draft: undefined,
  prechecked: undefined,
  identityPending: undefined,
  inReview: undefined,
  needsFix: undefined,
  rejected: undefined,
  postalWait: undefined,
  readyToReport: 'waiting',
  reported: 'as its file',
  smsPending: 'as its file',
  smsExpired: 'as its file',
  atAdministration: 'as its file',
  approved: 'resultApplied',
  refused: 'resultApplied',
  abandoned: undefined,
}

function reportState(state: OrderState, file: FileState | null): Report['state'] | undefined {
  // one that was accepted before is to be reported once more, for the sake of another SMS
  if (state === 'reported' && (file === null || file === 'accepted')) return 'waiting'
  const it = shown[state]
  return it === 'as its file' ? (file ?? undefined) : it
}
