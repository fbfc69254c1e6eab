import type { Db } from './database.ts'

/** Every kind of work that is done later, with what it needs to know. */
export interface JobData {
  'compose-file': { channelId: string }
  'upload-next': { channelId: string }
  'download-results': { channelId: string }
  'expire-sms': { orderId: string; stateSince: string }
  'remove-orphan-files': Record<string, never>
}
export type JobName = keyof JobData

export interface JobOptions {
  startAfter?: Date
  /** At most one waiting job with this key. */
  singletonKey?: string
}

export interface Jobs {
  /** Enqueued in the transaction that causes it: both happen, or neither. */
  enqueue<Name extends JobName>(db: Db, name: Name, data: JobData[Name], options?: JobOptions): Promise<void>
}
