import { faceEndpoints, faceTermsEndpoints, otherWayEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { arrangeOtherWay } from './arrange-other-way.ts'
import { askIdentityService, askIdentityServiceAgain } from './ask-identity-service.ts'
import { decideFaceTerms } from './decide-face-terms.ts'
import { numbersIn } from './frames-file.ts'
import { giveConsent } from './give-consent.ts'
import { listOpenOtherWays } from './list-open-other-ways.ts'
import { lookAtFrame } from './look-at-frame.ts'
import { askForOtherWay } from './other-way.ts'
import { settleOtherWay } from './settle-other-way.ts'
import { startFaceCheck } from './start-face-check.ts'
import { submitFrames } from './submit-frames.ts'
import { viewFaceTerms } from './view-face-terms.ts'
import { viewFaces } from './view-faces.ts'

export function faceRoutes(app: App, deps: Deps): void {
  route(app, faceEndpoints.getFaceStep, ({ caller, params }) =>
    viewFaces({ ...deps, caller }, { orderId: params.orderId }),
  )
  route(app, faceEndpoints.giveFaceConsent, async ({ caller, params, body }) => {
    await giveConsent({ ...deps, caller }, { orderId: params.orderId, ...body })
    return viewFaces({ ...deps, caller }, { orderId: params.orderId })
  })
  route(app, faceEndpoints.startFaceCheck, ({ caller, params, body }) =>
    startFaceCheck({ ...deps, caller }, { orderId: params.orderId, ...body }),
  )
  route(app, faceEndpoints.sendFaceFrames, async ({ caller, params: { orderId, checkId }, body, file }) => {
    const sent = {
      checkId,
      nonce: body.nonce,
      atMs: numbersIn(body.atMs),
      sizes: numbersIn(body.sizes),
      bytes: file.bytes,
    }
    await submitFrames({ ...deps, caller }, { orderId, ...sent })
    return viewFaces({ ...deps, caller }, { orderId })
  })
  route(app, faceEndpoints.lookAtFaceFrame, ({ caller, params }) => lookAtFrame({ ...deps, caller }, params))
  route(app, faceEndpoints.askForOtherWay, async ({ caller, params, body }) => {
    await askForOtherWay({ ...deps, caller }, { orderId: params.orderId, ...body })
    return viewFaces({ ...deps, caller }, { orderId: params.orderId })
  })
  route(app, faceEndpoints.askIdentityService, async ({ caller, params, body }) => {
    const continueAt = await askIdentityService({ ...deps, caller }, { orderId: params.orderId, ...body })
    const step = await viewFaces({ ...deps, caller }, { orderId: params.orderId })
    return { ...step, ...(continueAt === undefined ? {} : { continueAt }) }
  })
  route(app, faceEndpoints.askIdentityServiceAgain, async ({ caller, params }) => {
    await askIdentityServiceAgain({ ...deps, caller }, params)
    return viewFaces({ ...deps, caller }, { orderId: params.orderId })
  })
  route(app, otherWayEndpoints.listOpenOtherWays, async ({ caller }) => ({
    otherWays: await listOpenOtherWays({ ...deps, caller }),
  }))
  route(app, otherWayEndpoints.arrangeOtherWay, async ({ caller, params: { orderId, otherWayId }, body }) => ({
    told: await arrangeOtherWay({ ...deps, caller }, { orderId, otherWayId, ...body }),
  }))
  route(app, otherWayEndpoints.settleOtherWay, async ({ caller, params: { orderId, otherWayId }, body }) => {
    await settleOtherWay({ ...deps, caller }, { orderId, otherWayId, ...body })
    return viewFaces({ ...deps, caller }, { orderId })
  })
  route(app, faceTermsEndpoints.getFaceTerms, ({ caller }) => viewFaceTerms({ ...deps, caller }))
  route(app, faceTermsEndpoints.decideFaceTerms, async ({ caller, body }) => {
    await decideFaceTerms({ ...deps, caller }, body)
    return viewFaceTerms({ ...deps, caller })
  })
}
