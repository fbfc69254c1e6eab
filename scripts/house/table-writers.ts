import ts from 'typescript'
import { featureOf } from './feature-folders.ts'
import type { Source } from './source-tree.ts'

const writes = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto']

/** The tables a file of the server writes, in Kysely or in SQL, or says the columns of. */
export const tablesWritten = ({ nodes }: Source): string[] => [
  ...new Set(nodes.flatMap((node) => [...writtenByKysely(node), ...writtenBySql(node), ...declared(node)])),
]

/** `declare module '…/database.ts' { interface Tables { … } }` */
const declared = (node: ts.Node): string[] =>
  ts.isInterfaceDeclaration(node) && node.name.text === 'Tables' && ts.isModuleBlock(node.parent)
    ? node.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [columnCase(name.text)] : []))
    : []

function writtenByKysely(node: ts.Node): string[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
  const [table] = node.arguments
  if (!writes.includes(node.expression.name.text) || !table) return []
  return ts.isStringLiteralLike(table) ? [columnCase(firstWord(table.text))] : [`(${table.getText()})`]
}

function writtenBySql(node: ts.Node): string[] {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return []
  const sql = node.getText().replace(/\bfor( no key)? update\b/gi, '')
  return [...sql.matchAll(/\b(?:insert into|update(?! set\b)|delete from|merge into)\s+(\w+)(?=[\s(])/gi)]
    .filter(([words, table = '']) => !/^update/i.test(words) || isUpdateOf(table, sql))
    .flatMap(([, table = '']) => table)
}

/** `update orders o set …`: a sentence that has the word “update” has no `set`. */
const isUpdateOf = (table: string, sql: string): boolean =>
  new RegExp(`\\bupdate\\s+${table}(\\s+(as\\s+)?\\w+)?\\s+set\\b`, 'i').test(sql)

/** Kysely is asked in camelCase, SQL is written as PostgreSQL has it. */
const columnCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const firstWord = (text: string): string => text.split(' ')[0] ?? text

/** `table: a, b` for each table that more than one feature folder writes. */
export function sharedTables(sources: readonly Source[]): string[] {
  const writers = new Map<string, Set<string>>()
  for (const source of sources) {
    const feature = featureOf(source.path)
    if (feature === undefined) continue
    for (const table of tablesWritten(source)) writers.set(table, (writers.get(table) ?? new Set()).add(feature))
  }
  return [...writers]
    .filter(([, features]) => features.size > 1)
    .map(([table, features]) => `${table}: ${[...features].sort().join(', ')}`)
    .sort()
}
