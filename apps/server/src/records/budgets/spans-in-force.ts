import {
  type Budget,
  type BudgetName,
  type BudgetSettings,
  budgetBounds,
  budgets,
  type Span,
} from '@openbeian/contract'
import { entriesOf } from '@openbeian/filing'

/** Most uses within each span of a budget, at a provider that has set this. */
export function spansInForce(budget: BudgetName, set: BudgetSettings): Partial<Record<Span, number>> {
  const { usual }: Budget = budgets[budget]
  const { min, max } = budgetBounds
  const spans = entriesOf(usual).map(([span, uses]) => [
    span,
    Math.min(Math.max(set[budget]?.[span] ?? uses, min), max),
  ])
  return Object.fromEntries(spans)
}
