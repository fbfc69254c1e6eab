import { domainToASCII } from 'node:url'
import { LookupFault, type Registration } from './lookup.ts'
import { readRegistration } from './read-registration.ts'
import { textOfAnswer } from './text-of-answer.ts'

/** An answer is a few kilobytes; whoever sends more is no registry. */
const maxBytes = 512 * 1024

/** Asks a registry about a domain. Throws `LookupFault` when it does not answer in time, or not in RDAP. */
export async function askRdap(server: string, domain: string, timeoutMs: number): Promise<Registration> {
  const address = new URL(`domain/${domainToASCII(domain)}`, server.endsWith('/') ? server : `${server}/`)
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    // a registry that sends us elsewhere could send us anywhere
    const answer = await fetch(address, { headers: { accept: 'application/rdap+json' }, redirect: 'error', signal })
    if (answer.status === 404) return { found: false, status: [] }
    if (!answer.ok) throw new LookupFault(`the registry answers ${answer.status}`)
    return readRegistration(JSON.parse(await textOfAnswer(answer, maxBytes)))
  } catch (error) {
    if (error instanceof LookupFault) throw error
    throw new LookupFault(signal.aborted ? 'the registry does not answer in time' : String(error))
  }
}
