import {
  CamelCasePlugin,
  type PluginTransformQueryArgs,
  PostgresDialect,
  PostgresQueryCompiler,
  type RootOperationNode,
} from 'kysely'

/**
 * Tables and columns are camelCase in our code and snake_case in PostgreSQL. Kysely's plugin makes every statement anew to
 * rename them; here the names are written so when the statement is, and each is worked out once.
 */
class ColumnNames extends CamelCasePlugin {
  override transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node
  }

  inPostgres(name: string): string {
    return this.snakeCase(name)
  }
}

// what lies in a column of JSON is as it was put in
export const columnNames = new ColumnNames({ maintainNestedObjectKeys: true })

class SnakeCaseCompiler extends PostgresQueryCompiler {
  static readonly #known = new Map<string, string>()

  protected override sanitizeIdentifier(identifier: string): string {
    const known = SnakeCaseCompiler.#known.get(identifier)
    if (known !== undefined) return known
    const name = super.sanitizeIdentifier(columnNames.inPostgres(identifier))
    SnakeCaseCompiler.#known.set(identifier, name)
    return name
  }
}

export class SnakeCaseDialect extends PostgresDialect {
  override createQueryCompiler() {
    return new SnakeCaseCompiler()
  }
}
