/** Stands where the tests import Vitest: `expect` is Vitest’s own, what `test` is given is only collected. */
export { expect } from '../../node_modules/vitest/dist/index.js'

/** A test’s options stand before its body. */
type Definition = [name: string, ...optionsAndBody: unknown[]]
type Body = (...values: unknown[]) => unknown
export interface CollectedTest {
  run: () => unknown
  /** The texts of its row, where it is one of many: names of rules among them. */
  about: string
}

let collected: CollectedTest[] = []

/** The tests of a file, which importing it collects. */
export async function testsOf(importIt: () => Promise<unknown>): Promise<CollectedTest[]> {
  collected = []
  await importIt()
  return collected
}

export const describe = (_: string, body: () => void): void => body()

const bodyOf = (definition: Definition) => definition.at(-1) as Body

export const test = Object.assign(
  (...definition: Definition) => collected.push({ run: bodyOf(definition), about: '' }),
  {
    each:
      (rows: readonly unknown[]) =>
      (...definition: Definition) => {
        for (const row of rows) {
          const values: unknown[] = Array.isArray(row) ? row : [row]
          collected.push({ run: () => bodyOf(definition)(...values), about: textsOf(row) })
        }
      },
  },
)

const textsOf = (row: unknown): string =>
  Object.values(row ?? {})
    .filter((it) => typeof it === 'string')
    .join(' ')
