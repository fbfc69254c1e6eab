import type { RuleView } from '@openbeian/contract'

/** What is looked for; an empty part wishes nothing. */
export interface RuleQuery {
  text: string
  scope: string
  /** `national`, or the code of a province. */
  place: string
  state: string
  severity: string
  adjusted: string
}

export const emptyRuleQuery: RuleQuery = { text: '', scope: '', place: '', state: '', severity: '', adjusted: '' }

export const foundRules = (rules: readonly RuleView[], wish: RuleQuery): RuleView[] => {
  const text = wish.text.trim().toLowerCase()
  return rules.filter(
    (it) =>
      (!wish.scope || it.scope === wish.scope) &&
      (!wish.place || (it.province ?? 'national') === wish.place) &&
      (!wish.state || it.state === wish.state) &&
      (!wish.severity || it.severity === wish.severity) &&
      (!wish.adjusted || it.adjusted !== undefined) &&
      (!text || textOf(it).includes(text)),
  )
}

const textOf = ({ id, message, whatToDo, basis }: RuleView) =>
  [id, message.zh, message.en, whatToDo.zh, whatToDo.en, basis.document, ...basis.sources].join(' ').toLowerCase()
