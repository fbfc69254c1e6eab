import type { Environment } from '../environment.ts'
import type { LookupSettings } from '../platform/lookup-settings.ts'
import { rdapServers } from './rdap-servers.ts'

/** How this installation looks things up; undefined: it asks nobody. */
export function lookupsOf({
  OPENBEIAN_LOOKUPS: sources,
  OPENBEIAN_RDAP_SERVERS: named,
  OPENBEIAN_RDAP_BOOTSTRAP: file,
  OPENBEIAN_DNS_SERVERS: dnsServers,
  OPENBEIAN_LOOKUP_TIMEOUT_SECONDS: timeoutSeconds,
  OPENBEIAN_LOOKUPS_PER_MINUTE: perMinute,
}: Environment): LookupSettings | undefined {
  if (sources.length === 0) return undefined
  return {
    sources,
    rdapServers: rdapServers(named, file),
    timeoutSeconds,
    perMinute,
    ...(dnsServers.length > 0 ? { dnsServers } : {}),
  }
}
