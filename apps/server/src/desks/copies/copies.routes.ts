import { copyEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { declareLive } from './declare-live.ts'
import { viewCopy } from './view-copy.ts'

export function copyRoutes(app: App, deps: Deps): void {
  route(app, copyEndpoints.getCopy, async () => {
    const copy = await viewCopy(deps)
    return copy ? { copy } : {}
  })
  route(app, copyEndpoints.declareLive, ({ caller, body }) => declareLive({ ...deps, caller }, body))
}
