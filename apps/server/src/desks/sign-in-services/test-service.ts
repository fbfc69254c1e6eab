import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isRecord } from '@openbeian/filing'
import Provider, { type Configuration } from 'oidc-provider'

/** Somebody the service knows, and how they sign in there. */
export interface Person {
  sub: string
  claims: Record<string, unknown>
  amr?: string[]
  acr?: string
}

export const clientId = 'openbeian'
export const clientSecret = 'a secret of the service and us alone'

/** A real sign-in service on this machine: whoever comes is `who`, without being asked. */
export async function startTestService(redirectUris: string[]) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const people = new Map<string, Person>()
  const state: { who?: Person; meddle?: (claims: Record<string, unknown>) => Record<string, unknown>; asked: number } =
    {
      asked: 0,
    }
  const server = createServer((request, response) => {
    state.asked += 1
    const { pathname } = new URL(request.url ?? '/', issuer)
    if (!pathname.startsWith('/interaction/')) return void serve(request, response)
    const { sub: accountId = '', amr, acr } = state.who ?? {}
    const login = { accountId, ...(amr && { amr }), ...(acr && { acr }) }
    void provider.interactionFinished(request, response, accountId ? { login } : { error: 'access_denied' })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        post_logout_redirect_uris: redirectUris,
        require_auth_time: true,
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['cookies of a test'] },
    claims: {
      openid: ['sub', 'amr', 'acr'],
      email: ['email', 'email_verified'],
      profile: ['name', 'groups', 'org'],
    },
    acrValues: ['strong'],
    conformIdTokenClaims: true,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 3600, Grant: 3600 },
    findAccount: (_, sub) => {
      const person = people.get(sub)
      return person && { accountId: sub, claims: () => ({ sub, ...person.claims }) }
    },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, params, provider } = oidc
      const { accountId } = session ?? {}
      const grant = new provider.Grant({ clientId: client?.clientId ?? '', ...(accountId && { accountId }) })
      grant.addOIDCScope(String(params?.scope))
      await grant.save()
      return grant
    },
  } satisfies Configuration)
  provider.use(async (context, next) => {
    await next()
    const body: unknown = context.body
    if (context.path !== '/token' || !state.meddle || !isRecord(body)) return
    const { id_token: token } = body
    if (typeof token === 'string') context.body = { ...body, id_token: signed(state.meddle(claimsOf(token))) }
  })
  const serve = provider.callback()

  function signed(claims: Record<string, unknown>): string {
    const parts = [{ alg: 'RS256', kid: 'one', typ: 'JWT' }, claims].map((it) =>
      Buffer.from(JSON.stringify(it)).toString('base64url'),
    )
    const text = parts.join('.')
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`
  }

  return {
    issuer,
    state,
    /** From now on this person signs in. */
    isAt(person: Person): void {
      people.set(person.sub, person)
      state.who = person
    },
    /** Goes where a browser is sent, and answers what it comes back with. */
    visit: (address: string, jar = new Map<string, string>()) => visit(address, { issuer, jar }),
    /** Goes where a browser is sent to sign out, says yes there, and answers what it comes back with. */
    async signOut(address: string, jar: Map<string, string>): Promise<string> {
      const page = await fetch(address, { headers: { cookie: cookiesOf(jar) } })
      keepCookies(page, jar)
      const [, xsrf = ''] = /name="xsrf" value="(\w+)"/.exec(await page.text()) ?? []
      const answer = await fetch(`${issuer}/session/end/confirm`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: cookiesOf(jar), 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ xsrf, logout: 'yes' }),
      })
      keepCookies(answer, jar)
      return new URL(answer.headers.get('location') ?? '', issuer).search.slice(1)
    },
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

export interface TestService extends Awaited<ReturnType<typeof startTestService>> {}

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))

const cookiesOf = (jar: ReadonlyMap<string, string>): string => [...jar].map((it) => it.join('=')).join('; ')

function keepCookies(answer: Response, jar: Map<string, string>): void {
  for (const set of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? []
    if (value) jar.set(name, value)
    else jar.delete(name)
  }
}

async function visit(address: string, { issuer, jar }: { issuer: string; jar: Map<string, string> }): Promise<string> {
  let url = new URL(address)
  for (let hops = 0; url.origin === issuer && hops < 10; hops += 1) {
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie: cookiesOf(jar) } })
    keepCookies(answer, jar)
    const location = answer.headers.get('location')
    if (!location) throw new Error(`The service answered ${answer.status}: ${await answer.text()}`)
    url = new URL(location, url)
  }
  return url.search.slice(1)
}
