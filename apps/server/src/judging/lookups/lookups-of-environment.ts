import { rangeOfBlock } from '@openbeian/filing'
import type { LookupSettings } from '../../platform/outside/lookup-settings.ts'
import type { Environment } from '../../platform/process/environment.ts'
import { rdapServers } from './rdap-servers.ts'

/** How this installation looks things up; undefined: it asks nobody. */
export function lookupsOf({
  OPENBEIAN_LOOKUPS: sources,
  OPENBEIAN_RDAP_SERVERS: named,
  OPENBEIAN_RDAP_BOOTSTRAP: file,
  OPENBEIAN_DNS_SERVERS: dnsServers,
  OPENBEIAN_LOOKUP_PRIVATE_RANGES: privateBlocks,
  OPENBEIAN_COMPANY_URL: url,
  OPENBEIAN_COMPANY_SECRET: secret,
  OPENBEIAN_LOOKUP_TIMEOUT_SECONDS: timeoutSeconds,
  OPENBEIAN_LOOKUPS_PER_MINUTE: perMinute,
}: Environment): LookupSettings | undefined {
  if (sources.length === 0) return undefined
  if (sources.includes('company') && (!url || !secret)) {
    throw new Error('OPENBEIAN_LOOKUPS names company: give OPENBEIAN_COMPANY_URL and OPENBEIAN_COMPANY_SECRET too.')
  }
  return {
    sources,
    rdapServers: rdapServers(named, file),
    timeoutSeconds,
    perMinute,
    ...(dnsServers.length > 0 ? { dnsServers } : {}),
    ...(privateBlocks.length > 0 ? { privateRanges: privateBlocks.map(rangeOf) } : {}),
    ...(url && secret ? { company: { url, secret } } : {}),
  }
}

function rangeOf(block: string) {
  const range = rangeOfBlock(block.trim())
  if (!range) throw new Error(`OPENBEIAN_LOOKUP_PRIVATE_RANGES: ${block} is no block like 10.1.2.0/24.`)
  return range
}
