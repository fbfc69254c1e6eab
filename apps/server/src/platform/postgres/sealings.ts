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
]

/** Numbers that older versions let into words: resident IDs, mobiles, mail addresses. */
function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskWords(value)
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, masked(it)]))
}

const jsonOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

const withoutNull = (value: Row): Row => Object.fromEntries(Object.entries(value).filter(([, it]) => it !== null))
