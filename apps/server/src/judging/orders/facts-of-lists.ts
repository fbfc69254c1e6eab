import { domainKey, type Filing, type IpRange, parseIp, rangeContains } from '@openbeian/filing'
import type { AddressFacts, Facts } from '@openbeian/rules'
import type { AddressPlaces } from '../../platform/outside/address-places.ts'
import type { OperatorLists } from '../../platform/outside/lists-of-environment.ts'
import { mobileProvincesOf } from './mobile-provinces.ts'

interface KnownOfOrder {
  filing: Filing
  domainFacts: Facts['domainFacts'] | undefined
  addressFacts: Facts['addressFacts'] | undefined
  providerRanges: readonly IpRange[]
}

/** What the lists an operator brought say of a filing, with what is known of its domains and addresses besides. */
export function factsOfLists(
  { mobileSegments, approvedSuffixes, registrars, addressPlaces }: OperatorLists,
  { filing, providerRanges, domainFacts, addressFacts }: KnownOfOrder,
): Partial<Facts> {
  const domains = { ...domainFacts }
  for (const { name, registrar } of filing.services.flatMap((it) => it.domains)) {
    const registrarLicensed = registrars?.isLicensed(registrar)
    if (registrarLicensed !== undefined) domains[domainKey(name)] = { ...domains[domainKey(name)], registrarLicensed }
  }
  const addresses = { ...addressFacts }
  for (const [at, range] of addressesIn(filing, domains)) {
    const inMainland = isInMainland(range, { providerRanges, addressPlaces })
    if (inMainland !== undefined) addresses[at] = { ...addresses[at], inMainland }
  }
  return {
    ...(mobileSegments ? { mobileProvinces: mobileProvincesOf(mobileSegments, filing) } : {}),
    ...(approvedSuffixes
      ? { approvedSuffixes: approvedSuffixes.suffixes, approvedSuffixesAsOf: approvedSuffixes.asOf }
      : {}),
    ...(Object.keys(domains).length > 0 ? { domainFacts: domains } : {}),
    ...(Object.keys(addresses).length > 0 ? { addressFacts: addresses } : {}),
  }
}

/** Ranges of accesses by their first address, and where the names of domains lead. */
function addressesIn({ services }: Filing, domains: NonNullable<Facts['domainFacts']>): Map<string, IpRange> {
  const ranges = services.flatMap(({ access }) => access.flatMap(({ ips }) => ips))
  const resolved = Object.values(domains).flatMap(({ addresses = [] }) => addresses)
  return new Map([
    ...resolved.map((it) => [it, { from: it, to: it }] as const),
    ...ranges.map((it) => [it.from, it] as const),
  ])
}

/** What the provider has filed as its own is in the mainland; of all else only a list tells, and of both ends the same. */
function isInMainland(
  range: IpRange,
  {
    providerRanges,
    addressPlaces,
  }: { providerRanges: readonly IpRange[]; addressPlaces: Pick<AddressPlaces, 'isInMainland'> | undefined },
): AddressFacts['inMainland'] {
  if (!parseIp(range.from) || !parseIp(range.to)) return undefined
  const [first, last] = [range.from, range.to].map((it) => addressPlaces?.isInMainland(it))
  if (first !== undefined) return first === last ? first : undefined
  return providerRanges.some((own) => rangeContains(own, range)) ? true : undefined
}
