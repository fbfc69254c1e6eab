import { BlockList, isIP, isIPv6 } from 'node:net'

/** How many hops in front of us are believed, or which: addresses and ranges. */
export type TrustedProxies = false | number | string[]

/** Names of whole ranges, as proxy-addr has them. */
const ranges: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}

/** Throws a sentence for what is neither: who believes every client believes any address a client writes. */
export function trustedProxiesOf(text: string | undefined): TrustedProxies {
  if (text === undefined || text === 'false') return false
  if (text === 'true')
    throw new Error(
      'OPENBEIAN_TRUST_PROXY=true would believe whatever a client says of itself: name the addresses or ranges of the proxies, or how many stand in front (1).',
    )
  if (/^\d$/.test(text)) return Number(text)
  const named = text.split(',').map((it) => it.trim())
  const wrong = named.find((it) => !Object.hasOwn(ranges, it) && !isRange(it))
  if (wrong !== undefined)
    throw new Error(`OPENBEIAN_TRUST_PROXY takes addresses, ranges such as 10.0.0.0/8, or a number, not "${wrong}".`)
  return named
}

function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128))
  )
}

/** Whether a line from this address is a proxy's, and so that of many people. */
export function isProxyOf(trusted: TrustedProxies): (address: string) => boolean {
  if (trusted === false || typeof trusted === 'number') return () => trusted !== false && trusted > 0
  const list = new BlockList()
  for (const it of trusted.flatMap((one) => ranges[one] ?? [one])) {
    const [address = '', bits] = it.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
