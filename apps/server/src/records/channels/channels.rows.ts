import type { Administration } from '@openbeian/regulator'
import type { Generated } from 'kysely'
import type { BigIntColumn, Instant, Json, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    channels: {
      id: Generated<string>
      providerId: string
      name: string
      administration: string
      ispId: BigIntColumn
      baseUrl: string
      userName: string
      secretsSealed: Buffer
      state: Generated<'open' | 'stopped'>
      lastSequence: Generated<number>
      triesFailed: Generated<number>
      nextTryAt: Maybe<Instant>
      lastSuccessAt: Maybe<Instant>
      lastErrorSealed: Maybe<Buffer>
      lastErrorAt: Maybe<Instant>
      openHours: Maybe<Json<OpenHours[]>>
      callsFailed: Generated<number>
      brokenUntil: Maybe<Instant>
      checksPasswords: Generated<boolean>
      asksStatus: Generated<boolean>
      nextQuestionAt: Maybe<Instant>
    }
    channelCalls: {
      channelId: string
      at: Instant
      operation: keyof Administration
      code: Maybe<number>
      tookMs: number
    }
  }
}

/** From and to in Shanghai, `09:00`; to before from goes over midnight. */
export interface OpenHours {
  from: string
  to: string
}
