import type { BudgetSettings, LinkPurpose, MemberRole, Role } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { BigIntColumn, Instant, InstantOrNow, JsonOrEmpty, Maybe } from '../../platform/postgres/columns.ts'
import type { SignInSettings } from './session-times.ts'

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
      settings: JsonOrEmpty<ProviderSettings>
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
    pendingSignIns: { tokenHash: Buffer; accountId: string; expiresAt: Instant }
    oneTimeLinks: {
      id: Generated<string>
      providerId: string
      purpose: LinkPurpose
      tokenHash: Buffer
      accountId: Maybe<string>
      pendingSignUpId: Maybe<string>
      createdAt: Instant
      expiresAt: Instant
      usedAt: Maybe<Instant>
    }
  }
}

/** What a provider's operator may set; everything has a default. */
export interface ProviderSettings {
  /** Nothing here is real: who signs up is given a sample machine. */
  demonstration?: boolean
  /** Ranges that are not public but allowed on this installation, e.g. for a demonstration. */
  allowedIpRanges?: { from: string; to: string }[]
  allowedDomainSuffixes?: string[]
  /** The provider's own filed ranges; empty: not checked. */
  providerRanges?: { from: string; to: string }[]
  /** Provinces whose administration has told the provider that sheets may be signed on a screen. */
  signedOnScreenIn?: string[]
  /** 小程序平台 the provider runs itself: only those file their mini-programs here. */
  ownPlatforms?: string[]
  /** What papers may take up, with those that were replaced. */
  maxBytesOfOrder?: number
  /** Every look of staff at a paper shows a copy marked with the words 仅供备案使用, who looks and when. */
  watermarkShownMaterials?: boolean
  maxBytesOfCustomer?: number
  /** As long as a customer has neither bought nor filed anything here: anybody may sign up. */
  maxBytesOfNewCustomer?: number
  /** After so many days replaced papers are removed, and all papers of abandoned orders; 0: never. */
  keepReplacedDays?: number
  keepAbandonedDays?: number
  /** How long staff stay signed in, when the password is asked for again, whether they need a second factor. */
  signIn?: SignInSettings
  /** How often things may be done, where that is not the usual. */
  budgets?: BudgetSettings
  /** Offices share an address: what is counted by address is not counted there. */
  officeAddresses?: { from: string; to: string }[]
}
