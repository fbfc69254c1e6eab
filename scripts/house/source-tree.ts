import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A file of the product: no test, no help of tests, no declaration file. */
export interface Source {
  /** From the root of the repository. */
  path: string
  text: string
  tree: ts.SourceFile
  /** Every node of the tree, outer before inner. */
  nodes: readonly ts.Node[]
}

/** What the measures look at. */
export interface SourceTree {
  root: string
  sources: readonly Source[]
}

export function sourceOf(path: string, text: string): Source {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2024, true, kind)
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return { path, text, tree, nodes }
}

const isOfTests = (path: string): boolean => /\.test\.tsx?$|\/testing\/|\/test-[^/]+$/.test(path)

/** Reads `src` of every app and package. */
export function readSourceTree(root: string): SourceTree {
  const sources = filesUnderSrc(root)
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path) && !isOfTests(path))
    .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')))
  return { root, sources }
}

/** Every file under `src` of every app and package, from the root of the repository. */
export const filesUnderSrc = (root: string): string[] =>
  ['apps', 'packages']
    .flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}/src`))
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((it) => `${folder}/${it}`),
    )
    .sort()

export const lineOf = ({ tree }: Source, position: number): number =>
  tree.getLineAndCharacterOfPosition(position).line + 1

export const placeOf = (source: Source, node: ts.Node): string =>
  `${source.path}:${lineOf(source, node.getStart(source.tree))}`
