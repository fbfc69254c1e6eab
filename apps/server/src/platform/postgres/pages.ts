import type { Total } from '@openbeian/contract'
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from './database.ts'
import { pageError } from './pages.errors.ts'

const isTime = (text: string) => text === 'infinity' || (/^[\d:T.+-]{10,40}$/.test(text) && Date.parse(text) > 0)

/** What a row is sorted by; whether a text is one of it, as PostgreSQL wrote it. */
const isOne = {
  timestamptz: isTime,
  date: isTime,
  uuid: (text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text),
  bigint: (text) => /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text),
  text: (text) => text.length <= 200 && !text.includes('\0'),
  boolean: (text) => text === 'true' || text === 'false',
} as const satisfies Record<string, (text: string) => boolean>
type KeyType = keyof typeof isOne

/** One after the other, the last tells every row from every other; none is ever null. An index has them in this order. */
export interface PageOrder {
  direction: 'asc' | 'desc'
  keys: readonly (readonly [RawBuilder<unknown>, KeyType])[]
}

export interface PageRequest {
  after?: string | undefined
  limit: number
}

export interface PageOf<Row> {
  rows: Row[]
  /** Where the next page begins, when there is one. */
  next?: string
}

/**
 * One page of a list, by the keys of the last row that was shown (keyset paging): it costs the same wherever it lies, and what
 * comes meanwhile shifts nothing. A place is no secret and no permission: whose rows these are, the query says itself.
 */
export async function pageOf<Database, Names extends keyof Database, Row>(
  db: Db,
  list: SelectQueryBuilder<Database, Names, Row>,
  { order: { direction, keys }, after, limit }: PageRequest & { order: PageOrder },
): Promise<PageOf<Row & { pageEnd: string }>> {
  const by = keys.map(([key]) => key)
  let page = list.select(sql<string>`json_build_array(${sql.join(by)})::text`.as('pageEnd'))
  if (after !== undefined) {
    const last = valuesIn(after, keys).map((value, at) => sql`${value}::${sql.raw(keys[at]?.[1] ?? 'text')}`)
    const follows = sql.raw(direction === 'asc' ? '>' : '<')
    page = page.where(sql<boolean>`(${sql.join(by)}) ${follows} (${sql.join(last)})`)
  }
  for (const key of by) page = page.orderBy(key, direction)
  const { rows } = await sql<Row & { pageEnd: string }>`${page.limit(limit + 1)}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return rows.length > limit && last
    ? { rows: shown, next: Buffer.from(last.pageEnd).toString('base64url') }
    : { rows: shown }
}

/** Throws `pages.place-unknown`. */
function valuesIn(place: string, keys: PageOrder['keys']): string[] {
  const values = parsed(Buffer.from(place, 'base64url').toString())
  const texts = Array.isArray(values) ? values.map(String) : []
  const fits = texts.length === keys.length && keys.every(([, type], at) => isOne[type](texts[at] ?? ''))
  if (!fits) throw pageError('pages.place-unknown', {})
  return texts
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** So many are counted; beyond that it is told what the planner believes. */
const maxCounted = 2000

/** How many rows a list has, without counting them all. */
export async function totalOf<Database, Names extends keyof Database>(
  db: Db,
  list: SelectQueryBuilder<Database, Names, object>,
): Promise<Total> {
  const rows = list.select(sql`1`.as('one'))
  const { rows: counted } = await sql<{ count: string }>`
    select count(*) as count from (${rows.limit(maxCounted + 1)}) as counted`.execute(db)
  const count = Number(counted[0]?.count)
  if (count <= maxCounted) return { count }
  const [plan] = await rows.explain<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>('json')
  const believed = plan?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0
  return { count: rounded(Math.max(believed, maxCounted)), isEstimate: true }
}

/** Two digits that mean something. */
const rounded = (count: number): number => Number(count.toPrecision(2))
