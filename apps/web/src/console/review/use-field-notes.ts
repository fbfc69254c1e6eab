import type { ReturnReason } from '@openbeian/contract'
import { isRecord } from '@openbeian/filing'
import { useState } from 'react'

const keyOf = (orderId: string) => `openbeian.reasons.${orderId}`

/** The notes of the reviewer so far, one a field: each becomes a reason when the order is sent back. They outlive a reload of the page. */
export function useFieldNotes(orderId: string) {
  const [reasons, setReasons] = useState<ReturnReason[]>(() => remembered(orderId))

  const keep = (changed: ReturnReason[]) => {
    if (changed.length > 0) sessionStorage.setItem(keyOf(orderId), JSON.stringify(changed))
    else sessionStorage.removeItem(keyOf(orderId))
    setReasons(changed)
  }
  return {
    reasons,
    reasonAt: (path: string) => reasons.find(({ at }) => at === path)?.text,
    set: (at: string, text: string) => keep([...reasons.filter((it) => it.at !== at), { at, text: text.trim() }]),
    remove: (path: string) => keep(reasons.filter(({ at }) => at !== path)),
    clear: () => keep([]),
  }
}
export type FieldNotes = ReturnType<typeof useFieldNotes>

function remembered(orderId: string): ReturnReason[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(orderId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isReason) : []
  } catch {
    return []
  }
}

const isReason = (it: unknown): it is ReturnReason =>
  isRecord(it) && typeof it.at === 'string' && typeof it.text === 'string'
