import { materialKindList } from '@openbeian/filing'
import ts from 'typescript'
import { placeOf, type Source } from './source-tree.ts'

/** `other` is a word of many lists. */
const kinds = new Set<string>(materialKindList.filter((it) => it !== 'other'))

/** Lists, tables and unions that name three kinds of material or more: where somebody has to look who adds one. */
export const listsOfMaterialKinds = (source: Source): string[] =>
  [...source.nodes]
    .map((node) => ({ node, named: namesIn(node).filter(isKind).length }))
    .filter(({ named }) => named >= 3)
    .map(({ node, named }) => `${placeOf(source, node)} names ${named}`)

function namesIn(node: ts.Node): (ts.Node | undefined)[] {
  if (ts.isArrayLiteralExpression(node)) return [...node.elements]
  if (ts.isObjectLiteralExpression(node)) return node.properties.map(({ name }) => name)
  if (ts.isUnionTypeNode(node)) return node.types.map((it) => (ts.isLiteralTypeNode(it) ? it.literal : undefined))
  if (ts.isCaseBlock(node)) return node.clauses.map((it) => (ts.isCaseClause(it) ? it.expression : undefined))
  return []
}

const isKind = (node: ts.Node | undefined): boolean =>
  node !== undefined && ts.isStringLiteralLike(node) && kinds.has(node.text)
