import type { ChallengeStep, FaceReason, FaceResultName, FaceScores, FaceUnavailability } from '@openbeian/vision'
import type { ColumnType, Generated } from 'kysely'
import type { IdentityAnswer, ServiceWay } from '../../platform/outside/identity-service.ts'
import type { Json, Maybe } from '../../platform/postgres/columns.ts'

/** Ways that staff go with a person, and those that a service answers. */
export type OtherWay = 'video-call' | 'curtain-photo' | 'in-person' | ServiceWay

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    identityChecks: {
      id: Generated<string>
      orderId: string
      route: 'manual'
      result: 'confirmed' | 'refused'
      fingerprint: Buffer
      noteSealed: Maybe<Buffer>
      checkedBy: string
      checkedAt: Generated<Date>
    }
    faceConsents: {
      id: Generated<string>
      orderId: string
      personKey: Buffer
      textVersion: string
      agrees: boolean
      byGuardian: Generated<boolean>
      decidedBy: string
      decidedAt: Date
    }
    faceChecks: {
      id: Generated<string>
      providerId: string
      orderId: string
      personKey: Buffer
      consentId: string
      /** The link through which the challenge was given out. */
      handoverId: Maybe<string>
      portraitId: ColumnType<Maybe<string>, string, string>
      nonceKey: Buffer
      steps: Json<ChallengeStep[]>
      timed: boolean
      state: Generated<'asked' | 'judging' | 'judged' | 'unavailable'>
      askedBy: string
      askedAt: Date
      expiresAt: Date
      answeredAt: Maybe<Date>
      judgedAt: Maybe<Date>
      provider: Maybe<string>
      result: Maybe<FaceResultName>
      reasons: Generated<(FaceReason | FaceUnavailability | 'off')[]>
      scores: ColumnType<Maybe<FaceScores>, string | undefined, string>
      framesAtMs: Generated<number[]>
      framesBytes: Generated<number[]>
      frameKeys: Generated<string[]>
      framesFileId: Maybe<string>
      framesDataKey: Maybe<Buffer>
    }
    otherWays: {
      id: Generated<string>
      providerId: string
      orderId: string
      personKey: Buffer
      way: OtherWay
      textVersion: Maybe<string>
      service: Maybe<string>
      serviceReference: Maybe<string>
      serviceAnswer: Maybe<IdentityAnswer['state']>
      wishSealed: Maybe<Buffer>
      askedBy: string
      askedAt: Date
      state: Generated<'open' | 'confirmed' | 'refused' | 'replaced'>
      settledBy: Maybe<string>
      settledAt: Maybe<Date>
      noteSealed: Maybe<Buffer>
      appointmentAt: Maybe<Date>
      appointmentNoteSealed: Maybe<Buffer>
    }
    faceTerms: {
      id: Generated<string>
      providerId: string
      textVersion: string
      accepts: boolean
      decidedBy: Maybe<string>
      decidedAt: Date
    }
  }
}
