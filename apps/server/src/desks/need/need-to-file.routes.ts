import { needEndpoints } from '@openbeian/contract'
import { decideNeed } from '@openbeian/rules'
import { type App, publicRoute } from '../../platform/http/http.ts'

export function needRoutes(app: App): void {
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
}
