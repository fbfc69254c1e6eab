import type { FastifyRequest } from 'fastify'
import { dayMs, secondMs } from '../time/durations.ts'
import type { App } from './http.ts'

export const sessionCookie = 'openbeian_session'

/** Over HTTPS a browser takes it from this very host alone, and only over HTTPS. */
export const cookieNameOf = (name: string, https: boolean): string => (https ? `__Host-${name}` : name)

/** Hands the session's token to the browser, or takes it away. */
export function serveSessionCookie(app: App): void {
  app.decorateReply('setSession', function (token) {
    const https = app.isHttps()
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: https } as const
    const name = cookieNameOf(sessionCookie, https)
    if (token === undefined) this.clearCookie(name, options)
    else this.setCookie(name, token, { ...options, maxAge: (7 * dayMs) / secondMs })
  })
  app.decorateReply('setDevice', function (token) {
    const https = app.isHttps()
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: https } as const
    this.setCookie(cookieNameOf(deviceCookie, https), token, { ...options, maxAge: deviceSeconds })
  })
}

/** Names the browser, whoever signs in with it; opens nothing. */
const deviceCookie = 'openbeian_device'

/** A year: one that nobody signs in with is forgotten before that. */
const deviceSeconds = (365 * dayMs) / secondMs

export const deviceTokenOf = ({ cookies }: FastifyRequest, https: boolean): string | undefined =>
  cookies[cookieNameOf(deviceCookie, https)]

export const sessionTokenOf = ({ url, cookies }: FastifyRequest, https: boolean): string | undefined =>
  url.startsWith('/api/') ? cookies[cookieNameOf(sessionCookie, https)] : undefined

/** Addresses of a phone that holds a link. */
export const isByLink = ({ url }: FastifyRequest): boolean => url.startsWith('/api/handover/')
