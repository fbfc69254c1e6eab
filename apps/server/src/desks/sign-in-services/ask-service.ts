import * as oidc from 'openid-client'
import type { Deps } from '../../platform/deps.ts'
import { publicFetch, refuseClear } from '../../platform/outside/public-fetch.ts'
import { hourMs, minuteMs, secondMs } from '../../platform/time/durations.ts'
import type { ServiceChecks } from '../../records/accounts/pending-service-sign-ins.store.ts'
import { type SignInService, secretOf } from '../../records/accounts/sign-in-services.store.ts'
import { serviceError } from './sign-in-services.errors.ts'
import type { Claims } from './what-claims-say.ts'

/** A service is asked what it can do no more often. */
const knownMs = hourMs
/** Clocks go wrong. */
const toleranceSeconds = 30
const timeoutMs = 10 * secondMs
const maxBytes = 512 * 1024

/** What is known of a service by what it said of itself. */
export type Service = oidc.Configuration

/** Nobody is asked before somebody signs in. */
export function servicesAsked(deps: Deps): (service: SignInService) => Promise<Service> {
  const known = new Map<string, { until: number; found: Promise<Service> }>()
  return async (service) => {
    const key = `${service.id} ${service.changedAt.toISOString()}`
    const before = known.get(key)
    if (before && before.until > Date.now()) return before.found
    const found = discover(deps, service)
    for (const old of known.keys()) if (old.startsWith(service.id)) known.delete(old)
    known.set(key, { until: Date.now() + knownMs, found })
    // whoever comes next asks again
    found.catch(() => known.delete(key))
    return found
  }
}

async function discover({ cipher, signInRanges = [] }: Deps, service: SignInService): Promise<Service> {
  const { issuer, clientId } = service.settings
  const url = new URL(issuer)
  const fetch = publicFetch({
    privateRanges: signInRanges,
    namedBy: 'OPENBEIAN_SIGN_IN_RANGES',
    timeoutMs,
    maxBytes,
  })
  const ways = {
    [oidc.customFetch]: fetch,
    timeout: timeoutMs / secondMs,
    ...(url.protocol === 'http:' && { execute: [oidc.allowInsecureRequests] }),
  }
  const found = await oidc.discovery(url, clientId, undefined, oidc.None(), ways)
  const server = found.serverMetadata()
  const secret = secretOf(cipher, service)
  const metadata = { [oidc.clockTolerance]: toleranceSeconds }
  const asked = new oidc.Configuration(server, clientId, metadata, authOf(secret, server))
  asked[oidc.customFetch] = fetch
  asked.timeout = timeoutMs / secondMs
  // on this machine: `publicFetch` lets nothing else through without TLS
  if (url.protocol === 'http:') oidc.allowInsecureRequests(asked)
  // also where the answer came over TLS
  oidc.enableNonRepudiationChecks(asked)
  refuseClear(new URL(server.authorization_endpoint ?? ''))
  return asked
}

function authOf(secret: string | undefined, server: oidc.ServerMetadata): oidc.ClientAuth {
  if (secret === undefined) return oidc.None()
  const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  return ways.includes('client_secret_basic') ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret)
}

/** Where a browser goes, and what its answer will be held against. `again`: whoever is known there types the password all the same. */
export async function addressAt(
  asked: Service,
  { scopes, returnTo, again }: { scopes: readonly string[]; returnTo: string; again: boolean },
): Promise<{ address: string; checks: ServiceChecks }> {
  const checks = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    returnTo,
  }
  const address = oidc.buildAuthorizationUrl(asked, {
    redirect_uri: returnTo,
    scope: [...new Set(['openid', ...scopes])].join(' '),
    code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
    state: checks.state,
    nonce: checks.nonce,
    ...(again && { prompt: 'login', max_age: '0' }),
  })
  return { address: address.href, checks }
}

/** What an answer is told by that comes back from there. */
const signedOutState = 'signed-out'

/**
 * Where a browser goes to sign out at the service, too, and comes back from; undefined where it offers no such place. Tokens are
 * not kept, so the service is not told whose session it is: it knows by its own cookie, and asks.
 */
export function signOutAddressAt(asked: Service, { returnTo }: { returnTo: string }): string | undefined {
  const { end_session_endpoint: place } = asked.serverMetadata()
  if (place === undefined) return undefined
  refuseClear(new URL(place))
  return oidc.buildEndSessionUrl(asked, { post_logout_redirect_uri: returnTo, state: signedOutState }).href
}

/** Who came back; `typedAt`: when they typed the password there. */
export interface Came {
  issuer: string
  subject: string
  claims: Claims
  typedAt: Date | undefined
}

/**
 * Gives the code for what the service says: of this issuer, for us, for this browser. `again`: when it was asked for the
 * password, which is typed later. Throws `services.cancelled`, `services.not-accepted`, `services.unreachable`.
 */
export async function whoCame(
  asked: Service,
  { answer, checks, again }: { answer: URLSearchParams; checks: ServiceChecks; again: Date | undefined },
): Promise<Came> {
  const url = new URL(checks.returnTo)
  url.search = answer.toString()
  const tokens = await orRefuse(() =>
    oidc.authorizationCodeGrant(asked, url, {
      pkceCodeVerifier: checks.verifier,
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      idTokenExpected: true,
      ...(again && { maxAge: (11 * minuteMs) / secondMs }),
    }),
  )
  const said = tokens.claims()
  if (!said) throw serviceError('services.not-accepted')
  const typedAt = typeof said.auth_time === 'number' ? new Date(said.auth_time * secondMs) : undefined
  if (again && !(typedAt && typedAt.getTime() >= again.getTime() - toleranceSeconds * secondMs))
    throw serviceError('services.not-accepted')
  const more = asked.serverMetadata().userinfo_endpoint
    ? await orRefuse(() => oidc.fetchUserInfo(asked, tokens.access_token, said.sub))
    : {}
  return { issuer: said.iss, subject: said.sub, claims: { ...more, ...said }, typedAt }
}

async function orRefuse<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof oidc.AuthorizationResponseError) throw serviceError('services.cancelled')
    if (isSilence(error)) throw serviceError('services.unreachable')
    throw serviceError('services.not-accepted')
  }
}

/** Nobody answered: the library wraps what its `fetch` threw. */
function isSilence(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return (
    code === 'OAUTH_TIMEOUT' ||
    (typeof code === 'string' && /^E[A-Z]+$/.test(code)) ||
    ['TimeoutError', 'AbortError'].includes(error.name) ||
    isSilence(error.cause)
  )
}

/** For whoever sets it up: what is wrong, in the words of the library. */
export function whyUnusable(error: unknown): string {
  const words: string[] = []
  for (let it: unknown = error; it instanceof Error; it = it.cause) if (it.message) words.push(it.message)
  return [...new Set(words)].join(': ').slice(0, 300) || 'it does not answer'
}
