import { lookup as lookUp } from 'node:dns'
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net'
import { isPublicIp } from '@openbeian/filing'

/** Which addresses that are not public may be called all the same: `10.1.2.0/24`, `127.0.0.1`. */
export type PrivateRanges = readonly string[]

/** How administrations may be reached. */
export interface AdministrationAccess {
  /** Addresses that are not public and may be called all the same. */
  privateRanges: readonly string[]
  /** Somebody accepted that passwords and filings cross the network without TLS. */
  mayBeClear?: boolean
  /** Holds `<administration>/<service>.wsdl` as administrations gave them. */
  wsdlFolder?: string
}

const ofAdministrations = 'OPENBEIAN_ADMINISTRATION_RANGES'

/** A host leads to somebody's own network, where only this machine gets. */
class NotPublic extends Error {
  readonly code = 'ENOTPUBLIC'

  constructor(host: string, namedBy: string) {
    super(`${host} leads to an address that is not public, and ${namedBy} does not name it`)
    this.name = 'NotPublic'
  }
}

/** Finds addresses as ever, and refuses those that are not public: what was looked at is what is called. */
export const publicLookup =
  (ranges: PrivateRanges, namedBy = ofAdministrations): LookupFunction =>
  (host, options, callback) => {
    lookUp(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const refused = addresses.find(({ address }) => !mayBeCalled(address, ranges))
      const [first] = addresses
      if (refused || !first) return callback(new NotPublic(host, namedBy), '', 0)
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }

/** Where the host of an address is written as numbers nothing is looked up: it is judged here. Throws `NotPublic`. */
export function refusePrivate(address: string, ranges: PrivateRanges, namedBy = ofAdministrations): void {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !mayBeCalled(host, ranges)) throw new NotPublic(host, namedBy)
}

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4')

/** Throws for a range that is none. */
export function blockListOf(ranges: PrivateRanges): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.trim().split('/')
    if (bits === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(bits), familyOf(address))
  }
  return list
}

const mayBeCalled = (address: string, ranges: PrivateRanges): boolean =>
  isPublicIp(address) || blockListOf(ranges).check(address, familyOf(address))
