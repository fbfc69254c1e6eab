import { isLoopback } from '../outside/loopback.ts'
import type { Environment } from '../process/environment.ts'
import { refuseExposure } from '../process/refuse-exposure.ts'
import { addressesHere } from './addresses-here.ts'
import { type PublicAddress, publicAddressOf } from './public-address.ts'
import { type TrustedProxies, trustedProxiesOf } from './trusted-proxies.ts'

interface Edge {
  trustProxy: TrustedProxies
  publicAddress: PublicAddress
  /** Where a demonstration on this machine is found, nobody has to say. */
  listensOn(port: number): void
  /** Where this very server is found at such a port, also before anybody said where people find us. */
  ownAddress(port: number): string
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
      if (onlyHere && demo === '1') ofDemonstration = ownAddress(settings, port)
    },
    ownAddress: (port) => configured() ?? ownAddress(settings, port),
  }
}

/** A server that listens everywhere is found at the first address of its machine. */
function ownAddress({ HOST: host, OPENBEIAN_TLS: own, OPENBEIAN_TLS_CERT: given }: Environment, port: number): string {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const name = isEverywhere ? (addressesHere()[0] ?? '127.0.0.1') : host
  return `${own || given ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`
}
