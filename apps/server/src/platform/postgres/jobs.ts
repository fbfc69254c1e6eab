import type { BothLanguages } from '@openbeian/contract'
import { entriesOf, keysOf } from '@openbeian/filing'
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

/**
 * What each does in a restored copy nobody has declared live: `works` is for what calls nobody, tells nobody and removes nothing, for the
 * store may be that of the live copy. All else is held, and called like this.
 */
const inCopy: Record<JobName, 'works' | BothLanguages> = {
  'compose-file': { zh: '生成上报文件', en: 'composing report files' },
  'upload-next': { zh: '上报', en: 'reporting' },
  'download-results': { zh: '取回管局结果', en: 'fetching results' },
  'expire-sms': { zh: '短信核验到期', en: 'ends of SMS verification' },
  'remind-sms': { zh: '短信核验提醒', en: 'reminders of SMS verification' },
  'read-material': 'works',
  'judge-face': { zh: '人脸比对', en: 'comparing faces' },
  'check-sheet': 'works',
  'look-up-domain': { zh: '查询域名与企业', en: 'looking up domains and companies' },
  'ask-password': { zh: '核对备案密码', en: 'checking filing passwords' },
  'ask-status': { zh: '查询备案状态', en: 'asking what is filed' },
  'send-message': { zh: '发送短信与邮件', en: 'sending SMS and mail' },
  'read-import': 'works',
  'remove-orphan-files': { zh: '清理无主文件', en: 'clearing files nobody names' },
  'remove-expired': { zh: '删除到期数据', en: 'removing what is past its keeping' },
  'lapse-returned': { zh: '退回逾期作废', en: 'lapsing returned orders' },
  'sum-days': 'works',
  'back-up': { zh: '备份', en: 'backups' },
}
export const jobNames = keysOf(inCopy)
/** Those that are held in a restored copy, with what they are called. */
export const heldJobs: ReadonlyMap<JobName, BothLanguages> = new Map(
  entriesOf<JobName, 'works' | BothLanguages>(inCopy).flatMap(([name, its]) =>
    its === 'works' ? [] : [[name, its] as const],
  ),
)

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
