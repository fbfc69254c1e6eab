import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import { maxUploadBytes } from '@openbeian/contract'
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { sendClosed } from './closed-doors.ts'
import { styleHashesOf } from './content-security.ts'
import { countRequests } from './count-requests.ts'
import { serveDocs } from './docs.ts'
import { serveHealth } from './health.ts'
import type { App, SignedIn, SpendRequest } from './http.ts'
import { boundLines, type LineBounds, usualLineBounds } from './line-bounds.ts'
import { refusalOf } from './problem.ts'
import type { PublicAddress } from './public-address.ts'
import type { FindReadiness } from './readiness.ts'
import { HttpRefusal } from './refusal.ts'
import { refuseForgeries, refuseUnknownHost } from './refuse-strangers.ts'
import { refusedAccess } from './refused-access.ts'
import { guardAnswers } from './security-headers.ts'
import { isByLink, serveSessionCookie, sessionTokenOf } from './session-cookie.ts'
import { shapeValidator } from './shape.ts'
import type { Tls } from './tls-of-environment.ts'
import { isProxyOf, type TrustedProxies } from './trusted-proxies.ts'
import { nobodyWatches, type Watch } from './watch.ts'
import { isPage, serveWeb } from './web.ts'

export interface HttpSettings {
  /** Where people find us, when that is not the address we listen on. */
  publicAddress?: PublicAddress
  /** Names we answer under besides that one and those of this machine. */
  hosts?: readonly string[]
  /** With it we answer over TLS ourselves. */
  tls?: Tls
  trustProxy?: TrustedProxies
  lines?: LineBounds
  /** The documentation is for those who are signed in. */
  docsBehindSignIn?: boolean
}

export interface HttpServerOptions {
  log: Logger
  settings: HttpSettings
  findSession: (token: string, ip: string) => Promise<SignedIn | undefined>
  readiness: FindReadiness
  /** Left out: nobody keeps an audit. */
  watch?: Watch
  spendRequest: SpendRequest
  /** Left out: nobody has a name of their own. */
  isHostOfProvider?: (host: string) => Promise<boolean>
  /** Where the built web app lies. */
  webFolder?: string | undefined
}

/** The edge: everything about HTTP that is the same for all features. */
export async function createHttpServer(options: HttpServerOptions): Promise<App> {
  const { settings, readiness, webFolder } = options
  const app = newServer(options)
  const publicAddress = settings.publicAddress ?? (() => undefined)
  app.decorate('isHttps', () => settings.tls !== undefined || (publicAddress()?.startsWith('https:') ?? false))
  app.decorate('watch', options.watch ?? nobodyWatches)
  app.decorate('spendRequest', options.spendRequest)
  tellFaults(app)
  logAnswers(app)

  boundLines(app, settings.lines ?? usualLineBounds, isProxyOf(settings.trustProxy ?? false))
  await guardAnswers(app, webFolder ? await styleHashesOf(webFolder) : [])
  const known = { publicAddress, more: settings.hosts ?? [], isOfProvider: options.isHostOfProvider }
  app.addHook('onRequest', async (request) => refuseUnknownHost(request, known))
  countRequests(app, options.spendRequest)
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: maxUploadBytes, files: 1, fields: 10, fieldSize: 1000 } })

  serveSessionCookie(app)
  app.addHook('onRequest', async (request) => {
    const https = app.isHttps()
    const token = sessionTokenOf(request, https)
    const found = token ? await options.findSession(token, request.ip) : undefined
    // who holds a link may be signed in as somebody else in the same browser: only the link counts
    request[isByLink(request) ? 'besides' : 'signedIn'] = found
    refuseForgeries(request, { publicAddress: publicAddress(), https })
  })
  await serveDocs(app, { behindSignIn: settings.docsBehindSignIn ?? false })
  serveHealth(app, readiness)
  if (webFolder) await serveWeb(app, webFolder)
  return app
}

function newServer({ log, settings: { tls, trustProxy, lines }, webFolder }: HttpServerOptions): App {
  // how often lines that are late are looked for
  const often = { connectionsCheckingInterval: 5000 }
  const handshakeTimeout = (lines ?? usualLineBounds).headersSeconds * 1000
  const app = Fastify({
    ...(tls ? { https: { ...tls, ...often, handshakeTimeout } } : { http: often }),
    loggerInstance: log as FastifyBaseLogger,
    trustProxy: typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : (trustProxy ?? false),
    genReqId: () => randomUUID(),
    bodyLimit: 2 * 1024 * 1024,
    // one line per answer is enough: ours
    logController: new LogController({ disableRequestLogging: true }),
    // idle connections of browsers do not hold up the end
    forceCloseConnections: 'idle',
  }) as unknown as App
  app.setValidatorCompiler(shapeValidator)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('signedIn', undefined)
  app.decorateRequest('besides', undefined)
  if (!webFolder) {
    app.setNotFoundHandler(() => {
      throw new HttpRefusal('http.not-found')
    })
  }
  return app
}

function tellFaults(app: App): void {
  app.setErrorHandler(async (error, request, reply) => {
    const { status, problem } = refusalOf(error, request.id)
    const refused = refusedAccess(request, { status, code: problem.code })
    // one that cannot be written down is refused all the same
    if (refused)
      await app.watch.refused(refused).catch((err: unknown) => request.log.error({ err }, 'not in the audit'))
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'a request failed')
    const again = problem.details?.retryAfterSeconds
    if (typeof again === 'number') reply.header('retry-after', again)
    if (status === 503 && isPage(request)) return sendClosed(reply, problem.message)
    return reply.code(status).send(problem)
  })
}

function logAnswers(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, ip, signedIn } = request
    // the pattern, not the address: values stay out of the log
    const path = request.routeOptions.url ?? '(page)'
    const account = signedIn?.caller.accountId
    request.log.info(
      { method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime), ip, account },
      'answered',
    )
  })
}
