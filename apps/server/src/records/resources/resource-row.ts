import { type IpRange, maskWords } from '@openbeian/filing'

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

/** Whoever names a machine after a person's number finds the number masked: the name lies readable. */
export const rowOf = (
  { name, purchasedOn, expiresOn, ips, ...sold }: SoldResource,
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
})
