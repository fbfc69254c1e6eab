import { keysOf } from '@openbeian/filing'
import type { PaperKind } from '@openbeian/vision'
import type { LookupSource } from '../outside/lookup-settings.ts'
import type { Db } from './database.ts'

/** Every kind of work that is done later, with what it needs to know. */
export interface JobData {
  'compose-file': { channelId: string }
  'upload-next': { channelId: string }
  'download-results': { channelId: string }
  'expire-sms': { orderId: string; stateSince: string }
  'remind-sms': { orderId: string; stateSince: string; hoursLeft: number }
  'read-material': { materialId: string; paperKind: PaperKind; askedAt: string; typedFirst?: string[]; tries: number }
  'judge-face': { checkId: string; tries: number }
  'check-sheet': { materialId: string; tries: number }
  'look-up-domain': { domain: string; source: LookupSource }
  'ask-password': { channelId: string; passwordKey: string }
  'ask-status': { channelId: string; questionKey: string }
  'send-message': { messageId: string }
  'read-import': { importId: string }
  'remove-orphan-files': Record<string, never>
  'remove-expired': Record<string, never>
  'lapse-returned': Record<string, never>
  'sum-days': Record<string, never>
  'back-up': Record<string, never>
}
export type JobName = keyof JobData

const names: Record<JobName, true> = {
  'compose-file': true,
  'upload-next': true,
  'download-results': true,
  'expire-sms': true,
  'remind-sms': true,
  'read-material': true,
  'judge-face': true,
  'check-sheet': true,
  'look-up-domain': true,
  'ask-password': true,
  'ask-status': true,
  'send-message': true,
  'read-import': true,
  'remove-orphan-files': true,
  'remove-expired': true,
  'lapse-returned': true,
  'sum-days': true,
  'back-up': true,
}
export const jobNames = keysOf(names)

export interface JobOptions {
  startAfter?: Date
  /** At most one waiting job with this key. */
  singletonKey?: string
}

export interface Jobs {
  /** Enqueued in the transaction that causes it: both happen, or neither. */
  enqueue<Name extends JobName>(db: Db, name: Name, data: JobData[Name], options?: JobOptions): Promise<void>
}

/** Where a feature says how its jobs are done. A job may run twice, and two with the same key at the same time. */
export interface JobWork {
  work<Name extends JobName>(name: Name, handle: (data: JobData[Name]) => Promise<void>): Promise<void>
  /** At this time of the day in China, `03:17` where none is given. */
  everyDay<Name extends JobName>(name: Name, data: JobData[Name], at?: string): Promise<void>
}
