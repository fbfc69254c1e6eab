import type { WithCodes } from '../codes/added-codes.ts'
import type { ResultClass } from '../codes/result-meaning.ts'
import { resultMeaning } from '../codes/result-meanings.ts'
import type { Results } from '../wire/download/bajg.ts'

/** What became of one reported record. */
export interface RecordResult {
  /** 操作类型: 1 new filing … 7 cancel service, 35 material alone; absent when an opinion came without it. */
  operation?: number
  /** The id or number it is about (for a new filing the provider's subject id); absent: the whole file. */
  about?: string
  outcome: 'approved' | 'refused' | 'fault' | 'informational'
  codes: { code: number; description?: string }[]
  /** 审核意见 */
  opinion?: string
  /** As the administration wrote it, `2026-11-20 09:30:00` or the day alone. */
  reviewedAt?: string
  remark?: string
}

type Opinion = NonNullable<Results['opinions']>[number]

/** Results and reviewers' opinions, joined by what they are about; an opinion may also come alone. */
export function resultsOf(
  { records, opinions = [] }: Results,
  /** Whose codes are known besides those of V3.0. */
  editions: readonly WithCodes[] = [],
): RecordResult[] {
  const left = new Set(opinions)
  const results = records.map(({ codes, operation, about, remark }): RecordResult => {
    const opinion = opinions.find(
      (it) => left.has(it) && it.recordId !== undefined && String(it.recordId) === about && isSame(it, operation),
    )
    if (opinion) left.delete(opinion)
    return {
      operation,
      ...(about !== undefined && { about }),
      outcome: outcomeOf(codes.map((it) => resultMeaning(it.code, editions).class)),
      codes,
      ...(opinion && opinionOf(opinion)),
      ...(remark !== undefined && { remark }),
    }
  })
  return [...results, ...[...left].map(alone)]
}

const isSame = (opinion: Opinion, operation: number) =>
  opinion.operation === undefined || opinion.operation === operation

/** A fault outweighs a refusal, a refusal an approval: a doubtful record is never taken for filed. */
function outcomeOf(classes: ResultClass[]): RecordResult['outcome'] {
  if (classes.some((it) => !['approved', 'refused', 'informational'].includes(it))) return 'fault'
  if (classes.includes('refused')) return 'refused'
  return classes.includes('approved') ? 'approved' : 'informational'
}

const opinionOf = ({ opinion, reviewedAt }: Opinion) => ({ ...(opinion !== undefined && { opinion }), reviewedAt })

const alone = (it: Opinion): RecordResult => ({
  ...(it.operation !== undefined && { operation: it.operation }),
  ...(it.recordId !== undefined && { about: String(it.recordId) }),
  outcome: it.passed === 1 ? 'approved' : 'refused',
  codes: [],
  ...opinionOf(it),
})
