import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { freshDatabase } from './test-database.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let db: ReturnType<typeof openDatabase>['db']
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url).db
  await db.insertInto('providers').values({ name: '甲', province: '44', settings: settings() }).execute()
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const settings = () => JSON.stringify({ demonstration: true, 'snake_key.deep': { an_other: 1 }, camelKey: 2 })

test('a column is camelCase in the program, however PostgreSQL calls it', async () => {
  const [row] = await db.selectFrom('providers').selectAll().execute()
  expect(row?.createdAt).toBeInstanceOf(Date)
  const { rows } = await sql`select created_at from providers`.execute(db)
  expect(rows).toEqual([{ createdAt: row?.createdAt }])
})

test('what is inside a JSON value keeps its letters', async () => {
  const [row] = await db.selectFrom('providers').select('settings').execute()
  expect(row?.settings).toEqual(JSON.parse(settings()))
})

test('so the columns of rows nested by jsonObjectFrom come as PostgreSQL calls them: they are given names of one word', async () => {
  const row = await db
    .selectNoFrom((of) =>
      jsonObjectFrom(of.selectFrom('providers').select(['createdAt', 'createdAt as since'])).as('provider'),
    )
    .executeTakeFirstOrThrow()
  expect(Object.keys(row.provider ?? {}).sort()).toEqual(['created_at', 'since'])
})

const source = join(import.meta.dirname, '..', '..')

test('no column of a nested row has a name of several words, anywhere in the server', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (it) => it.endsWith('.ts') && !it.endsWith('.test.ts'),
  )
  const texts = files.map((it) => readFileSync(join(source, it), 'utf8')).filter((it) => it.includes('kysely/helpers'))
  expect(texts.length).toBeGreaterThan(1)
  expect(texts.flatMap(nestedColumns).filter((it) => !/^[a-z]+$/.test(it))).toEqual([])
})

test('which names nested columns come by is read from the code', () => {
  const code = `jsonArrayFrom(of.selectFrom('a').select(['a.id', 'a.madeAt as since', 'kind']).select('a.madeBy')).as('x')`
  expect(nestedColumns(code)).toEqual(['id', 'since', 'kind', 'madeBy'])
  expect(nestedColumns("jsonObjectFrom(of.selectFrom('a').selectAll())")).toEqual(['selectAll()'])
  expect(nestedColumns("of.selectFrom('a').select('a.madeBy')")).toEqual([])
})

/** The names by which columns of `jsonArrayFrom(…)` and `jsonObjectFrom(…)` come back. */
function nestedColumns(code: string): string[] {
  const names: string[] = []
  const visit = (node: ts.Node, isNested: boolean): void => {
    const called = ts.isCallExpression(node) ? nameOfCall(node) : ''
    if (isNested && called === 'selectAll') names.push('selectAll()')
    ts.forEachChild(node, (it) => visit(it, isNested || /^json(Array|Object)From$/.test(called)))
    if (isNested && called === 'select' && ts.isCallExpression(node)) names.push(...node.arguments.flatMap(columnsIn))
  }
  visit(ts.createSourceFile('a.ts', code, ts.ScriptTarget.ES2024, true), false)
  return names
}

const nameOfCall = ({ expression }: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()

/** `a.madeAt as since` comes back as `since`, `a.id` as `id`. */
const columnsIn = (node: ts.Node): string[] =>
  ts.isStringLiteral(node)
    ? [node.text.split(' as ').at(-1)?.split('.').at(-1) ?? '']
    : ts.isArrayLiteralExpression(node)
      ? node.elements.flatMap(columnsIn)
      : [node.getText()]
