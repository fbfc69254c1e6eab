import type { IpRange } from '@openbeian/filing'

/** Whom we ask: the registry of a domain, the name service, its home page, or a supplier of the public register of companies. */
export type LookupSource = 'rdap' | 'dns' | 'page' | 'company'

export interface LookupSettings {
  sources: readonly LookupSource[]
  /** The base address of the registry of a suffix; `*` for all others. */
  rdapServers: ReadonlyMap<string, string>
  /** `address:port`; the resolvers of this machine where it is left out. */
  dnsServers?: readonly string[]
  /** Addresses that are not public and may be asked for pages all the same. */
  privateRanges?: readonly IpRange[]
  /** Where pages are on another port than 80, as in a trial. */
  pagePort?: number
  /** The provider's own supplier; the secret signs what it is asked. */
  company?: { url: string; secret: string }
  timeoutSeconds: number
  /** One server is asked at most so often. */
  perMinute: number
}
