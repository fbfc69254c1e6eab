import { domainKey, type Filing, normaliseNumber } from '@openbeian/filing'
import type { PublishedFiling } from '@openbeian/regulator'

type PublishedService = PublishedFiling['services'][number]

/**
 * Which published service each service of an order is, by its place in the order; -1 where none is. By our own ids, by
 * the number the applicant typed, or, where an administration leaves our ids out, by a domain that was filed.
 */
export function placesOfOrder(
  { services, filed }: Filing,
  paths: Map<string, string>,
  published: readonly PublishedService[],
): number[] {
  return services.map((service, index) => {
    const at = `services.${index}`
    const names = new Set(service.domains.map((it) => domainKey(it.name)).filter(Boolean))
    const tests: ((it: PublishedService) => boolean)[] = [
      ({ id }) => id !== undefined && paths.get(String(id)) === at,
      ({ access }) => access.some(({ id }) => paths.get(String(id ?? ''))?.startsWith(`${at}.access.`)),
      ({ filingNumber }) => filed !== undefined && isSameNumber(filed.serviceNumber, filingNumber),
      ({ id, domains }) => id === undefined && domains.some((it) => names.has(domainKey(it.name))),
    ]
    for (const test of tests) {
      const place = published.findIndex(test)
      if (place >= 0) return place
    }
    return -1
  })
}

const isSameNumber = (typed: string, published = ''): boolean =>
  typed !== '' && normaliseNumber(typed) === normaliseNumber(published)
