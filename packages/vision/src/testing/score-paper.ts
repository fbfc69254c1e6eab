import type { PaperField } from '../papers/paper.ts'
import { isSameText, type SamplePaper } from './paper-set.ts'

export interface FieldScore {
  field: PaperField
  right: boolean
  want: string
  got: string
}

/** Every field of a paper, right or wrong. */
export const scorePaper = (
  { truth }: SamplePaper,
  read: Partial<Record<PaperField, { value: string }>>,
): FieldScore[] =>
  (Object.entries(truth) as [PaperField, string][]).map(([field, want]) => {
    const got = read[field]?.value ?? ''
    return { field, want, got, right: isSameText(got, want) }
  })
