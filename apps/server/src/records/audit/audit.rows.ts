import type { PersonalDatum, Role } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    audit: {
      id: Generated<string>
      at: Generated<Date>
      providerId: Maybe<string>
      accountId: Maybe<string>
      role: Role | 'system'
      ip: Maybe<string>
      action: string
      about: string
      /** What the sealed value is bound to: the id is given only as the row is written. */
      entry: string
      /** The fields that changed; what they were and became is sealed. */
      changed: Generated<string[]>
      saidSealed: Buffer
      /** Of a look, or what was refused: method and address. */
      asked: Maybe<string>
      /** Of a look: what was seen, of which orders and customers. */
      saw: Maybe<PersonalDatum[]>
      orders: Maybe<string[]>
      customers: Maybe<string[]>
      times: Generated<number>
    }
  }
}
