import { needEndpoints, productEndpoints } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { canCarryFiling, decideNeed, shownFinding } from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute } from '../../platform/http/http.ts'

export function needRoutes(app: App, { rules, now }: Pick<Deps, 'rules' | 'now'>): void {
  publicRoute(app, needEndpoints.decideNeed, ({ body }) => {
    const { actions, reasons, assumed, warnings, ...decision } = decideNeed(body.facts)
    return {
      ...decision,
      actions: [...actions],
      reasons: reasons.map((it) => ({ ...it, source: [...it.source] })),
      assumed: { ...assumed },
      warnings: [...warnings],
    }
  })
  publicRoute(app, productEndpoints.judgeProducts, ({ body }) => ({
    products: body.products.map((product) => {
      const { canCarry, findings } = canCarryFiling(rules, product, shanghaiDay(now()))
      return { name: product.name, canCarry, findings: findings.map((it) => shownFinding(rules, it)) }
    }),
  }))
}
