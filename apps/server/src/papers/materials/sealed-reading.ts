import type { Paper, PaperKind, ReadHint } from '@openbeian/vision'
import { sealedJson } from '../../platform/keys/sealed-json.ts'

/** What is kept of a paper that was read. */
export interface StoredReading extends Pick<Paper, 'rotation' | 'fields'> {
  lostWhenReported: string[]
  hints?: ReadHint[]
  looksLike?: PaperKind
  /** Paths that had a value before the paper was read: what agrees there was not copied from it. */
  typedFirst?: string[]
  /** The copy reduced for the report is more legible in grey than in colour. */
  inGrey?: boolean
}

export const { seal: sealReading, open: openReading } = sealedJson<StoredReading>(
  (materialId) => `reading:${materialId}`,
)
