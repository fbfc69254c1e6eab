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
    said_sealed: cipher.seal(jsonOf({ byName, before, after, reason }), `audit:${entry}:${action}:${about}`),
  }),
}

export const sealings: readonly Sealing[] = [audit]

/** Without what is null. */
const jsonOf = (value: Row): Buffer =>
  Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(value).filter(([, it]) => it !== null))))
