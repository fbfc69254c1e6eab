import { randomUUID, timingSafeEqual } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { maxUploadBytes } from '@openbeian/contract'
import Fastify, { type FastifyBaseLogger, type FastifyRequest, LogController } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { dayMs, minuteMs, secondMs } from '../time/durations.ts'
import { contentSecurity, styleHashesOf } from './content-security.ts'
import { serveDocs } from './docs.ts'
import { type FindMissing, serveHealth } from './health.ts'
import type { App, SignedIn } from './http.ts'
import type { Tls } from './own-certificate.ts'
import { refusalOf } from './problem.ts'
import { HttpRefusal } from './refusal.ts'
import { shapeValidator } from './shape.ts'
import { serveWeb } from './web.ts'

export interface HttpSettings {
  /** The address browsers use, when it differs from the one the server listens on. */
  publicUrl?: string
  /** With it we answer over TLS ourselves. */
  tls?: Tls
  /** Which proxies to believe: `true`, or addresses and ranges separated by commas. */
  trustProxy?: boolean | string
  requestsPerMinute?: number
  signInsPerMinute?: number
}

export interface HttpServerOptions {
  log: Logger
  settings: HttpSettings
  findSession: (token: string, ip: string) => Promise<SignedIn | undefined>
  missing: FindMissing
  /** Where the built web app lies. */
  webFolder?: string | undefined
}

export const sessionCookie = 'openbeian_session'

/** The edge: everything about HTTP that is the same for all features. */
export async function createHttpServer({
  log,
  settings,
  findSession,
  missing,
  webFolder,
}: HttpServerOptions): Promise<App> {
  const app = Fastify({
    ...(settings.tls ? { https: settings.tls } : {}),
    loggerInstance: log as FastifyBaseLogger,
    trustProxy: settings.trustProxy ?? false,
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
  app.decorate('signInLimit', { rateLimit: { max: settings.signInsPerMinute ?? 300, timeWindow: minuteMs } })
  app.decorate('publicUrl', settings.publicUrl)
  app.decorateReply('setSession', function (token) {
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(settings) } as const
    if (token === undefined) this.clearCookie(sessionCookie, options)
    else this.setCookie(sessionCookie, token, { ...options, maxAge: (7 * dayMs) / secondMs })
  })

  app.setErrorHandler((error, request, reply) => {
    const { status, problem } = refusalOf(error, request.id)
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'a request failed')
    return reply.code(status).send(problem)
  })
  if (!webFolder) {
    app.setNotFoundHandler(() => {
      throw new HttpRefusal('http.not-found')
    })
  }
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

  const https = isHttps(settings)
  const styles = webFolder ? await styleHashesOf(webFolder) : []
  await app.register(helmet, { hsts: https, contentSecurityPolicy: contentSecurity(https, styles) })
  await app.register(rateLimit, { max: settings.requestsPerMinute ?? 6000, timeWindow: minuteMs })
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: maxUploadBytes, files: 1, fields: 10, fieldSize: 1000 } })

  app.addHook('onRequest', async (request) => {
    const token = request.cookies[sessionCookie]
    if (token && looksAtSession(request)) request.signedIn = await findSession(token, request.ip)
    if (!isRead(request)) refuseForgeries(request, settings)
  })
  await serveDocs(app)
  serveHealth(app, missing)
  if (webFolder) await serveWeb(app, webFolder)
  return app
}

const isHttps = ({ publicUrl, tls }: HttpSettings): boolean =>
  tls !== undefined || (publicUrl?.startsWith('https:') ?? false)

/** Who holds a link may be signed in as somebody else in the same browser: only the link counts. */
const looksAtSession = ({ url }: FastifyRequest) => url.startsWith('/api/') && !url.startsWith('/api/handover/')

const isRead = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

/** Refuses forged requests: another site must neither act with a visitor's cookie nor sign the visitor in to another account. */
function refuseForgeries({ headers, host, signedIn }: FastifyRequest, { publicUrl }: HttpSettings): void {
  const hosts = [host, publicUrl ? new URL(publicUrl).host : undefined]
  const { origin } = headers
  if (origin !== undefined && !hosts.includes(hostOf(origin))) throw new HttpRefusal('http.foreign-origin')
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new HttpRefusal('http.foreign-origin')
  if (signedIn && !sameText(headers['x-csrf-token'], signedIn.csrfToken)) throw new HttpRefusal('http.csrf')
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : 'not an address')

function sameText(given: string | string[] | undefined, expected: string): boolean {
  const one = Buffer.from(String(given ?? ''))
  const other = Buffer.from(expected)
  return one.length === other.length && timingSafeEqual(one, other)
}
