import type { DownloadData } from '@openbeian/regulator'
import type { OfferedBlock } from './journal.ts'

/** A file on its way to be offered. */
export interface OfferDraft {
  block: OfferedBlock
  /** What it says; a poisoned file says nothing. */
  data?: DownloadData
  /** How long after now it can be downloaded. */
  waitMs?: number
}
