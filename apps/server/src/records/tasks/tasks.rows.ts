import type { TaskKind } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    tasks: {
      id: Generated<string>
      providerId: string
      /** None: no administration asked, but a file that was brought in. */
      channelId: Maybe<string>
      customerId: Maybe<string>
      /** Of what is filed here; of no order and nothing filed: none. */
      province: Maybe<string>
      kind: TaskKind
      aboutSealed: Buffer
      /** Finds it by what it is about. */
      aboutKey: Maybe<Buffer>
      questionKey: Buffer
      downloadFileId: Maybe<string>
      detailSealed: Buffer
      openedAt: Instant
      deadlineOn: string
      deadlineEstimated: Generated<boolean>
      state: Generated<'open' | 'answered' | 'reported' | 'done'>
      answerSealed: Maybe<Buffer>
      answeredBy: Maybe<string>
      answeredAt: Maybe<Instant>
      reportFileId: Maybe<string>
      faultSealed: Maybe<Buffer>
      orderId: Maybe<string>
      /** The file that says otherwise, and the record here. */
      importId: Maybe<string>
      filedSubjectId: Maybe<string>
    }
  }
}
