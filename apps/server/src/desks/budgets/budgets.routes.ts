import { budgetEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { liftBudget } from './lift-budget.ts'
import { viewBudgets } from './view-budgets.ts'

export function budgetRoutes(app: App, deps: Deps): void {
  route(app, budgetEndpoints.listBudgets, ({ caller }) => viewBudgets({ ...deps, caller }))
  route(app, budgetEndpoints.liftBudget, async ({ caller, params, body }) => {
    await liftBudget({ ...deps, caller }, { ...params, ...body })
    return {}
  })
}
