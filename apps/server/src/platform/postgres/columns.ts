import type { ColumnType } from 'kysely'

/** bigint columns come as text: they do not fit a number. */
export type BigIntColumn = ColumnType<string, string | bigint, string | bigint>
export type Json<T> = ColumnType<T, string, string>
/** Left out, it is the empty value the database has for it. */
export type JsonOrEmpty<T> = ColumnType<T, string | undefined, string>
export type Instant = ColumnType<Date, Date | string, Date | string>
export type InstantOrNow = ColumnType<Date, Date | string | undefined, Date | string>
export type Maybe<T> = T | null
