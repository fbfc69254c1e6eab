import type { Generated } from 'kysely'
import type { Json, Maybe } from '../../platform/postgres/columns.ts'

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
      createdAt: Generated<Date>
    }
    resourceUses: { resourceId: string; orderId: string; serviceIndex: number }
  }
}
