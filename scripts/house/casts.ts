import ts from 'typescript'
import { lineOf, placeOf, type Source } from './source-tree.ts'

/** Places where the code knows better than the compiler: `as`, `!`, `any`, a silenced line, and an index taken on trust by `at(…)`. */
export function castsOf(source: Source): string[] {
  const countsAt = importsAt(source)
  const casts = source.nodes.flatMap((node) => {
    const kind = castKind(node) ?? (countsAt && isTrustedIndex(node) ? 'at()' : undefined)
    return kind ? [`${placeOf(source, node)} ${kind}`] : []
  })
  return [...casts, ...silencedLines(source)]
}

function castKind(node: ts.Node): string | undefined {
  if (ts.isAsExpression(node)) return isConst(node.type) ? undefined : 'as'
  if (ts.isTypeAssertionExpression(node)) return '<type>'
  if (ts.isNonNullExpression(node)) return '!'
  return node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : undefined
}

const isConst = (type: ts.TypeNode): boolean => ts.isTypeReferenceNode(type) && type.getText() === 'const'

const isTrustedIndex = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'at'

/** The helper that throws where nothing is; some files have an `at` of their own. */
const importsAt = ({ nodes }: Source): boolean => nodes.some((it) => ts.isImportSpecifier(it) && it.name.text === 'at')

const silencedLines = (source: Source): string[] =>
  [...source.text.matchAll(/^.*(?:\/\/|\*).*@ts-(?:expect-error|ignore|nocheck)/gm)].map(
    (it) => `${source.path}:${lineOf(source, it.index)} @ts-…`,
  )
