import { isDeepStrictEqual } from 'node:util'
import type { Adjustment } from '@openbeian/rules'

/** The rules that one set of adjustments treats otherwise than another. */
export function changedRules(before: readonly Adjustment[], after: readonly Adjustment[]): string[] {
  const of = (adjust: readonly Adjustment[], rule: string) => adjust.find((it) => it.rule === rule)
  const rules = new Set([...before, ...after].map(({ rule }) => rule))
  return [...rules].filter((rule) => !isDeepStrictEqual(of(before, rule), of(after, rule)))
}
