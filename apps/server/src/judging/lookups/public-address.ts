import { Resolver } from 'node:dns/promises'
import { type IpRange, isPublicIp, parseIp, rangeContains } from '@openbeian/filing'
import { errorCode } from '../../platform/process/error-code.ts'
import { LookupFault } from './lookup.ts'

export interface NamesToAsk {
  dnsServers?: readonly string[] | undefined
  /** Addresses that are not public and may be asked all the same. */
  privateRanges?: readonly IpRange[] | undefined
  timeoutMs: number
}

/**
 * The address of a host; undefined when the name does not resolve. Private and loopback addresses are refused: a domain
 * typed into a form must not make this server call machines of its own network. Throws `LookupFault`.
 */
export async function publicAddressOf(host: string, settings: NamesToAsk): Promise<string | undefined> {
  const numbers = host.replace(/^\[|\]$/g, '')
  const addresses = parseIp(numbers) === undefined ? await resolved(host, settings) : [numbers]
  for (const address of addresses) {
    if (!mayBeAsked(address, settings)) throw new LookupFault(`${host} leads to an address that is not public`)
  }
  return addresses[0]
}

const mayBeAsked = (address: string, { privateRanges = [] }: NamesToAsk): boolean =>
  isPublicIp(address) || privateRanges.some((it) => rangeContains(it, { from: address, to: address }))

/** IPv6 is asked for what has no IPv4. */
async function resolved(host: string, { dnsServers, timeoutMs }: NamesToAsk): Promise<string[]> {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 })
  if (dnsServers) resolver.setServers(dnsServers)
  const addresses = await orNone(() => resolver.resolve4(host))
  return addresses.length > 0 ? addresses : await orNone(() => resolver.resolve6(host))
}

async function orNone(ask: () => Promise<string[]>): Promise<string[]> {
  try {
    return await ask()
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOTFOUND' || code === 'ENODATA') return []
    throw new LookupFault(`the name service says ${code}`)
  }
}
