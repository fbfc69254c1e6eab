/** Stands where the tests import Vitest: `expect` is Vitest’s own, what `test` is given is only collected. */
export { expect } from '../../node_modules/vitest/dist/index.js'

/** A test’s options stand before its body. */
type Definition = [name: string, ...optionsAndBody: unknown[]]
export type Collected = (...values: unknown[]) => unknown

let collected: Collected[] = []

/** The tests of a file, which importing it collects. */
export async function testsOf(importIt: () => Promise<unknown>): Promise<Collected[]> {
  collected = []
  await importIt()
  return collected
}

export const describe = (_: string, body: () => void): void => body()

const bodyOf = (definition: Definition) => definition.at(-1) as Collected

export const test = Object.assign((...definition: Definition) => collected.push(bodyOf(definition)), {
  each:
    (rows: readonly unknown[]) =>
    (...definition: Definition) => {
      for (const row of rows) collected.push(() => bodyOf(definition)(...(Array.isArray(row) ? row : [row])))
    },
})
