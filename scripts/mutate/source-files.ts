import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const folders = ['packages/filing/src', 'packages/rules/src']

/** All TypeScript of both packages, from the root of the repository. */
export const filesOfPackages = (root: string): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((it) => join(folder, it)),
    )
    .filter((file) => file.endsWith('.ts'))
    .sort()

/** Not tests, lists of words and notes, nor lists of what a package gives away. */
export const isChanged = (file: string): boolean => !/\.test\.ts$|\/(words|left-out)\/|\/index\.ts$/.test(file)
