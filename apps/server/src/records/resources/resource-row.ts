import { type IpRange, maskWords, spanOf, tidyIp } from '@openbeian/filing'
import { resourceError } from './resources.errors.ts'

/** What a provider sells and a service can be hosted on. */
export interface SoldResource {
  kind: 'instance' | 'ip-range' | 'access-code'
  name: string
  ips: IpRange[]
  province: string
  billing: 'prepaid' | 'pay-as-you-go'
  purchasedOn: string
  expiresOn: string
  quota: number
  /** What the provider's own systems call it. */
  externalId?: string | undefined
}

/** Whoever names a machine after a person's number finds the number masked: the name lies readable. */
export const rowOf = (
  { name, purchasedOn, expiresOn, ips, externalId, ...sold }: SoldResource,
  providerId: string,
  customerId: string | null,
) => ({
  ...sold,
  name: maskWords(name),
  providerId,
  customerId,
  ips: JSON.stringify(ips),
  purchasedOn,
  expiresOn,
  externalId: externalId ?? null,
})

/** As addresses are written. Throws `resources.no-range`. */
export function tidyRanges(ips: readonly IpRange[]): IpRange[] {
  const tidied = ips.map(({ from, to }) => ({ from: tidyIp(from), to: tidyIp(to) }))
  const wrong = tidied.find((range) => spanOf(range) === undefined)
  if (wrong) throw resourceError('resources.no-range', { from: wrong.from, to: wrong.to })
  return tidied
}
