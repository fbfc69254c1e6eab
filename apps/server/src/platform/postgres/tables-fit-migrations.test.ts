import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataAtRest } from './data-at-rest.ts'
import { type DescribedColumn, type DescribedTables, describeTables } from './described-tables.ts'
import { freshDatabase } from './test-database.ts'

/** A column as the migrations leave it. */
interface MigratedColumn {
  table: string
  column: string
  type: string
  nullable: boolean
  hasDefault: boolean
  /** The words of `check (… in (…))`, where there is one. */
  words: string[] | undefined
}

let database: Awaited<ReturnType<typeof freshDatabase>>
let migrated: MigratedColumn[]
let described: DescribedTables

beforeAll(async () => {
  database = await freshDatabase()
  migrated = await migratedColumns()
  described = describeTables()
}, 120_000)
afterAll(() => database.drop())

test('every column of the database is in Tables, and every column of Tables in the database', () => {
  const columns = [...described].flatMap(([table, its]) => [...its.keys()].map((it) => nameOf({ table, column: it })))
  expect(columns.sort()).toEqual(migrated.map(nameOf).sort())
})

test('what may be null in the database may be null in Tables, and nothing else', () => {
  expect(both(({ nullable }, type) => nullable !== type.nullable)).toEqual([])
})

test('what the database has a default for may be left out', () => {
  expect(both(({ hasDefault }, type) => hasDefault && !type.mayBeLeftOut)).toEqual([])
})

test('what may be left out has a default or may be null', () => {
  expect(both(({ hasDefault, nullable }, type) => type.mayBeLeftOut && !hasDefault && !nullable)).toEqual([])
})

test('a column is typed as what the driver makes of it', () => {
  expect(both(({ type }, { holds }) => !(holdsOf[type] ?? [holds]).includes(holds))).toEqual([])
})

test('a check names the words of the union, and a union of words has a check', () => {
  expect(
    both((column, type) => !growing.includes(nameOf(column)) && column.words?.join() !== wordsOf(column, type)?.join()),
  ).toEqual([])
})

test('of every column that may hold something of a person it is said how it is kept', () => {
  const holding = migrated.filter(({ type, words }) => kindsThatHold.includes(type) && words === undefined)
  expect(Object.keys(dataAtRest).sort()).toEqual(holding.map(({ table, column }) => `${table}.${column}`).sort())
})

test('what is sealed is bytes, and is called so', () => {
  const odd = migrated.filter(
    ({ table, column, type }) =>
      (dataAtRest[`${table}.${column}`]?.[0] === 'sealed') !==
      (/(^|_)sealed$|data_key$/.test(column) && type === 'bytea'),
  )
  expect(odd.map(({ table, column }) => `${table}.${column}`)).toEqual([])
})

const kindsThatHold = ['text', 'jsonb', 'bytea', 'inet', '_text']

/** Unions that grow by a row in a list of the code, without a migration: kinds of materials, budgets, and why something was not read. */
const growing = [
  'usedUpBudgets.budget',
  'filedMaterials.kind',
  'materials.kind',
  'materialReadings.reason',
  'sheetChecks.reason',
  'sheets.kind',
  'uploads.kind',
]

/** What the driver makes of a type; anything may stand in JSON. */
const holdsOf: Record<string, string[]> = {
  bool: ['boolean'],
  bytea: ['Buffer'],
  date: ['string'],
  inet: ['string'],
  int4: ['number'],
  int8: ['string'],
  int8multirange: ['string'],
  text: ['string'],
  timestamptz: ['Date'],
  uuid: ['string'],
  _int4: ['number[]'],
  _text: ['string[]'],
  _uuid: ['string[]'],
}

const wordsOf = ({ type }: MigratedColumn, { words }: DescribedColumn) => (type === 'text' ? words : undefined)

/** The columns of which this is true, by their names in `Tables`. */
const both = (isWrong: (column: MigratedColumn, type: DescribedColumn) => boolean): string[] =>
  migrated.flatMap((column) => {
    const type = described.get(camelCase(column.table))?.get(camelCase(column.column))
    return type && isWrong(column, type) ? [nameOf(column)] : []
  })

const nameOf = ({ table, column }: Pick<MigratedColumn, 'table' | 'column'>) =>
  `${camelCase(table)}.${camelCase(column)}`

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

async function migratedColumns(): Promise<MigratedColumn[]> {
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query<Omit<MigratedColumn, 'words'> & { check: string | null }>(columnsOfTables)
  await client.end()
  return rows.map(({ check, ...it }) => ({ ...it, words: check === null ? undefined : wordsIn(check) }))
}

/** `CHECK ((state = ANY (ARRAY['open'::text, 'stopped'::text])))` */
const wordsIn = (check: string): string[] => [...check.matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word).sort()

/** Partitions have the columns of their table; a check of one column stands beside it. */
const columnsOfTables = `
  select c.table_name as table, c.column_name as column, c.udt_name as type, c.is_nullable = 'YES' as nullable,
    c.column_default is not null or c.is_identity = 'YES' as "hasDefault",
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = t.oid and k.contype = 'c' and k.conkey = array[c.ordinal_position::smallint]
        and pg_get_constraintdef(k.oid) like '%::text%') as check
  from information_schema.columns c
  join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace
  where c.table_schema = 'public' and t.relkind in ('r', 'p') and not t.relispartition
  order by 1, c.ordinal_position`
