import { type Environment, risks } from './environment.ts'

type Risk = (typeof risks)[number]

interface Exposure {
  settings: Pick<
    Environment,
    'HOST' | 'OPENBEIAN_ACCEPTED_RISKS' | 'OPENBEIAN_DEMO' | 'OPENBEIAN_ROLES' | 'OPENBEIAN_TLS' | 'OPENBEIAN_TLS_CERT'
  >
  publicAddress: string | undefined
  trustsProxy: boolean
  isLoopback: boolean
}

/** What is wrong with being reached from other machines in this way, and what to do. */
const sentences: Record<Risk, string> = {
  'clear-text':
    'passwords and papers would cross the network in the clear: set OPENBEIAN_TLS_CERT and OPENBEIAN_TLS_KEY, or name the proxy that speaks HTTPS in OPENBEIAN_TRUST_PROXY and the https address in OPENBEIAN_PUBLIC_URL',
  'no-public-url':
    'nobody said under which address people find it, so no link can be sent: set OPENBEIAN_PUBLIC_URL, or write the address to the file public-url in OPENBEIAN_DATA',
  'demo-passwords': 'anybody who reads the passwords of the demonstration could sign in: leave OPENBEIAN_DEMO out',
}

/** Throws, naming each risk, when a server would be reached from other machines in a way nobody accepted. */
export function refuseExposure({ settings, publicAddress, trustsProxy, isLoopback }: Exposure): void {
  // one that only works has nothing to be reached for but its health
  if (isLoopback || !settings.OPENBEIAN_ROLES.includes('http')) return
  const ownTls = settings.OPENBEIAN_TLS !== undefined || settings.OPENBEIAN_TLS_CERT !== undefined
  const proxyTls = trustsProxy && (publicAddress?.startsWith('https:') ?? false)
  const present: Record<Risk, boolean> = {
    'clear-text': !ownTls && !proxyTls,
    'no-public-url': publicAddress === undefined,
    'demo-passwords': settings.OPENBEIAN_DEMO === '1',
  }
  const refused = risks.filter((risk) => present[risk] && !settings.OPENBEIAN_ACCEPTED_RISKS.includes(risk))
  if (refused.length === 0) return
  const lines = refused.map((risk) => `  ${risk}: ${sentences[risk]}.`)
  throw new Error(
    [
      `The server does not listen on ${settings.HOST}, where other machines reach it:`,
      ...lines,
      `Or accept what is named: OPENBEIAN_ACCEPTED_RISKS=${refused.join()}`,
    ].join('\n'),
  )
}
