import type { Results } from '../wire/download-data.ts'

/** What became of one reported record. */
export interface RecordResult {
  /** 操作类型: 1 new filing … 7 cancel service, 35 material alone; undefined when only an opinion came. */
  operation?: number
  /** The id or number it is about (for a new filing the provider's subject id); undefined: the whole file. */
  about?: string
  outcome: 'approved' | 'refused' | 'fault'
  codes: { code: number; description?: string }[]
  /** 审核意见 */
  opinion?: string
  reviewedAt?: string
  remark?: string
}

/** Results and reviewers' opinions, joined by what they are about. */
export function resultsOf(_results: Results): RecordResult[] {
  throw new Error('not written yet')
}
