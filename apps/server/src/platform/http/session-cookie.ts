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
}

/** Who holds a link may be signed in as somebody else in the same browser: only the link counts. */
export function sessionTokenOf({ url, cookies }: FastifyRequest, https: boolean): string | undefined {
  if (!url.startsWith('/api/') || url.startsWith('/api/handover/')) return undefined
  return cookies[cookieNameOf(sessionCookie, https)]
}
