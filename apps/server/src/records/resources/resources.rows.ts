import type { Generated } from 'kysely'
import type { Instant, Json, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    accessResources: {
      id: Generated<string>
      providerId: string
      customerId: Maybe<string>
      kind: 'instance' | 'ip-range' | 'access-code'
      name: string
      accessCodeKey: Maybe<Buffer>
      ips: Json<{ from: string; to: string }[]>
      province: string
      billing: 'prepaid' | 'pay-as-you-go'
      purchasedOn: string
      expiresOn: string
      quota: number
      /** What the provider's own systems call it. */
      externalId: Maybe<string>
      endedAt: Maybe<Instant>
      /** Of an access code: the machine it stands for. */
      machineId: Maybe<string>
      redeemBy: Maybe<string>
      redeemedAt: Maybe<Instant>
      createdAt: Generated<Date>
    }
    resourceUses: { resourceId: string; orderId: string; serviceIndex: number }
  }
}
