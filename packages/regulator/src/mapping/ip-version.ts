import type { IpRange } from '@openbeian/filing'

/** V3.0 has 32 bits for an address: a range of IPv6 travels only in an edition that has elements for it. */
export const isIpv6Range = ({ from, to }: IpRange): boolean => from.includes(':') || to.includes(':')
