import type { ShownReason } from '@openbeian/contract'
import { handlingOfResult } from '@openbeian/regulator'
import type { ReturnReason } from './orders.rows.ts'

/** Reasons with the meaning of their codes and the advice: applicants have no access to the code catalogue. */
export const shownReasons = (reasons: readonly ReturnReason[]): ShownReason[] =>
  reasons.map(({ told, ...it }) => ({
    source: 'reviewer',
    ...it,
    ...(it.code === undefined ? {} : { advice: told ?? adviceOn(it.code) }),
  }))

function adviceOn(code: number): NonNullable<ShownReason['advice']> {
  const { actor, zh, en, adviceZh, adviceEn } = handlingOfResult(code)
  return { actor, meaning: { zh, en }, whatToDo: { zh: adviceZh, en: adviceEn } }
}
