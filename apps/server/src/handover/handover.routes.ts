import { randomBytes } from 'node:crypto'
import { handoverEndpoints, handoverTokenHeader, type StartedHandover } from '@openbeian/contract'
import { FilingError } from '@openbeian/filing'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../platform/deps.ts'
import { type App, publicRoute, route } from '../platform/http.ts'
import { type Held, type Holder, holdHandover, openHandover } from './hold-handover.ts'
import { startHandover } from './start-handover.ts'
import { uploadByHandover } from './upload-by-handover.ts'
import { endHandover, viewHandover } from './watch-handover.ts'

const deviceCookie = 'openbeian_device'

export function handoverRoutes(app: App, deps: Deps): void {
  route(app, handoverEndpoints.startHandover, async ({ caller, params, body, request }) => {
    const base = new URL(app.publicUrl ?? `${request.protocol}://${request.host}`).origin
    const started = await startHandover(deps, caller, params.orderId, { ...body, base })
    return { ...started, missing: missingFor(base) }
  })
  route(app, handoverEndpoints.getHandover, ({ caller, params }) => viewHandover(deps, caller, params))
  route(app, handoverEndpoints.endHandover, async ({ caller, params }) => {
    await endHandover(deps, caller, params)
    return {}
  })

  publicRoute(app, handoverEndpoints.openHandover, ({ request, reply }) => {
    const device = request.cookies[deviceCookie] ?? randomBytes(32).toString('base64url')
    const secure = request.protocol === 'https' || (app.publicUrl?.startsWith('https:') ?? false)
    const options = { path: '/api/handover', httpOnly: true, sameSite: 'strict', maxAge: 86_400 } as const
    reply.setCookie(deviceCookie, device, { ...options, secure })
    return openHandover(deps, { ...holderOf(request), device })
  })

  /** What was admitted, until it is handled. */
  const admitted = new WeakMap<FastifyRequest, Held>()
  const admit = async (request: FastifyRequest) =>
    void admitted.set(request, await holdHandover(deps, holderOf(request)))
  publicRoute(
    app,
    handoverEndpoints.uploadByHandover,
    ({ request, body, file }) => {
      const held = admitted.get(request)
      if (!held) throw new FilingError('handover.not-found', {})
      return uploadByHandover(deps, held, { ...body, ...file })
    },
    admit,
  )
}

const holderOf = ({ headers, cookies, ip }: FastifyRequest): Holder => ({
  token: String(headers[handoverTokenHeader] ?? ''),
  device: cookies[deviceCookie],
  ip,
})

/** A phone finds no address that means "this machine", and no browser shows its camera to a page that came in the clear. */
function missingFor(base: string): StartedHandover['missing'] {
  const { hostname, protocol } = new URL(base)
  const onlyHere = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  return [...(onlyHere ? (['public-address'] as const) : []), ...(protocol === 'https:' ? [] : (['https'] as const))]
}
