import { type RawBuilder, sql } from 'kysely'

/** A text as `like` takes it: nothing in it stands for anything else. */
export const asLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/**
 * Whether a column holds this text anywhere, small and capital letters alike. From two characters on an index of
 * `bigrams(lower(column))` answers it; one alone is looked for row by row.
 */
export function contains(column: RawBuilder<unknown>, text: string): RawBuilder<boolean> {
  const wanted = text.toLowerCase()
  const isThere = sql<boolean>`lower(${column}) like ${`%${asLiteral(wanted)}%`}`
  if ([...wanted].length < 2) return isThere
  return sql<boolean>`(bigrams(lower(${column})) @> bigrams(${wanted}) and ${isThere})`
}
