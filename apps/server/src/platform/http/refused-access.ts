import { isRecord } from '@openbeian/filing'
import type { FastifyRequest } from 'fastify'
import { sessionCookie } from './session-cookie.ts'
import type { Refused } from './watch.ts'

/**
 * What of a refusal belongs into the audit: a session that is none, what a role may not, another site that acts for its
 * visitor, and somebody else's things, which do not exist. Undefined for what everybody meets: a visitor who has not
 * signed in, and pages that are not there.
 */
export function refusedAccess(
  request: FastifyRequest,
  { status, code }: { status: number; code: string },
): Refused | undefined {
  const { url: path } = request.routeOptions
  // whoever is asked for the password again is not refused yet
  if (path === undefined || code === 'http.password-needed' || !isAccess(request, status)) return undefined
  const asked = `${request.method} ${path}`
  return {
    caller: request.signedIn?.caller,
    ip: request.ip,
    host: request.host,
    action: 'access.refuse',
    about: wanted(request.params),
    asked,
    code,
  }
}

function isAccess({ signedIn, cookies, url, params }: FastifyRequest, status: number): boolean {
  if (status === 403) return true
  const byLink = url.startsWith('/api/handover/')
  if (status === 401) return byLink || Object.keys(cookies).some((it) => it.endsWith(sessionCookie))
  return status === 404 && (byLink || (signedIn !== undefined && isRecord(params) && Object.keys(params).length > 0))
}

/** `order:…`, where an order was named. */
const wanted = (params: unknown): string =>
  isRecord(params) && typeof params.orderId === 'string' && isUuid(params.orderId)
    ? `order:${params.orderId}`
    : 'access'

const isUuid = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
