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

export const sealings: readonly Sealing[] = [audit, accounts, customers]

const jsonOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

const withoutNull = (value: Row): Row => Object.fromEntries(Object.entries(value).filter(([, it]) => it !== null))
