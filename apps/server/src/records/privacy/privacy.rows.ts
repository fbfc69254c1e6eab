import type { ConsentSpeaker, DataRequestKind, DeletionProof, IncidentGrade, PrivacyNotice } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { Json, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    retentionRuns: { step: string; at: Date; removed: number; failed: boolean }
    privacyWords: { providerId: string; number: number; zh: string; en: string; madeBy: string; madeAt: Date }
    privacyNotices: {
      providerId: string
      version: string
      sections: Json<PrivacyNotice['sections']>
      firstAt: Date
    }
    noticeAcceptances: {
      id: Generated<string>
      providerId: string
      version: string
      accountId: Maybe<string>
      handoverId: Maybe<string>
      at: Date
    }
    dataRequests: {
      id: string
      providerId: string
      customerId: string
      askedBy: string
      kind: DataRequestKind
      wordsSealed: Buffer
      askedAt: Date
      dueAt: Date
      state: Generated<'open' | 'done' | 'refused'>
      answerSealed: Maybe<Buffer>
      settledBy: Maybe<string>
      settledAt: Maybe<Date>
    }
    deletionProofs: {
      id: string
      providerId: string
      at: Date
      content: Json<Omit<DeletionProof, 'seal'>>
      seal: Buffer
    }
    privacyIncidents: {
      id: string
      providerId: string
      grade: IncidentGrade
      knownAt: Date
      reportedAt: Maybe<Date>
      handledAt: Maybe<Date>
      summarisedAt: Maybe<Date>
      saidSealed: Buffer
      version: Generated<number>
      madeBy: string
      madeAt: Date
    }
    materialConsents: {
      id: Generated<string>
      orderId: string
      /** `order`, or the place of one person. */
      about: string
      personKey: Maybe<Buffer>
      textVersion: string
      agrees: boolean
      saidAs: ConsentSpeaker
      decidedBy: string
      handoverId: Maybe<string>
      decidedAt: Date
    }
  }
}
