import type { StatusQuestionState } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    statusQuestions: {
      channelId: string
      /** Keyed hash of what is asked about: a certificate may be a person's. */
      questionKey: Buffer
      questionSealed: Buffer
      answerSealed: Maybe<Buffer>
      state: StatusQuestionState
      answeredAt: Maybe<Instant>
      tries: Generated<number>
      nextAt: Instant
    }
  }
}
