import type { IpRange } from '@openbeian/filing'

/** What a provider sells and a service can be hosted on. */
export interface SoldResource {
  kind: 'instance' | 'ip-range' | 'service-number'
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
  provider_id: providerId,
  customer_id: customerId,
  ips: JSON.stringify(ips),
  purchased_on: purchasedOn,
  expires_on: expiresOn,
})
