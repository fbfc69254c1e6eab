import ts from 'typescript'
import { lineOf, placeOf, type Source } from './source-tree.ts'

type FunctionWithBody = ts.FunctionLikeDeclaration & { body: ts.Node }

const functionsOf = (source: Source): FunctionWithBody[] =>
  source.nodes.filter(
    (node): node is FunctionWithBody => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined,
  )

/** Functions somebody calls by a name; what is passed on the spot takes the parameters its caller has. */
const namedFunctions = (source: Source) => functionsOf(source).filter(({ parent }) => !ts.isCallExpression(parent))

/** How many of a hundred named functions take four parameters or more, told one by one. */
export function manyParameters(sources: readonly Source[]): { value: number; details: string[] } {
  const all = sources.flatMap((source) => namedFunctions(source).map((it) => ({ source, it })))
  const many = all.filter(({ it }) => it.parameters.length >= 4)
  const details = many.map(({ source, it }) => `${placeOf(source, it)} ${nameOf(it)} takes ${it.parameters.length}`)
  return { value: all.length === 0 ? 0 : (many.length / all.length) * 100, details }
}

/** Functions of more lines than that, the longest first. */
export const longFunctions = (sources: readonly Source[], maxLines: number): string[] =>
  sources
    .flatMap((source) => functionsOf(source).map((it) => ({ source, it, lines: linesOf(source, it) })))
    .filter(({ lines }) => lines > maxLines)
    .sort((a, b) => b.lines - a.lines)
    .map(({ source, it, lines }) => `${placeOf(source, it)} ${nameOf(it)} has ${lines} lines`)

const linesOf = (source: Source, it: ts.Node): number =>
  lineOf(source, it.end) - lineOf(source, it.getStart(source.tree)) + 1

function nameOf(it: ts.FunctionLikeDeclaration): string {
  const holder = it.name ? it : it.parent
  return 'name' in holder && holder.name ? (holder.name as ts.Node).getText() : 'a function'
}
