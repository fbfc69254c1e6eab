import type { Environment } from '../process/environment.ts'
import { isLoopback } from './loopback.ts'

/** Services that get what is personal as it is. (A bucket gets it sealed.) */
const servicesOf = (them: Environment) => ({
  OPENBEIAN_SMS_URL: them.OPENBEIAN_SMS_URL,
  OPENBEIAN_COMPANY_URL: them.OPENBEIAN_COMPANY_URL,
  OPENBEIAN_FACE_URL: them.OPENBEIAN_FACE_URL,
  OPENBEIAN_IDENTITY_URL: them.OPENBEIAN_IDENTITY_URL,
  // what is a path is a socket of this machine
  OPENBEIAN_CLAMD: them.OPENBEIAN_CLAMD?.startsWith('/') ? undefined : them.OPENBEIAN_CLAMD,
})

/** Such services that are reached over a network without TLS, and nobody accepted that. */
function inTheClear(them: Environment): string[] {
  if (them.OPENBEIAN_ACCEPTED_RISKS.includes('clear-services')) return []
  return Object.entries(servicesOf(them)).flatMap(([name, address]) => {
    if (address === undefined) return []
    const { protocol, hostname } = new URL(address.includes('://') ? address : `tcp://${address}`)
    return protocol === 'https:' || isLoopback(hostname) ? [] : [name]
  })
}

const inTheClearFault = (name: string) =>
  name === 'OPENBEIAN_CLAMD'
    ? `${name}: papers would cross the network in the clear: scan on this machine, or name clear-services in OPENBEIAN_ACCEPTED_RISKS`
    : `${name}: what is personal would cross the network in the clear: give an https address, or name clear-services in OPENBEIAN_ACCEPTED_RISKS`

/** Throws, naming each, when a service would get what is personal over a network without TLS, and nobody accepted that. */
export function refuseClearServices(settings: Environment): void {
  const faults = inTheClear(settings).map((name) => `  ${inTheClearFault(name)}`)
  if (faults.length > 0) throw new Error(`The environment does not fit:\n${faults.join('\n')}`)
}
