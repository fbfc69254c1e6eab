import type { SynchronisedKind } from '@openbeian/contract'
import type { ServiceKind } from '@openbeian/filing'
import type { Generated } from 'kysely'
import type { BigIntColumn, Instant, Json, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    filedSubjects: {
      id: Generated<string>
      providerId: string
      customerId: string
      /** None: it came by a file. */
      orderId: Maybe<string>
      importId: Maybe<string>
      regulatorId: BigIntColumn
      ispId: Maybe<BigIntColumn>
      number: string
      nameSealed: Buffer
      /** By what the name is found. */
      nameKeys: Maybe<string[]>
      province: string
      snapshotSealed: Buffer
      subjectSealed: Maybe<Buffer>
      subjectKey: Maybe<Buffer>
      keyedAt: Maybe<Instant>
      /** Null: its IPv6 addresses are not compared yet. */
      comparedAt: Maybe<Instant>
      publishedAt: Instant
      cancelledAt: Maybe<Instant>
      /** Cancelled, and sent as filed by its administration then. */
      stillThereAt: Maybe<Instant>
    }
    filedServices: {
      id: Generated<string>
      subjectId: string
      regulatorId: BigIntColumn
      ispId: Maybe<BigIntColumn>
      number: string
      name: string
      kind: ServiceKind
      homeUrl: Generated<string>
      serviceSealed: Maybe<Buffer>
      cancelledAt: Maybe<Instant>
    }
    filedDomains: {
      id: Generated<string>
      serviceId: string
      regulatorId: BigIntColumn
      ispId: Maybe<BigIntColumn>
      name: string
    }
    filedAccesses: {
      id: Generated<string>
      serviceId: string
      regulatorId: BigIntColumn
      ispId: Maybe<BigIntColumn>
      provider: Maybe<BigIntColumn>
      isOwn: Generated<boolean>
      ips: Json<FiledIp[]>
      /** The same as numbers, for PostgreSQL alone. */
      addresses: Generated<string>
    }
    filedKeys: { subjectId: string; serviceId: Maybe<string>; kind: FiledKeyKind; key: Buffer }
    blacklistEntries: {
      id: Generated<string>
      providerId: string
      source: 'HMDLB' | 'FFJRHMD'
      kind: 'subject' | 'domain' | 'address'
      key: string
      nameSealed: Maybe<Buffer>
      remarkSealed: Maybe<Buffer>
      listedAt: Instant
      removedAt: Maybe<Instant>
    }
    unclaimedFilings: {
      providerId: string
      regulatorId: BigIntColumn
      channelId: string
      number: string
      snapshotSealed: Buffer
      receivedAt: Instant
    }
    reconciliations: {
      id: Generated<string>
      channelId: string
      downloadFileId: string
      at: Instant
      kind: SynchronisedKind
      received: number
      agreeing: number
      differencesSealed: Maybe<Buffer>
    }
  }
}

/** What a filed record holds that may stand in the filings of others too. */
export type FiledKeyKind = 'mobile' | 'principal' | 'manager' | 'home-host' | 'remark' | 'app-key'

/** With the administration's id, which a change has to name. */
export interface FiledIp {
  from: string
  to: string
  regulatorId?: string
}

/** One place where the administration and our registry disagree. */
export interface RegistryDifference {
  what: 'missing-here' | 'missing-there' | 'differs'
  /** A number where there is one, else a name. */
  about: string
  field?: string
  here?: string
  there?: string
}
