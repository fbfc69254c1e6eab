/** What is known of the installation itself: how it keeps, shows and passes on what it was told. */
export interface InstallationFacts {
  /** Fields of persons that lie in the clear. */
  clearFields?: string[]
  /** Fields of persons that are shown without a mask and without a reason. */
  unmaskedFields?: string[]
  /** How people reach it. */
  transport?: 'http' | 'tls-1.0' | 'tls-1.1' | 'tls-1.2' | 'tls-1.3'
  /** 操作日志保存月数 */
  auditMonths?: number
  /** What an audit record holds. */
  auditFields?: string[]
  /** 每小时可提交次数, of an account or an address, whichever is more; 0 without a limit. */
  submissionsPerHour?: number
  /** Faces processed without a consent of their own. */
  facesWithoutConsent?: number
  /** Papers kept past the time they are needed for. */
  materialsPastTime?: number
  /** Personal data or their backups lie outside the mainland, without a legal way. */
  leavesMainland?: boolean
  /** Credentials in the clear: settings or files. */
  clearSecrets?: string[]
  /** The newest backup elsewhere, in days. */
  offsiteBackupDays?: number
  /** Breaches of personal data that were not reported in time. */
  unreportedBreaches?: number
  /** Papers that were opened without a right or without a record. */
  materialsOpenedFreely?: number
  /** Bulk exports without approval. */
  unapprovedExports?: number
  /** The slowest call to an administration today, in milliseconds. */
  slowestCallMs?: number
  /** p95 of an answer with 100 people at work, in milliseconds. */
  p95Ms?: number
  /** From handing in to the receipt, in milliseconds. */
  receiptMs?: number
  /** The oldest key in use, in days. */
  oldestKeyDays?: number
  /** Places the data are kept at. */
  sites?: number
  processors?: number
  memoryGigabytes?: number
  bandwidthMegabits?: number
  /** How papers are kept for good. */
  archiveFormat?: 'pdf-a-3' | 'other'
  /** Days a face picture is kept. */
  facePictureDays?: number
  /** Days a draft nobody works on is kept. */
  draftDays?: number
}
