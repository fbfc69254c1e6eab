import { posix } from 'node:path'
import ts from 'typescript'
import type { Source } from './source-tree.ts'

const server = 'apps/server/src/'

/** From the top: what stands above may use what stands below. */
export const floors = ['desks', 'watch', 'gateway', 'judging', 'papers', 'records', 'platform']

/** The feature folder a file of the server belongs to; none for the tables of contents (`app.ts`, `main.ts` …). */
export function featureOf(path: string): string | undefined {
  if (!path.startsWith(server)) return undefined
  const [first = '', second, third] = path.slice(server.length).split('/')
  if (second === undefined) return undefined
  return floors.includes(first) && third !== undefined ? `${first}/${second}` : first
}

/** Which feature folder imports which, types included. */
export type FolderImports = ReadonlyMap<string, ReadonlySet<string>>

export function folderImports(sources: readonly Source[]): FolderImports {
  const imports = new Map<string, Set<string>>()
  for (const source of sources) {
    const from = featureOf(source.path)
    if (from === undefined) continue
    for (const path of importedPaths(source)) {
      const to = featureOf(path)
      if (to !== undefined && to !== from) imports.set(from, (imports.get(from) ?? new Set()).add(to))
    }
  }
  return imports
}

const importedPaths = ({ path, tree }: Source): string[] =>
  tree.statements
    .flatMap((it) => ((ts.isImportDeclaration(it) || ts.isExportDeclaration(it)) && it.moduleSpecifier) || [])
    .flatMap((it) => (ts.isStringLiteral(it) && it.text.startsWith('.') ? [it.text] : []))
    .map((to) => posix.join(posix.dirname(path), to))

/** `a ⇄ b`, each pair once. */
export const mutualPairs = (imports: FolderImports): string[] =>
  [...imports].flatMap(([from, tos]) =>
    [...tos].filter((to) => from < to && imports.get(to)?.has(from)).map((to) => `${from} ⇄ ${to}`),
  )

/** The most folders of which each reaches each other one by imports; one folder is no knot. */
export function largestKnot(imports: FolderImports): string[] {
  const reached = new Map([...imports.keys()].map((from) => [from, reachedFrom(from, imports)]))
  const knots = [...reached].map(([from, tos]) =>
    [...new Set([from, ...tos])].filter((to) => to === from || reached.get(to)?.has(from)),
  )
  return knots.sort((a, b) => b.length - a.length)[0]?.sort() ?? []
}

function reachedFrom(start: string, imports: FolderImports): Set<string> {
  const reached = new Set<string>()
  const waiting = [start]
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const to of imports.get(from) ?? []) {
      if (reached.has(to)) continue
      reached.add(to)
      waiting.push(to)
    }
  }
  return reached
}
