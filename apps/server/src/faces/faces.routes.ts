import { faceEndpoints } from '@openbeian/contract'
import type { Deps } from '../platform/deps.ts'
import { type App, route } from '../platform/http.ts'
import { numbersIn } from './frames-file.ts'
import { giveConsent } from './give-consent.ts'
import { lookAtFrame } from './look-at-frame.ts'
import { askForOtherWay, settleOtherWay } from './other-way.ts'
import { listOpenOtherWays } from './other-ways.store.ts'
import { startFaceCheck } from './start-face-check.ts'
import { submitFrames } from './submit-frames.ts'
import { viewFaces } from './view-faces.ts'

export function faceRoutes(app: App, deps: Deps): void {
  route(app, faceEndpoints.getFaceStep, ({ caller, params }) => viewFaces(deps, caller, params.orderId))
  route(app, faceEndpoints.giveFaceConsent, async ({ caller, params, body }) => {
    await giveConsent(deps, caller, params.orderId, body)
    return viewFaces(deps, caller, params.orderId)
  })
  route(app, faceEndpoints.startFaceCheck, ({ caller, params, body }) =>
    startFaceCheck(deps, caller, params.orderId, body),
  )
  route(app, faceEndpoints.sendFaceFrames, async ({ caller, params: { orderId, checkId }, body, file }) => {
    const sent = {
      checkId,
      nonce: body.nonce,
      atMs: numbersIn(body.atMs),
      sizes: numbersIn(body.sizes),
      bytes: file.bytes,
    }
    await submitFrames(deps, caller, orderId, sent)
    return viewFaces(deps, caller, orderId)
  })
  route(app, faceEndpoints.lookAtFaceFrame, ({ caller, params }) => lookAtFrame(deps, caller, params))
  route(app, faceEndpoints.askForOtherWay, async ({ caller, params, body }) => {
    await askForOtherWay(deps, caller, params.orderId, body)
    return viewFaces(deps, caller, params.orderId)
  })
  route(app, faceEndpoints.settleOtherWay, async ({ caller, params: { orderId, otherWayId }, body }) => {
    await settleOtherWay(deps, caller, orderId, { otherWayId, ...body })
    return viewFaces(deps, caller, orderId)
  })
  route(app, faceEndpoints.listOpenOtherWays, async ({ caller }) => ({
    otherWays: (await listOpenOtherWays(deps.db, caller.providerId)).map((it) => ({
      id: it.id,
      orderId: it.order_id,
      reference: it.reference,
      subjectName: it.subject_name,
      way: it.way,
      wish: it.wish,
      askedAt: it.asked_at.toISOString(),
    })),
  }))
}
