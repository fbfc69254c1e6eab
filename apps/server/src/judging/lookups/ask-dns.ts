import { Resolver } from 'node:dns/promises'
import { domainToASCII } from 'node:url'
import { tidyIp } from '@openbeian/filing'
import { errorCode } from '../../platform/process/error-code.ts'
import { LookupFault, type Resolution } from './lookup.ts'

/** What a name that leads nowhere is answered with. */
const nowhere = ['ENOTFOUND', 'ENODATA']

/** Asks the name service where a domain and its `www` lead, over IPv4 and IPv6. Throws `LookupFault` when nobody answers. */
export async function askDns(
  domain: string,
  { servers, timeoutMs }: { servers?: readonly string[] | undefined; timeoutMs: number },
): Promise<Resolution> {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 })
  if (servers) resolver.setServers(servers)
  const ascii = domainToASCII(domain)
  const found = await Promise.all(
    [ascii, `www.${ascii}`].flatMap((name) => [
      addressesOf(() => resolver.resolve4(name)),
      addressesOf(() => resolver.resolve6(name)),
    ]),
  )
  return { addresses: [...new Set(found.flat())].toSorted() }
}

async function addressesOf(ask: () => Promise<string[]>): Promise<string[]> {
  try {
    return (await ask()).map(tidyIp)
  } catch (error) {
    const code = errorCode(error)
    if (nowhere.includes(code)) return []
    throw new LookupFault(`the name service says ${code}`)
  }
}
