import type { TaskKind } from '@openbeian/contract'
import type { MaterialKind, OrderAction, OrderState, OrderType } from '@openbeian/filing'
import type { Adjustment } from '@openbeian/rules'
import type { ChallengeStep, FaceResultName, FaceScores } from '@openbeian/vision'
import { type ColumnType, type Generated, Kysely, PostgresDialect, type Transaction } from 'kysely'
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
    asked_sealed: Maybe<Buffer>
    answer_sealed: Maybe<Buffer>
    answered_at: Maybe<Instant>
    fault: Maybe<string>
    faults: Generated<number>
    next_at: Instant
  }
  lookup_turns: { server: string; next_at: Instant }
  providers: {
    id: Generated<string>
    name: string
    province: string
    settings: Json<ProviderSettings>
    created_at: Generated<Date>
  }
  customers: { id: Generated<string>; provider_id: string; name: string; created_at: Generated<Date> }
  accounts: {
    id: Generated<string>
    provider_id: string
    customer_id: Maybe<string>
    login: string
    name: string
    role: 'applicant' | 'reviewer' | 'supervisor' | 'admin' | 'auditor'
    password_hash: string
    disabled_at: Maybe<Instant>
    failed_sign_ins: Generated<number>
    locked_until: Maybe<Instant>
    mail_notices: Generated<boolean>
    created_at: Generated<Date>
  }
  sessions: {
    id: Buffer
    account_id: string
    csrf_secret: string
    ip: string
    created_at: Generated<Date>
    last_seen_at: InstantOrNow
    expires_at: Instant
  }
  orders: {
    id: Generated<string>
    provider_id: string
    customer_id: string
    reference: string
    order_type: OrderType
    state: OrderState
    version: Generated<number>
    filing_sealed: Buffer
    subject_name: Generated<string>
    subject_key: Maybe<Buffer>
    service_names: Generated<string[]>
    domains: Generated<string[]>
    province: Generated<string>
    prepared_by: Generated<string[]>
    claimed_by: Maybe<string>
    claimed_at: Maybe<Instant>
    rule_pack_version: Maybe<string>
    rule_version: Maybe<number>
    identity_mark: Maybe<Buffer>
    return_reasons: ColumnType<ReturnReason[], string | undefined, string>
    created_by: string
    created_at: Generated<Date>
    state_since: InstantOrNow
    deadline_at: Maybe<Instant>
    filed_subject_id: Maybe<string>
    filed_service_ids: Generated<string[]>
    filed_sealed: Maybe<Buffer>
  }
  order_actions: {
    id: Generated<string>
    at: Generated<Date>
    order_id: string
    action: OrderAction | 'create'
    actor: string
    account_id: Maybe<string>
    from_state: Maybe<OrderState>
    to_state: OrderState
    note: Maybe<string>
    reasons: ColumnType<Maybe<ReturnReason[]>, string | null | undefined, never>
    data: ColumnType<Record<string, unknown>, string | undefined, never>
    rule_pack_version: Maybe<string>
  }
  messages: {
    id: Generated<string>
    provider_id: string
    order_id: Maybe<string>
    channel: 'sms' | 'email'
    sealed: Buffer
    shown_to: string
    state: Generated<'waiting' | 'sent' | 'kept' | 'failed'>
    created_at: Date
    settled_at: Maybe<Date>
    tries: Generated<number>
    last_error: Maybe<string>
  }
  uploads: {
    id: Generated<string>
    order_id: string
    account_id: string
    kind: string
    about: string
    page: Maybe<string>
    /** The link it comes by. */
    handover_id: Maybe<string>
    file_name: string
    size_bytes: number
    received_bytes: Generated<number>
    begun_at: Instant
  }
  upload_parts: { upload_id: string; begins_at: number; sealed: Buffer }
  handovers: {
    id: Generated<string>
    provider_id: string
    order_id: string
    step: 'upload' | 'liveness' | 'signature'
    about: string
    kinds: string[]
    sheet_id: Maybe<string>
    person_key: Maybe<Buffer>
    delivered: Generated<string[]>
    token_key: Buffer
    device_key: Maybe<Buffer>
    sent_to: Maybe<string>
    created_by: string
    created_at: Date
    expires_at: Date
    opened_at: Maybe<Date>
    done_at: Maybe<Date>
    ended_at: Maybe<Date>
  }
  contact_codes: {
    id: Generated<string>
    provider_id: string
    order_id: string
    contact_key: Buffer
    code_key: Buffer
    ip: string
    sent_at: Date
    tries: Generated<number>
    used_at: Maybe<Date>
  }
  confirmed_contacts: {
    customer_id: string
    contact_key: Buffer
    confirmed_at: Date
  }
  rule_versions: {
    provider_id: string
    version: number
    adjust: ColumnType<Adjustment[], string, never>
    note: string
    made_by: Maybe<string>
    made_at: Date
  }
  sheets: {
    id: string
    provider_id: string
    order_id: string
    kind: string
    about: string
    version: number
    mark: string
    printed_sealed: Buffer
    pdf_sealed: Buffer
    pdf_sha256: Buffer
    made_by: string
    made_at: Date
  }
  sheet_checks: {
    material_id: string
    state: 'waiting' | 'checked' | 'unavailable' | 'signed-here'
    reason: Maybe<string>
    result_sealed: Maybe<Buffer>
    at: Date
  }
  sheet_signatures: {
    id: string
    order_id: string
    number: number
    sheet_id: string
    material_id: string
    account_id: string
    at: Date
    signed_sealed: Buffer
    signed_sha256: Buffer
    previous: Buffer
    hash: Buffer
    seal: Buffer
  }
  rule_hits: {
    provider_id: string
    order_id: string
    at: Date
    rule: string
    severity: string
    field: string
  }
  audit: {
    id: Generated<string>
    at: Generated<Date>
    provider_id: Maybe<string>
    account_id: Maybe<string>
    by_name: string
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
    provider_id: string
    order_id: string
    kind: string
    about: string
    content_type: string
    width: Maybe<number>
    height: Maybe<number>
    size_bytes: number
    sha256: Buffer
    file_id: string
    data_key: Buffer
    uploaded_by: string
    uploaded_at: Generated<Date>
    replaced_at: Maybe<Instant>
    scanned_at: Maybe<Instant>
    looked: ColumnType<Maybe<PictureFindings>, string | null | undefined, string | null>
    page: Generated<number>
    pdf_pages: Maybe<number>
  }
  customer_storage: { customer_id: string; bytes: BigIntColumn }
  material_readings: {
    material_id: string
    state: 'waiting' | 'read' | 'unavailable'
    reason: Maybe<string>
    hints: Generated<string[]>
    reading_sealed: Maybe<Buffer>
    at: Instant
  }
  pending_files: { file_id: string; announced_at: Instant }
  identity_checks: {
    id: Generated<string>
    order_id: string
    route: 'manual'
    result: 'confirmed' | 'refused'
    mark: Buffer
    note: string
    checked_by: string
    checked_at: Generated<Date>
  }
  face_consents: {
    id: Generated<string>
    order_id: string
    person_key: Buffer
    text_version: string
    agrees: boolean
    decided_by: string
    decided_at: Date
  }
  face_checks: {
    id: Generated<string>
    provider_id: string
    order_id: string
    person_key: Buffer
    consent_id: string
    /** The link it was given out by. */
    handover_id: Maybe<string>
    portrait_id: ColumnType<Maybe<string>, string, string>
    nonce_key: Buffer
    steps: Json<ChallengeStep[]>
    timed: boolean
    state: Generated<'asked' | 'judging' | 'judged' | 'unavailable'>
    asked_by: string
    asked_at: Date
    expires_at: Date
    answered_at: Maybe<Date>
    judged_at: Maybe<Date>
    provider: Maybe<string>
    result: Maybe<FaceResultName>
    reasons: Generated<string[]>
    scores: ColumnType<Maybe<FaceScores>, string | undefined, string>
    frames_at_ms: Generated<number[]>
    frames_bytes: Generated<number[]>
    frame_keys: Generated<string[]>
    frames_file_id: Maybe<string>
    frames_data_key: Maybe<Buffer>
  }
  other_ways: {
    id: Generated<string>
    provider_id: string
    order_id: string
    person_key: Buffer
    way: 'video-call' | 'curtain-photo' | 'in-person'
    wish: Generated<string>
    asked_by: string
    asked_at: Date
    state: Generated<'open' | 'confirmed' | 'refused' | 'replaced'>
    settled_by: Maybe<string>
    settled_at: Maybe<Date>
    note: Maybe<string>
    appointment_at: Maybe<Date>
    appointment_note: Maybe<string>
  }
  face_terms: {
    id: Generated<string>
    provider_id: string
    text_version: string
    accepts: boolean
    decided_by: Maybe<string>
    decided_at: Date
  }
  access_resources: {
    id: Generated<string>
    provider_id: string
    customer_id: Maybe<string>
    kind: 'instance' | 'ip-range' | 'service-number'
    name: string
    service_number_key: Maybe<Buffer>
    ips: Json<{ from: string; to: string }[]>
    province: string
    billing: 'prepaid' | 'pay-as-you-go'
    purchased_on: string
    expires_on: string
    quota: number
    created_at: Generated<Date>
  }
  resource_uses: { resource_id: string; order_id: string; service_index: number }
  channels: {
    id: Generated<string>
    provider_id: string
    name: string
    administration: string
    isp_id: BigIntColumn
    base_url: string
    user_name: string
    secrets_sealed: Buffer
    dialect: Generated<string>
    state: Generated<'open' | 'stopped'>
    stop_reason: Maybe<string>
    last_sequence: Generated<number>
    tries_failed: Generated<number>
    next_try_at: Maybe<Instant>
    last_success_at: Maybe<Instant>
    last_error: Maybe<string>
    last_error_at: Maybe<Instant>
    open_hours: Maybe<Json<OpenHours[]>>
    calls_failed: Generated<number>
    broken_until: Maybe<Instant>
  }
  channel_calls: { channel_id: string; at: Instant; operation: string; code: Maybe<number>; took_ms: number }
  order_isp_ids: { order_id: string; path: string; isp_id: Generated<string> }
  report_files: {
    id: Generated<string>
    channel_id: string
    sequence: number
    state: 'composed' | 'sending' | 'accepted' | 'refused'
    payload_sealed: Buffer
    payload_hash: string
    size_bytes: number
    tries: Generated<number>
    answer_code: Maybe<number>
    answer_message: Maybe<string>
    composed_at: Generated<Date>
    sent_at: Maybe<Instant>
    accepted_at: Maybe<Instant>
    payload_removed_at: Maybe<Instant>
  }
  report_records: { report_file_id: string; order_id: string; attempt: number; isp_subject_id: BigIntColumn }
  report_record_keys: { report_file_id: string; order_id: string; operation: number; key: string }
  report_faults: { order_id: string; order_version: number; message: string; at: Instant }
  download_files: {
    id: Generated<string>
    channel_id: string
    file_name: string
    state: 'stored' | 'acknowledged' | 'applied' | 'quarantined'
    content: Generated<string>
    payload_sealed: Buffer
    payload_hash: string
    fault: Maybe<string>
    received_at: Generated<Date>
    acknowledged_at: Maybe<Instant>
    applied_at: Maybe<Instant>
    payload_removed_at: Maybe<Instant>
    document_hash: Maybe<string>
    imported_by: Maybe<string>
  }
  applied_results: {
    download_file_id: string
    position: number
    kind: string
    order_id: Maybe<string>
    outcome: string
    at: Generated<Date>
  }
  filed_subjects: {
    id: Generated<string>
    provider_id: string
    customer_id: string
    order_id: string
    regulator_id: BigIntColumn
    isp_id: Maybe<BigIntColumn>
    number: string
    name: string
    province: string
    snapshot_sealed: Buffer
    subject_sealed: Maybe<Buffer>
    subject_key: Maybe<Buffer>
    keyed_at: Maybe<Instant>
    published_at: Instant
    cancelled_at: Maybe<Instant>
  }
  filed_keys: { subject_id: string; service_id: Maybe<string>; kind: FiledKeyKind; key: Buffer }
  risk_list: {
    id: Generated<string>
    provider_id: string
    kind: 'mobile' | 'certificate' | 'app-key'
    key: Buffer
    shown: string
    reason: string
    marked_by: string
    marked_at: Instant
    lifted_by: Maybe<string>
    lifted_at: Maybe<Instant>
    why_lifted: Maybe<string>
  }
  filed_services: {
    id: Generated<string>
    subject_id: string
    regulator_id: BigIntColumn
    isp_id: Maybe<BigIntColumn>
    number: string
    name: string
    kind: string
    home_url: Generated<string>
    service_sealed: Maybe<Buffer>
    cancelled_at: Maybe<Instant>
  }
  filed_domains: {
    id: Generated<string>
    service_id: string
    regulator_id: BigIntColumn
    isp_id: Maybe<BigIntColumn>
    name: string
  }
  filed_accesses: {
    id: Generated<string>
    service_id: string
    regulator_id: BigIntColumn
    isp_id: Maybe<BigIntColumn>
    provider: Maybe<BigIntColumn>
    is_own: Generated<boolean>
    ips: Json<FiledIp[]>
    /** The same as numbers, for PostgreSQL alone. */
    addresses: Generated<string>
  }
  calendar_days: { day: string; kind: 'holiday' | 'workday'; source: string }
  code_tables: {
    version: string
    sample: boolean
    tables: Json<unknown>
    stored_at: InstantOrNow
    administration: Maybe<string>
    delivered: ColumnType<unknown, string | null | undefined, string | null>
  }
  blacklist_entries: {
    id: Generated<string>
    provider_id: string
    source: 'HMDLB' | 'FFJRHMD'
    kind: 'subject' | 'domain' | 'address'
    key: string
    name: string
    remark: Maybe<string>
    listed_at: Instant
    removed_at: Maybe<Instant>
  }
  tasks: {
    id: Generated<string>
    provider_id: string
    channel_id: string
    customer_id: Maybe<string>
    kind: TaskKind
    about: string
    source_key: string
    download_file_id: Maybe<string>
    detail_sealed: Buffer
    opened_at: Instant
    deadline_on: string
    state: Generated<'open' | 'answered' | 'reported' | 'done'>
    answer_sealed: Maybe<Buffer>
    answered_by: Maybe<string>
    answered_at: Maybe<Instant>
    report_file_id: Maybe<string>
    fault: Maybe<string>
    order_id: Maybe<string>
  }
  filed_papers: {
    id: Generated<string>
    provider_id: string
    channel_id: string
    filed_subject_id: string
    filed_service_id: Maybe<string>
    part: 'subject' | 'service'
    regulator_id: BigIntColumn
    number: string
    name: string
    kind: MaterialKind
    content_type: 'image/jpeg' | 'application/pdf'
    size_bytes: number
    content_sealed: Maybe<Buffer>
    sent_by: string
    sent_at: Instant
    state: Generated<'waiting' | 'reported' | 'stored' | 'refused'>
    report_file_id: Maybe<string>
    decided_at: Maybe<Instant>
    codes: ColumnType<number[], string | undefined, string>
    opinion: Maybe<string>
    fault: Maybe<string>
  }
  notices: {
    id: Generated<string>
    provider_id: string
    customer_id: Maybe<string>
    kind: string
    about: string
    text: string
    at: Instant
  }
  reconciliations: {
    id: Generated<string>
    channel_id: string
    download_file_id: string
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
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) }), pool }
}
