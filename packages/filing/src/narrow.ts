/** Whether a text names a row of a table; what a table inherits is none of its rows. */
export const isKeyOf = <Table extends object>(table: Table, name: PropertyKey): name is keyof Table =>
  Object.hasOwn(table, name)

/** The names of a table's rows, in its order. */
export const keysOf = <Table extends object>(table: Table): (keyof Table & string)[] =>
  Object.keys(table).filter((name): name is keyof Table & string => isKeyOf(table, name))

/** Whether something is one of the values of a list. */
export const isOneOf = <const Value>(values: readonly Value[], it: unknown): it is Value =>
  values.some((value) => value === it)

/** Whether something has fields, of which nothing is known. A list has none. */
export const isRecord = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it)
