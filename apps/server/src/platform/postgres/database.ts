import type { DownloadContent, DownloadFault, OutcomeKind, TaskKind } from '@openbeian/contract'
import type { MaterialKind, OrderAction, OrderState, OrderType } from '@openbeian/filing'
import type { Adjustment } from '@openbeian/rules'
import type { ChallengeStep, FaceResultName, FaceScores } from '@openbeian/vision'
import { CamelCasePlugin, type ColumnType, type Generated, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { LookupSource } from '../outside/lookup-settings.ts'
import { preparing } from './prepared-statements.ts'

/** The pool or a transaction: every store function takes either. */
export type Db = Kysely<Tables> | Transaction<Tables>
export type Tx = Transaction<Tables>

/** bigint columns come as text: they do not fit a number. */
type BigIntColumn = ColumnType<string, string | bigint, string | bigint>
type Json<T> = ColumnType<T, string, string>
type Instant = ColumnType<Date, Date | string, Date | string>
type InstantOrNow = ColumnType<Date, Date | string | undefined, Date | string>
type Maybe<T> = T | null

export interface Tables {
  lookups: {
    /** The domain; of a company the keyed hash of its number. */
    about: string
    source: LookupSource
    askedSealed: Maybe<Buffer>
    answerSealed: Maybe<Buffer>
    answeredAt: Maybe<Instant>
    fault: Maybe<string>
    faults: Generated<number>
    nextAt: Instant
  }
  lookupTurns: { server: string; nextAt: Instant }
  providers: {
    id: Generated<string>
    name: string
    province: string
    settings: Json<ProviderSettings>
    createdAt: Generated<Date>
  }
  customers: { id: Generated<string>; providerId: string; name: string; createdAt: Generated<Date> }
  accounts: {
    id: Generated<string>
    providerId: string
    customerId: Maybe<string>
    login: string
    name: string
    role: 'applicant' | 'reviewer' | 'supervisor' | 'admin' | 'auditor'
    passwordHash: string
    disabledAt: Maybe<Instant>
    failedSignIns: Generated<number>
    lockedUntil: Maybe<Instant>
    mailNotices: Generated<boolean>
    createdAt: Generated<Date>
  }
  sessions: {
    id: Buffer
    accountId: string
    csrfSecret: string
    ip: string
    createdAt: Generated<Date>
    lastSeenAt: InstantOrNow
    expiresAt: Instant
  }
  orders: {
    id: Generated<string>
    providerId: string
    customerId: string
    reference: string
    orderType: OrderType
    state: OrderState
    version: Generated<number>
    filingSealed: Buffer
    subjectName: Generated<string>
    subjectKey: Maybe<Buffer>
    serviceNames: Generated<string[]>
    domains: Generated<string[]>
    province: Generated<string>
    preparedBy: Generated<string[]>
    claimedBy: Maybe<string>
    claimedAt: Maybe<Instant>
    rulePackVersion: Maybe<string>
    ruleVersion: Maybe<number>
    identityMark: Maybe<Buffer>
    returnReasons: ColumnType<ReturnReason[], string | undefined, string>
    createdBy: string
    createdAt: Generated<Date>
    stateSince: InstantOrNow
    deadlineAt: Maybe<Instant>
    filedSubjectId: Maybe<string>
    filedServiceIds: Generated<string[]>
    filedSealed: Maybe<Buffer>
  }
  orderActions: {
    id: Generated<string>
    at: Generated<Date>
    orderId: string
    action: OrderAction | 'create'
    actor: string
    accountId: Maybe<string>
    fromState: Maybe<OrderState>
    toState: OrderState
    note: Maybe<string>
    reasons: ColumnType<Maybe<ReturnReason[]>, string | null | undefined, never>
    data: ColumnType<Record<string, unknown>, string | undefined, never>
    rulePackVersion: Maybe<string>
  }
  messages: {
    id: Generated<string>
    providerId: string
    orderId: Maybe<string>
    channel: 'sms' | 'email'
    sealed: Buffer
    shownTo: string
    state: Generated<'waiting' | 'sent' | 'kept' | 'failed'>
    createdAt: Date
    settledAt: Maybe<Date>
    tries: Generated<number>
    lastError: Maybe<string>
  }
  uploads: {
    id: Generated<string>
    orderId: string
    accountId: string
    kind: string
    about: string
    page: Maybe<string>
    /** The link it comes by. */
    handoverId: Maybe<string>
    fileName: string
    sizeBytes: number
    receivedBytes: Generated<number>
    begunAt: Instant
  }
  uploadParts: { uploadId: string; beginsAt: number; sealed: Buffer }
  handovers: {
    id: Generated<string>
    providerId: string
    orderId: string
    step: 'upload' | 'liveness' | 'signature'
    about: string
    kinds: string[]
    sheetId: Maybe<string>
    personKey: Maybe<Buffer>
    delivered: Generated<string[]>
    tokenKey: Buffer
    deviceKey: Maybe<Buffer>
    sentTo: Maybe<string>
    createdBy: string
    createdAt: Date
    expiresAt: Date
    openedAt: Maybe<Date>
    doneAt: Maybe<Date>
    endedAt: Maybe<Date>
  }
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
  ruleVersions: {
    providerId: string
    version: number
    adjust: ColumnType<Adjustment[], string, never>
    note: string
    madeBy: Maybe<string>
    madeAt: Date
  }
  sheets: {
    id: string
    providerId: string
    orderId: string
    kind: string
    about: string
    version: number
    mark: string
    printedSealed: Buffer
    pdfSealed: Buffer
    pdfSha256: Buffer
    madeBy: string
    madeAt: Date
  }
  sheetChecks: {
    materialId: string
    state: 'waiting' | 'checked' | 'unavailable' | 'signed-here'
    reason: Maybe<string>
    resultSealed: Maybe<Buffer>
    at: Date
  }
  sheetSignatures: {
    id: string
    orderId: string
    number: number
    sheetId: string
    materialId: string
    accountId: string
    at: Date
    signedSealed: Buffer
    signedSha256: Buffer
    previous: Buffer
    hash: Buffer
    seal: Buffer
  }
  ruleHits: {
    providerId: string
    orderId: string
    at: Date
    rule: string
    severity: string
    field: string
  }
  audit: {
    id: Generated<string>
    at: Generated<Date>
    providerId: Maybe<string>
    accountId: Maybe<string>
    byName: string
    role: string
    ip: Maybe<string>
    action: string
    about: string
    before: ColumnType<Maybe<Record<string, unknown>>, string | null | undefined, never>
    after: ColumnType<Maybe<Record<string, unknown>>, string | null | undefined, never>
    reason: Maybe<string>
  }
  materials: {
    id: Generated<string>
    providerId: string
    orderId: string
    kind: string
    about: string
    contentType: string
    width: Maybe<number>
    height: Maybe<number>
    sizeBytes: number
    sha256: Buffer
    fileId: string
    dataKey: Buffer
    uploadedBy: string
    uploadedAt: Generated<Date>
    replacedAt: Maybe<Instant>
    scannedAt: Maybe<Instant>
    looked: ColumnType<Maybe<PictureFindings>, string | null | undefined, string | null>
    page: Generated<number>
    pdfPages: Maybe<number>
  }
  customerStorage: { customerId: string; bytes: BigIntColumn }
  materialReadings: {
    materialId: string
    state: 'waiting' | 'read' | 'unavailable'
    reason: Maybe<string>
    hints: Generated<string[]>
    readingSealed: Maybe<Buffer>
    at: Instant
  }
  pendingFiles: { fileId: string; announcedAt: Instant }
  identityChecks: {
    id: Generated<string>
    orderId: string
    route: 'manual'
    result: 'confirmed' | 'refused'
    mark: Buffer
    note: string
    checkedBy: string
    checkedAt: Generated<Date>
  }
  faceConsents: {
    id: Generated<string>
    orderId: string
    personKey: Buffer
    textVersion: string
    agrees: boolean
    decidedBy: string
    decidedAt: Date
  }
  faceChecks: {
    id: Generated<string>
    providerId: string
    orderId: string
    personKey: Buffer
    consentId: string
    /** The link it was given out by. */
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
    reasons: Generated<string[]>
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
    way: 'video-call' | 'curtain-photo' | 'in-person'
    wish: Generated<string>
    askedBy: string
    askedAt: Date
    state: Generated<'open' | 'confirmed' | 'refused' | 'replaced'>
    settledBy: Maybe<string>
    settledAt: Maybe<Date>
    note: Maybe<string>
    appointmentAt: Maybe<Date>
    appointmentNote: Maybe<string>
  }
  faceTerms: {
    id: Generated<string>
    providerId: string
    textVersion: string
    accepts: boolean
    decidedBy: Maybe<string>
    decidedAt: Date
  }
  accessResources: {
    id: Generated<string>
    providerId: string
    customerId: Maybe<string>
    kind: 'instance' | 'ip-range' | 'access-code'
    name: string
    accessCodeKey: Maybe<Buffer>
    ips: Json<{ from: string; to: string }[]>
    province: string
    billing: 'prepaid' | 'pay-as-you-go'
    purchasedOn: string
    expiresOn: string
    quota: number
    createdAt: Generated<Date>
  }
  resourceUses: { resourceId: string; orderId: string; serviceIndex: number }
  channels: {
    id: Generated<string>
    providerId: string
    name: string
    administration: string
    ispId: BigIntColumn
    baseUrl: string
    userName: string
    secretsSealed: Buffer
    dialect: Generated<string>
    state: Generated<'open' | 'stopped'>
    stopReason: Maybe<string>
    lastSequence: Generated<number>
    triesFailed: Generated<number>
    nextTryAt: Maybe<Instant>
    lastSuccessAt: Maybe<Instant>
    lastError: Maybe<string>
    lastErrorAt: Maybe<Instant>
    openHours: Maybe<Json<OpenHours[]>>
    callsFailed: Generated<number>
    brokenUntil: Maybe<Instant>
  }
  channelCalls: { channelId: string; at: Instant; operation: string; code: Maybe<number>; tookMs: number }
  orderIspIds: { orderId: string; path: string; ispId: Generated<string> }
  reportFiles: {
    id: Generated<string>
    channelId: string
    sequence: number
    state: 'composed' | 'sending' | 'accepted' | 'refused'
    payloadSealed: Buffer
    payloadHash: string
    sizeBytes: number
    tries: Generated<number>
    answerCode: Maybe<number>
    answerMessage: Maybe<string>
    composedAt: Generated<Date>
    sentAt: Maybe<Instant>
    acceptedAt: Maybe<Instant>
    payloadRemovedAt: Maybe<Instant>
  }
  reportRecords: { reportFileId: string; orderId: string; attempt: number; ispSubjectId: BigIntColumn }
  reportRecordKeys: { reportFileId: string; orderId: string; operation: number; key: string }
  reportFaults: { orderId: string; orderVersion: number; message: string; at: Instant }
  downloadFiles: {
    id: Generated<string>
    channelId: string
    fileName: string
    state: 'stored' | 'acknowledged' | 'applied' | 'quarantined'
    content: ColumnType<DownloadContent, string | undefined, string>
    payloadSealed: Buffer
    payloadHash: string
    fault: ColumnType<DownloadFault | null, string | null | undefined, string | null>
    receivedAt: Generated<Date>
    acknowledgedAt: Maybe<Instant>
    appliedAt: Maybe<Instant>
    payloadRemovedAt: Maybe<Instant>
    documentHash: Maybe<string>
    importedBy: Maybe<string>
  }
  appliedResults: {
    downloadFileId: string
    position: number
    kind: string
    orderId: Maybe<string>
    /** Empty only inside the transaction that takes the place. */
    outcomeKind: Maybe<OutcomeKind>
    reason: Maybe<string>
    details: Json<object>
    at: Generated<Date>
  }
  filedSubjects: {
    id: Generated<string>
    providerId: string
    customerId: string
    orderId: string
    regulatorId: BigIntColumn
    ispId: Maybe<BigIntColumn>
    number: string
    name: string
    province: string
    snapshotSealed: Buffer
    subjectSealed: Maybe<Buffer>
    subjectKey: Maybe<Buffer>
    keyedAt: Maybe<Instant>
    publishedAt: Instant
    cancelledAt: Maybe<Instant>
  }
  filedKeys: { subjectId: string; serviceId: Maybe<string>; kind: FiledKeyKind; key: Buffer }
  riskList: {
    id: Generated<string>
    providerId: string
    kind: 'mobile' | 'certificate' | 'app-key'
    key: Buffer
    shown: string
    reason: string
    markedBy: string
    markedAt: Instant
    liftedBy: Maybe<string>
    liftedAt: Maybe<Instant>
    whyLifted: Maybe<string>
  }
  filedServices: {
    id: Generated<string>
    subjectId: string
    regulatorId: BigIntColumn
    ispId: Maybe<BigIntColumn>
    number: string
    name: string
    kind: string
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
  calendarDays: { day: string; kind: 'holiday' | 'workday'; source: string }
  codeTables: {
    version: string
    sample: boolean
    tables: Json<unknown>
    storedAt: InstantOrNow
    administration: Maybe<string>
    delivered: ColumnType<unknown, string | null | undefined, string | null>
  }
  blacklistEntries: {
    id: Generated<string>
    providerId: string
    source: 'HMDLB' | 'FFJRHMD'
    kind: 'subject' | 'domain' | 'address'
    key: string
    name: string
    remark: Maybe<string>
    listedAt: Instant
    removedAt: Maybe<Instant>
  }
  tasks: {
    id: Generated<string>
    providerId: string
    channelId: string
    customerId: Maybe<string>
    kind: TaskKind
    about: string
    sourceKey: string
    downloadFileId: Maybe<string>
    detailSealed: Buffer
    openedAt: Instant
    deadlineOn: string
    state: Generated<'open' | 'answered' | 'reported' | 'done'>
    answerSealed: Maybe<Buffer>
    answeredBy: Maybe<string>
    answeredAt: Maybe<Instant>
    reportFileId: Maybe<string>
    fault: Maybe<string>
    orderId: Maybe<string>
  }
  filedPapers: {
    id: Generated<string>
    providerId: string
    channelId: string
    filedSubjectId: string
    filedServiceId: Maybe<string>
    part: 'subject' | 'service'
    regulatorId: BigIntColumn
    number: string
    name: string
    kind: MaterialKind
    contentType: 'image/jpeg' | 'application/pdf'
    sizeBytes: number
    contentSealed: Maybe<Buffer>
    sentBy: string
    sentAt: Instant
    state: Generated<'waiting' | 'reported' | 'stored' | 'refused'>
    reportFileId: Maybe<string>
    decidedAt: Maybe<Instant>
    codes: ColumnType<number[], string | undefined, string>
    opinion: Maybe<string>
    fault: Maybe<string>
  }
  notices: {
    id: Generated<string>
    providerId: string
    customerId: Maybe<string>
    kind: string
    about: string
    text: string
    at: Instant
  }
  reconciliations: {
    id: Generated<string>
    channelId: string
    downloadFileId: string
    at: Instant
    kind: string
    received: number
    agreeing: number
    differences: Json<RegistryDifference[]>
  }
}

/** What a filed record holds that may stand in the filings of others too. */
export type FiledKeyKind = 'mobile' | 'principal' | 'manager' | 'home-host' | 'remark' | 'app-key'

/** What a look at a picture found when it was handed in. */
export interface PictureFindings {
  faults: string[]
  hints: string[]
  /** What it was looked at as: the picture as it came, a picture without what its camera wrote, or a page of a PDF. */
  as: 'upload' | 'copy' | 'page'
}

/** With the administration's id, which a change has to name. */
export interface FiledIp {
  from: string
  to: string
  regulatorId?: string
}

/** From and to in Shanghai, `09:00`; to before from goes over midnight. */
export interface OpenHours {
  from: string
  to: string
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

export interface ReturnReason {
  at: string
  text: string
  /** The administration's result code, where it is one. */
  code?: number
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
  mostBytesOfOrder?: number
  /** Every look of staff at a paper shows a copy marked with the words 仅供备案使用, who looks and when. */
  markShownPapers?: boolean
  mostBytesOfCustomer?: number
  /** After so many days replaced papers are removed, and all papers of abandoned orders; 0: never. */
  keepReplacedDays?: number
  keepAbandonedDays?: number
}

// dates without a time stay text, as the domain has them
pg.types.setTypeParser(pg.types.builtins.DATE, (it) => it)

/** Opens the pool; ask for `end` (kysely's `destroy`) when done. */
export function openDatabase(url: string, connections = 10): { db: Kysely<Tables>; pool: pg.Pool } {
  // what a connection has prepared is worth keeping it for the next minutes
  const pool = new pg.Pool({ connectionString: url, max: connections, idleTimeoutMillis: 300_000 })
  // an idle connection that PostgreSQL closed must not end the process
  pool.on('error', () => {})
  // nor one that is held, over a call to an administration: its next query tells
  pool.on('connect', (client) => client.on('error', () => {}))
  const dialect = new PostgresDialect({ pool: preparing(pool) })
  return {
    db: new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] }),
    pool,
  }
}
