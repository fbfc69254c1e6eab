import type { Paper } from '@openbeian/vision'
import { sealedJson } from '../../platform/keys/sealed-json.ts'

/** What is kept of a paper that was read. */
export interface StoredReading extends Pick<Paper, 'rotation' | 'fields'> {
  lostWhenReported: string[]
  /** The copy reduced for the report is more legible in grey than in colour. */
  inGrey?: boolean
}

export const { seal: sealReading, open: openReading } = sealedJson<StoredReading>(
  (materialId) => `reading:${materialId}`,
)
