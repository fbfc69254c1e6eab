import type { Generated } from 'kysely'
import type { Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    contactCodes: {
      id: Generated<string>
      providerId: string
      orderId: string
      contactKey: Buffer
      codeKey: Buffer
      ip: string
      sentAt: Date
      tries: Generated<number>
      usedAt: Maybe<Date>
    }
    confirmedContacts: {
      customerId: string
      contactKey: Buffer
      confirmedAt: Date
    }
  }
}
