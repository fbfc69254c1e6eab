import type { Facts } from '@openbeian/rules'
import type { StatusFacts } from '../../records/status-questions/status-of-filing.ts'

type DomainFacts = NonNullable<Facts['domainFacts']>

interface KnownApart {
  /** By registries, name service and home pages. */
  lookedUp: DomainFacts | undefined
  /** What home pages are written in. */
  pages: DomainFacts
  /** What the administration answered. */
  status: StatusFacts
  /** What our own registry has, and whose. */
  filedHere: DomainFacts
  here: Facts['registry'] | undefined
}

/** What is known of domains and of the registry; our own knows whose a domain is, of others the administration tells. */
export function knownOfDomains({ lookedUp, pages, status, filedHere, here }: KnownApart) {
  const elsewhere = status.registry?.domainsFiled
  const registry = {
    ...status.registry,
    ...here,
    ...(elsewhere && { domainsFiled: [...new Set([...elsewhere, ...Object.keys(filedHere)])] }),
  }
  return {
    domainFacts: [pages, status.domains, filedHere].reduce<DomainFacts | undefined>(withEach, lookedUp),
    registry: Object.keys(registry).length > 0 ? registry : undefined,
  }
}

/** What is known of each domain from both; where both tell the same fact, the second counts. */
function withEach(first: DomainFacts | undefined, second: DomainFacts): DomainFacts | undefined {
  const names = [...new Set([...Object.keys(first ?? {}), ...Object.keys(second)])]
  if (names.length === 0) return undefined
  return Object.fromEntries(names.map((name) => [name, { ...first?.[name], ...second[name] }]))
}
