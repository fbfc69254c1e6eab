import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { gbkEncode } from '@openbeian/regulator'
import { sql } from 'kysely'
import type { Db } from './platform/postgres/database.ts'

/** Where something may stand that somebody typed: a column, a file, a log. */
export interface Place {
  name: string
  bytes: Buffer
}

/** Which of these texts stand where, in whatever writing. */
export function findPlanted(places: readonly Place[], planted: readonly string[]): string[] {
  const sought = [...new Set(planted)].flatMap((text) => writingsOf(text).map((it) => ({ text, ...it })))
  return places.flatMap(({ name, bytes }) =>
    sought.flatMap(({ text, writing, as }) => (bytes.includes(writing) ? [`${name}: ${text}, ${as}`] : [])),
  )
}

/** A text as somebody might have kept it. */
export function writingsOf(text: string): { as: string; writing: Buffer }[] {
  const encoded = {
    'UTF-8': Buffer.from(text),
    GBK: gbkEncode(text),
    'UTF-16': Buffer.from(text, 'utf16le'),
  }
  const asText = {
    percent: encodeURIComponent(text),
    'percent in lower case': encodeURIComponent(text).toLowerCase(),
    'JSON escapes': escapesOf(text),
    'JSON escapes in upper case': escapesOf(text).toUpperCase().replaceAll('\\U', '\\u'),
  }
  const ofBytes = Object.entries(encoded).flatMap(([as, bytes]) => [
    { as: `${as} in hex`, written: bytes.toString('hex') },
    { as: `${as} in upper hex`, written: bytes.toString('hex').toUpperCase() },
    ...[0, 1, 2].map((shift) => ({ as: `${as} in base64`, written: base64Of(bytes, shift) })),
  ])
  return [
    ...Object.entries(encoded).map(([as, writing]) => ({ as, writing })),
    ...[...Object.entries(asText).map(([as, written]) => ({ as, written })), ...ofBytes].map(({ as, written }) => ({
      as,
      writing: Buffer.from(written),
    })),
  ].filter(({ writing }) => writing.length >= 6)
}

const escapesOf = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')

/** What stands in base64 wherever these bytes lie at this place of three. */
function base64Of(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replaceAll('=', '')
  const isCut = (shift + bytes.length) % 3 !== 0
  return whole.slice(shift && shift + 1, isCut ? -1 : undefined)
}

/** Every column of every table, what is in bytes also opened where it is only packed. */
export async function columnsOf(db: Db): Promise<Place[]> {
  const { rows: columns } = await sql<{ place: string; column: string }>`
    select c.oid::regclass::text as place, quote_ident(a.attname) as column from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition
      and c.relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace)`.execute(db)
  return Promise.all(
    columns.map(async ({ place, column }) => {
      const { rows } = await sql<{ value: string }>`select ${sql.raw(column)}::text as value from ${sql.raw(place)}
        where ${sql.raw(column)} is not null`.execute(db)
      const bytes = rows.flatMap(({ value }) => [
        Buffer.from(value),
        ...(value.startsWith('\\x') ? unpacked(Buffer.from(value.slice(2), 'hex')) : []),
      ])
      return { name: `${place}.${column}`, bytes: joined(bytes) }
    }),
  )
}

/** Debian's, the newest first, and the one on PATH; none dumps a server newer than itself. */
const dumpers = () => [...globSync('/usr/lib/postgresql/*/bin/pg_dump').sort().toReversed(), 'pg_dump']

/** The database as `pg_dump` writes it, or row by row where none is here that knows this PostgreSQL. */
export async function dumpOf(db: Db, url: string): Promise<Place> {
  for (const program of dumpers()) {
    const dumped = await promisify(execFile)(program, ['--schema=public', '--schema=pgboss', url], {
      maxBuffer: 2 ** 30,
    }).catch(() => undefined)
    if (dumped) return { name: program, bytes: Buffer.from(dumped.stdout) }
  }
  console.log('No pg_dump here is as new as the server: every row is dumped as text instead.')
  const { rows: tables } = await sql<{ place: string }>`select oid::regclass::text as place from pg_class
    where relkind in ('r', 'p') and not relispartition
      and relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace)`.execute(db)
  const rows = await Promise.all(
    tables.map(
      async ({ place }) =>
        (await sql<{ row: string }>`select t::text as row from ${sql.raw(place)} t`.execute(db)).rows,
    ),
  )
  return {
    name: 'the rows',
    bytes: Buffer.from(
      rows
        .flat()
        .map(({ row }) => row)
        .join('\n'),
    ),
  }
}

/** Every file in a folder, by its name too, also opened where it is only packed. */
export async function filesIn(folder: string): Promise<Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    entries
      .filter((it) => it.isFile())
      .map(async ({ parentPath, name }) => {
        const bytes = await readFile(join(parentPath, name))
        return { name: `file ${name}`, bytes: joined([Buffer.from(name), ...unpacked(bytes)]) }
      }),
  )
}

const unpackers = [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync]

function unpacked(bytes: Buffer): Buffer[] {
  const opened = unpackers.flatMap((unpack) => {
    try {
      return [unpack(bytes, { maxOutputLength: 2 ** 26 })]
    } catch {
      return []
    }
  })
  return [bytes, ...opened]
}

const newline = Buffer.from('\n')
const joined = (parts: readonly Buffer[]): Buffer => Buffer.concat(parts.flatMap((it) => [it, newline]))
