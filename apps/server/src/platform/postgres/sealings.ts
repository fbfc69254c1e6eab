import { maskWords } from '@openbeian/filing'
import type { Cipher } from '../keys/cipher.ts'

/** What an earlier version kept readable of a table, and how it is kept since. Like a migration it is history: it is never changed. */
export interface Sealing {
  table: string
  /** Readable columns, which go once all rows are sealed. */
  clear: readonly string[]
  /** Columns that say where a sealed value stands. */
  boundTo: readonly string[]
  /** The columns that take their place, made by a migration; those named under `always` have a value in every row. */
  sealed: readonly string[]
  always?: readonly string[]
  /** What else is set, as SQL. */
  alsoSet?: string
  seal(row: Row, cipher: Cipher): Record<string, Buffer | null>
}

export type Row = Readonly<Record<string, unknown>>

const audit: Sealing = {
  table: 'audit',
  clear: ['by_name', 'before', 'after', 'reason'],
  boundTo: ['entry', 'action', 'about'],
  sealed: ['said_sealed'],
  always: ['said_sealed'],
  alsoSet: `changed = array(select jsonb_object_keys(coalesce(t.before, '{}')) union select jsonb_object_keys(coalesce(t.after, '{}')))`,
  seal: ({ by_name: byName, before, after, reason, entry, action, about }, cipher) => ({
    said_sealed: cipher.seal(
      jsonOf(withoutNull({ byName, before, after, reason })),
      `audit:${entry}:${action}:${about}`,
    ),
  }),
}

const accounts: Sealing = {
  table: 'accounts',
  clear: ['name', 'login'],
  boundTo: ['id', 'provider_id'],
  sealed: ['name_sealed', 'login_sealed', 'login_key'],
  always: ['name_sealed', 'login_sealed', 'login_key'],
  seal: ({ id, provider_id: providerId, name, login }, cipher) => ({
    name_sealed: cipher.seal(jsonOf(name), `accounts.name:${id}`),
    login_sealed: cipher.seal(jsonOf(login), `accounts.login:${id}`),
    login_key: cipher.blindIndex(`login:${providerId}`, String(login)),
  }),
}

const customers: Sealing = {
  table: 'customers',
  clear: ['name'],
  boundTo: ['id'],
  sealed: ['name_sealed'],
  always: ['name_sealed'],
  seal: ({ id, name }, cipher) => ({ name_sealed: cipher.seal(jsonOf(name), `customers.name:${id}`) }),
}

const orderActions: Sealing = {
  table: 'order_actions',
  clear: ['note', 'reasons'],
  boundTo: ['order_id', 'action', 'at'],
  sealed: ['words_sealed'],
  seal: ({ note, reasons, order_id: orderId, action, at }, cipher) => ({
    words_sealed:
      note === null && reasons === null
        ? null
        : cipher.seal(
            jsonOf(withoutNull({ note: masked(note), reasons: masked(reasons) })),
            `order_actions.words:${orderId}:${action}:${at instanceof Date && at.toISOString()}`,
          ),
  }),
}

const orders: Sealing = {
  table: 'orders',
  clear: ['return_reasons'],
  boundTo: ['id'],
  sealed: ['return_reasons_sealed'],
  seal: ({ id, return_reasons: reasons }, cipher) => ({
    return_reasons_sealed:
      Array.isArray(reasons) && reasons.length > 0
        ? cipher.seal(jsonOf(masked(reasons)), `orders.return_reasons:${id}`)
        : null,
  }),
}

const orderSubjects: Sealing = {
  table: 'orders',
  clear: ['subject_name'],
  boundTo: ['id'],
  sealed: ['subject_name_sealed'],
  always: ['subject_name_sealed'],
  seal: ({ id, subject_name: name }, cipher) => ({
    subject_name_sealed: cipher.seal(jsonOf(name), `orders.subject_name:${id}`),
  }),
}

const filedSubjects: Sealing = {
  table: 'filed_subjects',
  clear: ['name'],
  boundTo: ['provider_id', 'regulator_id'],
  sealed: ['name_sealed'],
  always: ['name_sealed'],
  seal: ({ provider_id: providerId, regulator_id: regulatorId, name }, cipher) => ({
    name_sealed: cipher.seal(jsonOf(name), `filed_subjects.name:${providerId}:${regulatorId}`),
  }),
}

const taskSubjects: Sealing = {
  table: 'tasks',
  clear: ['about'],
  boundTo: ['id'],
  sealed: ['about_sealed'],
  always: ['about_sealed'],
  seal: ({ id, about }, cipher) => ({ about_sealed: cipher.seal(jsonOf(about), `tasks.about:${id}`) }),
}

/** A table of which columns with words are sealed, each by itself, bound to the row that these columns name. */
const words = (table: string, columns: readonly string[], key: readonly string[] = ['id']): Sealing => ({
  table,
  clear: columns,
  boundTo: key,
  sealed: columns.map((it) => `${it}_sealed`),
  seal: (row, cipher) =>
    Object.fromEntries(
      columns.map((column) => [
        `${column}_sealed`,
        row[column] === null || row[column] === ''
          ? null
          : cipher.seal(jsonOf(masked(row[column])), `${table}.${column}:${key.map((it) => row[it]).join(':')}`),
      ]),
    ),
})

/** As `words`; the numbers of filings and records stay whole. */
const answers = (
  table: string,
  columns: readonly string[],
  { key = ['id'], always = [] }: { key?: readonly string[]; always?: readonly string[] } = {},
): Sealing => ({
  ...words(table, columns, key),
  always,
  seal: (row, cipher) =>
    Object.fromEntries(
      columns.map((column) => [
        `${column}_sealed`,
        row[column] === null
          ? null
          : cipher.seal(jsonOf(maskedAnswer(row[column])), `${table}.${column}:${key.map((it) => row[it]).join(':')}`),
      ]),
    ),
})

const numbersOfRecords = new Set(['about', 'recordId', 'number', 'filingNumber'])

const taskQuestions: Sealing = {
  table: 'tasks',
  clear: ['source_key'],
  boundTo: ['channel_id', 'kind'],
  sealed: ['question_key'],
  always: ['question_key'],
  seal: ({ channel_id: channelId, kind, source_key: question }, cipher) => ({
    question_key: cipher.blindIndex(`task:${channelId}:${kind}`, String(question)),
  }),
}

const materialHashes: Sealing = {
  table: 'materials',
  clear: ['sha256'],
  boundTo: [],
  sealed: ['content_key'],
  always: ['content_key'],
  seal: ({ sha256 }, cipher) => ({ content_key: cipher.blindIndex('material', hexOf(sha256)) }),
}

const signedHashes: Sealing = {
  table: 'sheet_signatures',
  clear: ['signed_sha256'],
  boundTo: ['id'],
  sealed: ['signed_hash_sealed'],
  always: ['signed_hash_sealed'],
  seal: ({ id, signed_sha256: hash }, cipher) => ({
    signed_hash_sealed: cipher.seal(jsonOf(hexOf(hash)), `sheet_signatures.signed_hash:${id}`),
  }),
}

const reportHashes: Sealing = {
  table: 'report_files',
  clear: ['payload_hash'],
  boundTo: [],
  sealed: ['payload_key'],
  always: ['payload_key'],
  seal: ({ payload_hash: hash }, cipher) => ({ payload_key: cipher.blindIndex('report-file', String(hash)) }),
}

const downloadHashes: Sealing = {
  table: 'download_files',
  clear: ['payload_hash', 'document_hash'],
  boundTo: [],
  sealed: ['payload_key', 'document_key'],
  always: ['payload_key'],
  seal: ({ payload_hash: payload, document_hash: document }, cipher) => ({
    payload_key: cipher.blindIndex('download-file', String(payload)),
    document_key: document === null ? null : cipher.blindIndex('download-document', String(document)),
  }),
}

export const sealings: readonly Sealing[] = [
  audit,
  accounts,
  customers,
  orderActions,
  orders,
  orderSubjects,
  filedSubjects,
  taskSubjects,
  words('identity_checks', ['note']),
  words('risk_list', ['reason', 'why_lifted']),
  words('other_ways', ['wish', 'note', 'appointment_note']),
  words('rule_versions', ['note'], ['provider_id', 'version']),
  words('messages', ['last_error']),
  words('blacklist_entries', ['name', 'remark'], ['provider_id', 'source', 'kind', 'key']),
  words('reconciliations', ['differences']),
  answers('channels', ['last_error']),
  answers('report_files', ['answer_message']),
  answers('report_faults', ['fault'], { key: ['order_id'], always: ['fault_sealed'] }),
  answers('download_files', ['fault']),
  answers('applied_results', ['details'], { key: ['download_file_id', 'kind', 'position'] }),
  answers('filed_materials', ['name', 'opinion', 'fault'], { always: ['name_sealed'] }),
  answers('tasks', ['fault']),
  {
    ...answers('notices', ['details'], { always: ['details_sealed'] }),
    // a record without a number was named
    alsoSet: `about = case when t.about = t.details ->> 'name' then '' else t.about end`,
  },
  taskQuestions,
  materialHashes,
  signedHashes,
  reportHashes,
  downloadHashes,
]

/** Numbers that older versions let into words: resident IDs, mobiles, mail addresses. */
function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskWords(value)
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, masked(it)]))
}

function maskedAnswer(value: unknown): unknown {
  if (typeof value === 'string') return maskWords(value)
  if (Array.isArray(value)) return value.map(maskedAnswer)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key, numbersOfRecords.has(key) ? it : maskedAnswer(it)]),
  )
}

const hexOf = (bytes: unknown): string => (Buffer.isBuffer(bytes) ? bytes.toString('hex') : '')

const jsonOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

const withoutNull = (value: Row): Row => Object.fromEntries(Object.entries(value).filter(([, it]) => it !== null))
