import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { SoughtByKeys } from './sought-keys.ts'

/** A word that many names hold: so many of them are looked at, the order they were written in decides which. */
export const maxCandidates = 2000

type Ids = RawBuilder<unknown>
export const anyOf = (ids: readonly Ids[]): Ids => sql.join(ids, sql` union all `)
export const when = (isSaid: boolean | undefined, ids: Ids): Ids[] => (isSaid ? [ids] : [])

export const isNamed = (column: RawBuilder<unknown>, { name: { parts, whole } }: SoughtByKeys) =>
  sql<SqlBool>`(${column} @> ${parts}::bigint[] or ${column} @> array[${whole}::bigint])`
