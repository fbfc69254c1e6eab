import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Term } from './glossary.ts'
import type { SourceTree } from './source-tree.ts'

/** Names of the glossary that the code does not have: a missing path, or a word in no file of the product. */
export const namesNotInCode = ({ root, sources }: SourceTree, terms: readonly Term[]): string[] =>
  terms
    .flatMap(({ english, inCode }) => inCode.map((name) => ({ name, english: english[0] })))
    .filter(({ name }) =>
      name.includes('/') ? !existsSync(join(root, name)) : !sources.some(({ text }) => wordOf(name).test(text)),
    )
    .map(({ name, english }) => `${english}: ${name}`)

const wordOf = (name: string): RegExp => new RegExp(`(?<![A-Za-z])${escaped(name)}(?![A-Za-z])`)

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
