import type { RiskMark } from '@openbeian/contract'

/** What is looked for; an empty part wishes nothing. */
export interface RiskWish {
  text: string
  kind: RiskMark['kind'] | ''
  state: 'counts' | 'lifted' | ''
}

export const foundRisks = (marks: readonly RiskMark[], { text, kind, state }: RiskWish): RiskMark[] => {
  const wanted = text.trim().toLowerCase()
  return marks.filter(
    (it) =>
      (!kind || it.kind === kind) &&
      (!state || (it.lifted ? 'lifted' : 'counts') === state) &&
      [it.shown, it.reason, it.byName].join(' ').toLowerCase().includes(wanted),
  )
}
