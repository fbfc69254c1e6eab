import { randomBytes } from 'node:crypto'
import {
  handoverEndpoints,
  handoverStepEndpoints,
  handoverTokenHeader,
  privacyEndpoints,
  type StartedHandover,
} from '@openbeian/contract'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../platform/deps.ts'
import { deviceNameOf } from '../../platform/http/device-name.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { cookieNameOf } from '../../platform/http/session-cookie.ts'
import { dayMs, secondMs } from '../../platform/time/durations.ts'
import { siteOfProvider } from '../../records/accounts/site-of-provider.ts'
import { numbersIn } from '../identity/frames-file.ts'
import { acceptNoticeByLink } from '../privacy/accept-notice.ts'
import {
  consentByHandover,
  otherWayByHandover,
  sendFramesByHandover,
  startCheckByHandover,
  viewFaceByHandover,
} from './face-by-handover.ts'
import { handoverError } from './handover.errors.ts'
import { handoverStepRoutes } from './handover-step-routes.ts'
import { materialConsentByHandover } from './material-consent-by-handover.ts'
import { type LinkHolder, openHandover } from './open-handover.ts'
import { readSheetByHandover, readSheetContentByHandover, signByHandover } from './sign-by-handover.ts'
import { startHandover } from './start-handover.ts'
import {
  addPartByHandover,
  beginUploadByHandover,
  finishUploadByHandover,
  uploadByHandover,
} from './upload-by-handover.ts'
import { endHandover, viewHandover } from './watch-handover.ts'

/** Apart from that by which signing in knows a browser: this one is forgotten within a day. */
const deviceCookie = 'openbeian_phone'

export function handoverRoutes(app: App, deps: Deps): void {
  route(app, handoverEndpoints.startHandover, async ({ caller, params, body }) => {
    // never from what a request says of itself: it would be in a message to anybody
    const base = await siteOfProvider(deps, caller.providerId)
    if (base === undefined) throw handoverError('handover.no-address')
    const started = await startHandover({ ...deps, caller }, { orderId: params.orderId, ...body, base })
    return { ...started, missing: missingFor(base) }
  })
  route(app, handoverEndpoints.getHandover, ({ caller, params }) => viewHandover({ ...deps, caller }, params))
  route(app, handoverEndpoints.endHandover, async ({ caller, params }) => {
    await endHandover({ ...deps, caller }, params)
    return {}
  })
  publicRoute(app, handoverStepEndpoints.openHandover, ({ request, reply }) => {
    const https = app.isHttps()
    const name = cookieNameOf(deviceCookie, https)
    const device = request.cookies[name] ?? randomBytes(32).toString('base64url')
    const options = { path: '/', httpOnly: true, sameSite: 'strict', maxAge: dayMs / secondMs } as const
    reply.setCookie(name, device, { ...options, secure: https })
    return openHandover(deps, { ...holderOf(request), device })
  })

  const held = handoverStepRoutes(app, deps, holderOf)
  held({ endpoint: privacyEndpoints.acceptNoticeByHandover }, async ({ handover, caller }, { body }) => {
    await acceptNoticeByLink(deps, { handoverId: handover.id, caller, ...body })
    return {}
  })
  held({ endpoint: privacyEndpoints.giveMaterialConsentByHandover }, (it, { body }) =>
    materialConsentByHandover(deps, it, body),
  )
  held({ endpoint: handoverStepEndpoints.uploadByHandover }, (it, { body, file }) =>
    uploadByHandover(deps, it, { ...body, ...file }),
  )
  held({ endpoint: handoverStepEndpoints.beginUploadByHandover }, (it, { body }) =>
    beginUploadByHandover(deps, it, body),
  )
  held({ endpoint: handoverStepEndpoints.sendUploadPartByHandover, leniency: 'begun' }, (it, { params, body, file }) =>
    addPartByHandover(deps, it, { ...params, ...body, ...file }),
  )
  held({ endpoint: handoverStepEndpoints.finishUploadByHandover, leniency: 'begun' }, (it, { params }) =>
    finishUploadByHandover(deps, it, params.uploadId),
  )
  held({ endpoint: handoverStepEndpoints.getFaceByHandover, leniency: 'look' }, (it) => viewFaceByHandover(deps, it))
  held({ endpoint: handoverStepEndpoints.giveFaceConsentByHandover }, (it, { body }) =>
    consentByHandover(deps, it, body),
  )
  held({ endpoint: handoverStepEndpoints.startFaceCheckByHandover }, (it, { body }) =>
    startCheckByHandover(deps, it, body),
  )
  held(
    { endpoint: handoverStepEndpoints.sendFaceFramesByHandover, leniency: 'begun' },
    (it, { params: { checkId }, body: { nonce, atMs, sizes }, file: { bytes } }) =>
      sendFramesByHandover(deps, it, { checkId, nonce, atMs: numbersIn(atMs), sizes: numbersIn(sizes), bytes }),
  )
  held({ endpoint: handoverStepEndpoints.askForOtherWayByHandover }, (it, { body }) =>
    otherWayByHandover(deps, it, body),
  )
  held({ endpoint: handoverStepEndpoints.getSheetByHandover }, (it) => readSheetByHandover(deps, it))
  held({ endpoint: handoverStepEndpoints.getSheetContentByHandover }, (it) => readSheetContentByHandover(deps, it))
  held({ endpoint: handoverStepEndpoints.signByHandover }, (it, { body, request }) =>
    signByHandover(deps, it, { ...body, device: deviceNameOf(request.headers['user-agent']) }),
  )
}

const holderOf = ({ headers, cookies, ip, server }: FastifyRequest): LinkHolder => ({
  token: String(headers[handoverTokenHeader] ?? ''),
  device: cookies[cookieNameOf(deviceCookie, server.isHttps())],
  ip,
})

/**
 * What keeps a phone from opening the link: an address of the loopback leads the phone to itself, and browsers open the
 * camera only on pages that came over HTTPS.
 */
function missingFor(base: string): StartedHandover['missing'] {
  const { hostname, protocol } = new URL(base)
  const onlyHere = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  return [...(onlyHere ? (['public-address'] as const) : []), ...(protocol === 'https:' ? [] : (['https'] as const))]
}
