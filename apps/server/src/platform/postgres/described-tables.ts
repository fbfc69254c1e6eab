import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A column as `Tables` has it. */
export interface DescribedColumn {
  /** `string`, `number`, `boolean`, `Date`, `Buffer`, `json`, or one of them with `[]`. */
  holds: string
  nullable: boolean
  /** Whether a row may be inserted without it. */
  mayBeLeftOut: boolean
  /** The words of a union, where the type is one. */
  words: string[] | undefined
}

/** Every table of `Tables` with its columns, all in camelCase. */
export type DescribedTables = Map<string, Map<string, DescribedColumn>>

/** What the compiler is asked: a row as it is read, and as it is inserted. */
const question = `
  import type { Insertable, Selectable } from 'kysely'
  import type { Tables } from './database.ts'
  export type Read = { [Table in keyof Tables]: Selectable<Tables[Table]> }
  export type Written = { [Table in keyof Tables]: Insertable<Tables[Table]> }
`
const questionFile = join(import.meta.dirname, 'asked-of-the-compiler.ts')
const source = join(import.meta.dirname, '..', '..')
const configFile = join(source, '..', '..', '..', 'tsconfig.json')

/** Takes the compiler some seconds: it reads every `*.rows.ts` and what those import. */
export function describeTables(): DescribedTables {
  const program = programWithQuestion()
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(questionFile)
  if (!file) throw new Error('The compiler was not asked.')
  const alias = (name: string) => {
    const found = file.statements.find((it) => ts.isTypeAliasDeclaration(it) && it.name.text === name)
    if (!found) throw new Error(`The question has no ${name}.`)
    return checker.getTypeAtLocation(found)
  }
  const membersOf = (type: ts.Type) =>
    new Map(type.getProperties().map((it) => [it.name, { symbol: it, type: checker.getTypeOfSymbol(it) }]))

  const written = membersOf(alias('Written'))
  return new Map(
    [...membersOf(alias('Read'))].map(([table, read]) => {
      const inserted = membersOf(written.get(table)?.type ?? read.type)
      const columns = [...membersOf(read.type)].map(([column, { type }]) => {
        const optional = inserted.get(column)?.symbol.flags ?? ts.SymbolFlags.Optional
        return [
          column,
          { ...describe(checker, type), mayBeLeftOut: (optional & ts.SymbolFlags.Optional) !== 0 },
        ] as const
      })
      return [table, new Map(columns)] as const
    }),
  )
}

function programWithQuestion(): ts.Program {
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [] },
    ts.sys,
    join(configFile, '..'),
  )
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (path) => path === questionFile || fileExists(path)
  host.getSourceFile = (path, version, ...how) =>
    path === questionFile ? ts.createSourceFile(path, question, version) : getSourceFile(path, version, ...how)
  const rows = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.rows.ts'))
  return ts.createProgram([questionFile, ...rows.map((it) => join(source, it))], options, host)
}

function describe(checker: ts.TypeChecker, type: ts.Type): Omit<DescribedColumn, 'mayBeLeftOut'> {
  const bare = checker.getNonNullableType(type)
  const members = bare.isUnion() ? bare.types : [bare]
  const words = members.flatMap((it) => (it.isStringLiteral() ? [it.value] : []))
  return {
    holds: holds(checker, bare),
    nullable: bare !== type,
    words: words.length === members.length ? words.sort() : undefined,
  }
}

const isOf = (type: ts.Type, flags: ts.TypeFlags): boolean =>
  type.isUnion() ? type.types.every((it) => isOf(it, flags)) : (type.flags & flags) !== 0

function holds(checker: ts.TypeChecker, type: ts.Type): string {
  if (isOf(type, ts.TypeFlags.StringLike)) return 'string'
  if (isOf(type, ts.TypeFlags.NumberLike)) return 'number'
  if (isOf(type, ts.TypeFlags.BooleanLike)) return 'boolean'
  const element = checker.isArrayType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined
  if (element) return `${holds(checker, checker.getNonNullableType(element))}[]`
  const name = type.getSymbol()?.name ?? ''
  return ['Date', 'Buffer'].includes(name) ? name : 'json'
}
