import type { OrderView } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { may } from '../../platform/visible-to.ts'
import { findReportOf } from '../../records/ledger/reporting-views.store.ts'

type Report = NonNullable<OrderView['report']>
type FileState = 'composed' | 'sending' | 'accepted' | 'refused'

/** Where the report of an order stands; only staff are told what holds it up. */
export async function reportOf(db: Db, caller: Caller, orderId: string): Promise<Pick<OrderView, 'report'>> {
  const found = await findReportOf(db, orderId)
  const state = found && reportState(found.state, found.fileState)
  if (!state) return {}
  const isUnderWay = state !== 'accepted' && state !== 'resultApplied'
  const error = !may(caller, 'order.read-inside') || !isUnderWay ? null : (found.fault ?? found.channelError)
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
