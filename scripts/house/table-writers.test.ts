import { expect, test } from 'vitest'
import { sourceOf } from './source-tree.ts'
import { sharedTables, tablesWritten } from './table-writers.ts'

const written = (text: string) => tablesWritten(sourceOf('apps/server/src/records/orders/a.ts', text))

test('tables written by Kysely', () => {
  expect(
    written("db.insertInto('a'); db.updateTable('b as it').set({}); db.deleteFrom('c'); db.mergeInto('d as x')"),
  ).toEqual(['a', 'b', 'c', 'd'])
  expect(written("db.selectFrom('a')")).toEqual([])
})

test('tables whose columns a feature declares', () => {
  expect(written("declare module '../database.ts' { interface Tables { filedKeys: { kind: string } } }")).toEqual([
    'filed_keys',
  ])
})

test('a table named by a variable is told as it stands', () => {
  expect(written('db.deleteFrom(table)')).toEqual(['(table)'])
})

test('tables written in SQL', () => {
  expect(written('sql`with gone as (delete from a where x) insert into b (c) select d from gone`')).toEqual(['a', 'b'])
  expect(written('sql`update orders o set x = 1`')).toEqual(['orders'])
  expect(written("db.query('insert into a(b) values (1) on conflict do update set b = 2')")).toEqual(['a'])
})

test('reading and sentences write nothing', () => {
  expect(written('sql`select * from a for update of a`')).toEqual([])
  expect(written("say('update the order and take from it what is old')")).toEqual([])
})

test('a table that two features write is told with both', () => {
  const writing = (path: string, table: string) => sourceOf(`apps/server/src/${path}`, `db.insertInto('${table}')`)
  expect(
    sharedTables([
      writing('records/orders/a.ts', 'orders'),
      writing('records/orders/b.ts', 'orders'),
      writing('desks/reviewing/a.ts', 'orders'),
      writing('records/registry/a.ts', 'registry'),
    ]),
  ).toEqual(['orders: desks/reviewing, records/orders'])
})
