import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { isKnownHost, type KnownHosts } from './known-hosts.ts'
import { HttpRefusal } from './refusal.ts'

/** Whoever calls us by a name that is not ours was led here by somebody else. Throws `http.unknown-host`. */
export async function refuseUnknownHost({ host, raw }: FastifyRequest, known: KnownHosts): Promise<void> {
  if (isKnownHost(host, known, raw.socket.localAddress) || (await known.isOfProvider?.(host))) return
  throw new HttpRefusal('http.unknown-host')
}

/** Another site cannot act with the cookie of its visitor, nor sign the visitor in as somebody else. */
export function refuseForgeries(
  { method, headers, host, protocol, signedIn }: FastifyRequest,
  { publicAddress, https }: { publicAddress: string | undefined; https: boolean },
): void {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return
  const { origin } = headers
  // a page that came in the clear may be anybody's, whatever its name
  const own = [publicAddress, `${https ? 'https' : protocol}://${host}`].map(originOf)
  if (origin !== undefined && !own.includes(originOf(origin) ?? 'none')) throw new HttpRefusal('http.foreign-origin')
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new HttpRefusal('http.foreign-origin')
  if (signedIn && !sameText(headers['x-csrf-token'], signedIn.csrfToken)) throw new HttpRefusal('http.csrf')
}

const originOf = (text: string | undefined) =>
  text !== undefined && URL.canParse(text) ? new URL(text).origin : undefined

function sameText(given: string | string[] | undefined, expected: string): boolean {
  const one = Buffer.from(String(given ?? ''))
  const other = Buffer.from(expected)
  return one.length === other.length && timingSafeEqual(one, other)
}
