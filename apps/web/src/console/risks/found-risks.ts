import type { RiskEntry } from '@openbeian/contract'

/** What is looked for; an empty part wishes nothing. */
export interface RiskQuery {
  text: string
  kind: RiskEntry['kind'] | ''
  state: 'counts' | 'lifted' | ''
}

export const foundRisks = (entries: readonly RiskEntry[], { text, kind, state }: RiskQuery): RiskEntry[] => {
  const wanted = text.trim().toLowerCase()
  return entries.filter(
    (it) =>
      (!kind || it.kind === kind) &&
      (!state || (it.lifted ? 'lifted' : 'counts') === state) &&
      [it.shown, it.reason, it.byName].join(' ').toLowerCase().includes(wanted),
  )
}
