import type { OrderView } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import type { Caller } from '../platform/caller.ts'
import type { Db } from '../platform/database.ts'
import { findReportOf } from './reporting-views.store.ts'

type Report = NonNullable<OrderView['report']>
type FileState = 'composed' | 'sending' | 'accepted' | 'refused'

/** Where the report of an order stands; why it does not get on is for staff. */
export async function reportOf(db: Db, caller: Caller, orderId: string): Promise<Pick<OrderView, 'report'>> {
  const found = await findReportOf(db, orderId)
  const state = found && reportState(found.state, found.fileState)
  if (!state) return {}
  const isUnderWay = state !== 'accepted' && state !== 'resultApplied'
  const error = caller.role === 'applicant' || !isUnderWay ? null : (found.fault ?? found.channelError)
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

/** Undefined before an order is to be reported, and after it went back to the applicant. */
export function reportState(state: OrderState, file: FileState | null): Report['state'] | undefined {
  switch (state) {
    case 'readyToReport':
      return 'waiting'
    case 'reported':
      // an accepted one is to be reported once more, for the sake of another SMS
      return file === null || file === 'accepted' ? 'waiting' : file
    case 'smsPending':
    case 'smsExpired':
    case 'atAdministration':
      return file ?? undefined
    case 'approved':
    case 'refused':
      return 'resultApplied'
    default:
      return undefined
  }
}
