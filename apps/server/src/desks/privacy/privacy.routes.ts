import { privacyEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { acceptNotice, viewStanding } from './accept-notice.ts'
import { giveMaterialConsent, viewMaterialConsent } from './material-consent.ts'
import { noticeAt } from './notice-at.ts'
import { viewWords, wordNotice } from './word-notice.ts'

export function privacyRoutes(app: App, deps: Deps): void {
  publicRoute(app, privacyEndpoints.getPrivacyNotice, ({ query, request }) =>
    noticeAt(deps, { host: request.host, code: query.provider }),
  )
  route(app, privacyEndpoints.getNoticeStanding, ({ caller }) => viewStanding({ ...deps, caller }))
  route(app, privacyEndpoints.acceptNotice, async ({ caller, body }) => {
    await acceptNotice({ ...deps, caller }, body)
    return {}
  })
  route(app, privacyEndpoints.getNoticeWords, ({ caller }) => viewWords({ ...deps, caller }))
  route(app, privacyEndpoints.setNoticeWords, ({ caller, body }) => wordNotice({ ...deps, caller }, body))
  route(app, privacyEndpoints.getMaterialConsent, ({ caller, params }) =>
    viewMaterialConsent({ ...deps, caller }, params),
  )
  route(app, privacyEndpoints.giveMaterialConsent, async ({ caller, params, body }) => {
    await giveMaterialConsent({ ...deps, caller }, { ...params, ...body })
    return viewMaterialConsent({ ...deps, caller }, params)
  })
}
