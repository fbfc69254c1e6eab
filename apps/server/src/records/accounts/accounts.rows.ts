import type { LinkPurpose, MemberRole, Role, SignInServiceSettings } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { BigIntColumn, Instant, InstantOrNow, Json, JsonOrEmpty, Maybe } from '../../platform/postgres/columns.ts'
import type { StoredSettings } from '../settings/setting-of.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    providers: {
      id: Generated<string>
      name: string
      /** Where it is registered. */
      province: string
      /** Those it provides access in. */
      provinces: Generated<string[]>
      /** Which one is meant, where there are several. */
      code: Generated<string>
      licence: Maybe<string>
      /** Names of sites under which it is meant. */
      hosts: Generated<string[]>
      contactSealed: Maybe<Buffer>
      settings: JsonOrEmpty<StoredSettings>
      createdAt: Generated<Date>
    }
    customers: {
      id: Generated<string>
      providerId: string
      /** What staff and customer call it by. */
      number: Generated<number>
      nameSealed: Buffer
      nameKey: Maybe<Buffer>
      /** What the company's own systems call it. */
      externalId: Maybe<string>
      parentId: Maybe<string>
      mergedIntoId: Maybe<string>
      mergedAt: Maybe<Instant>
      createdAt: Generated<Date>
      /** The file it came by. */
      importId: Maybe<string>
      /** Its name was removed then. */
      erasedAt: Maybe<Date>
    }
    accounts: {
      id: Generated<string>
      providerId: string
      customerId: Maybe<string>
      loginKey: Buffer
      loginSealed: Buffer
      nameSealed: Buffer
      role: Role
      /** Of applicants alone. */
      member: Maybe<MemberRole>
      /** Their rights reach the subsidiaries of their customer. */
      actsForGroup: Generated<boolean>
      /** Those a reviewer is limited to; none: all. */
      provinces: Generated<string[]>
      passwordHash: string
      disabledAt: Maybe<Instant>
      closedAt: Maybe<Instant>
      /** Name and login were removed then. */
      erasedAt: Maybe<Date>
      mailNotices: Generated<boolean>
      createdAt: Generated<Date>
    }
    sessions: {
      id: Buffer
      accountId: string
      csrfSecret: string
      handle: Generated<string>
      device: Maybe<string>
      confirmedAt: InstantOrNow
      ip: string
      createdAt: Generated<Date>
      lastSeenAt: InstantOrNow
      expiresAt: Instant
      /** What opened it, where that was a service, and whether it asked for a second factor. */
      serviceId: Maybe<string>
      factorByService: Generated<boolean>
    }
    knownDevices: {
      tokenHash: Buffer
      accountId: string
      device: Maybe<string>
      firstSeenAt: Instant
      lastSeenAt: Instant
    }
    pendingSignUps: {
      id: string
      providerId: string
      loginKey: Buffer
      saidSealed: Buffer
      passwordHash: string
      createdAt: Instant
      expiresAt: Instant
    }
    secondFactors: {
      accountId: string
      keySealed: Maybe<Buffer>
      proposedSealed: Maybe<Buffer>
      since: Maybe<Instant>
      lastStep: BigIntColumn
    }
    recoveryCodes: { accountId: string; codeKey: Buffer; usedAt: Maybe<Instant> }
    pendingSignIns: { tokenHash: Buffer; accountId: string; expiresAt: Instant; serviceId: Maybe<string> }
    signInServices: {
      id: string
      providerId: string
      isOn: boolean
      settings: Json<SignInServiceSettings>
      secretSealed: Maybe<Buffer>
      madeAt: Instant
      changedAt: Instant
    }
    serviceIdentities: {
      id: string
      serviceId: string
      accountId: string
      subjectKey: Buffer
      nameSealed: Buffer
      linkedAt: Instant
      lastUsedAt: Maybe<Instant>
      /** When the service gave it no role any more, and the account was disabled for that. */
      lostAt: Maybe<Instant>
    }
    pendingServiceSignIns: {
      stateHash: Buffer
      serviceId: string
      purpose: ServicePurpose
      accountId: Maybe<string>
      linkId: Maybe<string>
      secretHash: Buffer
      checksSealed: Buffer
      begunAt: Instant
      expiresAt: Instant
    }
    passkeys: {
      id: string
      accountId: string
      credentialId: Buffer
      rpId: string
      publicKey: Buffer
      counter: BigIntColumn
      transports: string[]
      isSynced: boolean
      nameSealed: Buffer
      createdAt: Instant
      lastUsedAt: Maybe<Instant>
    }
    passkeyChallenges: {
      challengeHash: Buffer
      purpose: ChallengePurpose
      accountId: Maybe<string>
      rpId: string
      expiresAt: Instant
    }
    loginChanges: {
      id: string
      accountId: string
      nextSealed: Buffer
      formerSealed: Maybe<Buffer>
      sessionId: Maybe<Buffer>
      askedAt: Instant
      doneAt: Maybe<Instant>
      expiresAt: Instant
    }
    oneTimeLinks: {
      id: Generated<string>
      providerId: string
      purpose: LinkPurpose
      tokenHash: Buffer
      accountId: Maybe<string>
      pendingSignUpId: Maybe<string>
      loginChangeId: Maybe<string>
      createdAt: Instant
      expiresAt: Instant
      usedAt: Maybe<Instant>
    }
  }
}

/** What something signed is for: `sign-in` alone, `second-factor` after a password, `confirm` instead of the password again. */
export type ChallengePurpose = 'register' | 'sign-in' | 'second-factor' | 'confirm'

/** What somebody is at a service for: `invitation` and `link` link an account, `confirm` is instead of the password again. */
export type ServicePurpose = 'sign-in' | 'invitation' | 'link' | 'confirm'
