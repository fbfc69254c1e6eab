/** Whom we ask about a domain: its registry, or the name service. */
export type LookupSource = 'rdap' | 'dns'

export interface LookupSettings {
  sources: readonly LookupSource[]
  /** The base address of the registry of a suffix; `*` for all others. */
  rdapServers: ReadonlyMap<string, string>
  /** `address:port`; the resolvers of this machine where it is left out. */
  dnsServers?: readonly string[]
  timeoutSeconds: number
  /** One server is asked at most so often. */
  perMinute: number
}
