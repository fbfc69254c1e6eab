import { isLoopback } from '../outside/loopback.ts'
import type { Environment } from '../process/environment.ts'
import { refuseExposure } from '../process/refuse-exposure.ts'
import { type PublicAddress, publicAddressOf } from './public-address.ts'
import { type TrustedProxies, trustedProxiesOf } from './trusted-proxies.ts'

interface Edge {
  trustProxy: TrustedProxies
  publicAddress: PublicAddress
  /** Where a demonstration on this machine is found, nobody has to say. */
  listensOn(port: number): void
}

/** How we are reached, by the settings. Throws a sentence where they make no sense, or open what nobody accepted. */
export function edgeOf(settings: Environment): Edge {
  const { HOST: host, OPENBEIAN_DEMO: demo } = settings
  const trustProxy = trustedProxiesOf(settings.OPENBEIAN_TRUST_PROXY)
  const configured = publicAddressOf(settings)
  const onlyHere = isLoopback(host)
  refuseExposure({
    settings,
    publicAddress: configured(),
    trustsProxy: trustProxy !== false && trustProxy !== 0,
    isLoopback: onlyHere,
  })
  let ofDemonstration: string | undefined
  return {
    trustProxy,
    publicAddress: () => configured() ?? ofDemonstration,
    listensOn(port) {
      const scheme = settings.OPENBEIAN_TLS || settings.OPENBEIAN_TLS_CERT ? 'https' : 'http'
      const place = host.includes(':') ? `[${host}]` : host
      if (onlyHere && demo === '1') ofDemonstration = `${scheme}://${place}:${port}`
    },
  }
}
