import { mandateEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { bringLetter } from './bring-letter.ts'
import { decideMandate } from './decide-mandate.ts'
import { giveMandate } from './give-mandate.ts'
import { makeAgentCode } from './make-agent-code.ts'
import { getForm, getLetter } from './read-letter.ts'
import { revokeMandate } from './revoke-mandate.ts'
import { listMandates, viewMandate } from './view-mandates.ts'

export function mandateRoutes(app: App, deps: Deps): void {
  route(app, mandateEndpoints.listMandates, ({ caller }) => listMandates({ ...deps, caller }))
  route(app, mandateEndpoints.makeAgentCode, async ({ caller }) => ({
    agentCode: await makeAgentCode({ ...deps, caller }),
  }))
  route(app, mandateEndpoints.giveMandate, async ({ caller, body }) => {
    const work = { ...deps, caller }
    return viewMandate(work, await giveMandate(work, body))
  })
  route(app, mandateEndpoints.getMandateForm, ({ caller, params }) => getForm({ ...deps, caller }, params.mandateId))
  route(app, mandateEndpoints.bringMandateLetter, async ({ caller, params, file }) => {
    const work = { ...deps, caller }
    await bringLetter(work, { mandateId: params.mandateId, ...file })
    return viewMandate(work, params.mandateId)
  })
  route(app, mandateEndpoints.getMandateLetter, ({ caller, params }) =>
    getLetter({ ...deps, caller }, params.mandateId),
  )
  route(app, mandateEndpoints.decideMandate, async ({ caller, params, body }) => {
    const work = { ...deps, caller }
    await decideMandate(work, { mandateId: params.mandateId, ...body })
    return viewMandate(work, params.mandateId)
  })
  route(app, mandateEndpoints.revokeMandate, async ({ caller, params, body }) => {
    const work = { ...deps, caller }
    await revokeMandate(work, { mandateId: params.mandateId, ...body })
    return viewMandate(work, params.mandateId)
  })
}
