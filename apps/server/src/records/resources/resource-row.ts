import type { IpRange } from '@openbeian/filing'

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
}

export const rowOf = (
  { purchasedOn, expiresOn, ips, ...sold }: SoldResource,
  providerId: string,
  customerId: string | null,
) => ({
  ...sold,
  providerId,
  customerId,
  ips: JSON.stringify(ips),
  purchasedOn,
  expiresOn,
})
