import { keysOf } from './narrow.ts'

/** The rows of a table with their names, in its order; one that is not there is left out. */
export const entriesOf = <Name extends string, Row>(table: Partial<Record<Name, Row>>): [Name, Row][] =>
  keysOf(table).flatMap((name): [Name, Row][] => {
    const row = table[name]
    return row === undefined ? [] : [[name, row]]
  })
