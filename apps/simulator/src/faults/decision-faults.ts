import { z } from 'zod'
import type { OfferDraft } from '../offer-draft.ts'
import { type DecisionFault, decisionFault } from './behaviour.ts'

const other: Record<number, number> = { 1001: 1002, 1002: 1001 }

/** What can be wrong with the files a decision offers, by name. */
export const decisionFaults = {
  lateResults: decisionFault({
    zh: '结果迟到',
    en: 'The files of a decision can be downloaded only after a while.',
    fields: { ms: z.int().min(0).max(600_000).default(5000) },
    arrange: ({ ms }, drafts) => drafts.map((it) => ({ ...it, waitMs: (it.waitMs ?? 0) + ms })),
  }),
  outOfOrder: decisionFault({
    zh: '结果乱序',
    en: 'The filing is published (BASJ) before its result (BAJG).',
    fields: {},
    arrange: (_, drafts) => [...drafts].reverse(),
  }),
  contradiction: decisionFault({
    zh: '结果矛盾',
    en: 'A second result says the opposite: refused after approved, approved after refused.',
    fields: { ms: z.int().min(0).max(600_000).default(0) },
    arrange: ({ ms }, drafts) => [
      ...drafts,
      ...drafts.flatMap((it) => (it.block === 'BAJG' ? [{ ...opposite(it), waitMs: ms }] : [])),
    ],
  }),
} as const satisfies Record<string, DecisionFault>

function opposite({ block, data }: OfferDraft): OfferDraft {
  const results = data && 'icp' in data ? data.icp?.results : undefined
  if (!results) return { block, ...(data && { data }) }
  const records = results.records.map((it) => ({
    ...it,
    codes: it.codes.map(({ code }) => ({ code: other[code] ?? code })),
  }))
  const opinions = results.opinions?.map((it) => ({ ...it, passed: it.passed === 1 ? 0 : 1 }))
  return { block, data: { icp: { results: { records, ...(opinions && { opinions }) } } } }
}
