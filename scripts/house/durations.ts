import ts from 'typescript'
import { placeOf, type Source } from './source-tree.ts'

const home = 'apps/server/src/platform/time/durations.ts'

/** A minute, an hour and a day in milliseconds; an hour and a day in seconds. */
const lengths = [60_000, 3_600_000, 86_400_000, 3600, 86_400]

/** Places of the server where a length of time is a number of its own. */
export const lengthsWrittenOut = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => path.startsWith('apps/server/') && path !== home)
    .flatMap((source) =>
      source.nodes
        .filter((node) => (numberOf(node) ?? 0) > 0 && !isProduct(node.parent) && lengths.includes(numberOf(node) ?? 0))
        .concat(source.nodes.filter((node) => isProduct(node) && holdsLength(node) && !isProduct(node.parent)))
        .map((node) => `${placeOf(source, node)} ${node.getText()}`),
    )

const isProduct = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskToken

const numberOf = (node: ts.Node): number | undefined =>
  ts.isNumericLiteral(node) ? Number(node.text.replaceAll('_', '')) : undefined

/** `24 * 3_600_000`, `60 * 60`: one factor is a length of time, or all together are. */
function holdsLength(product: ts.BinaryExpression): boolean {
  const factors = factorsOf(product).map(numberOf)
  if (factors.some((it) => it !== undefined && lengths.includes(it))) return true
  return factors.every((it) => it !== undefined) && lengths.includes(factors.reduce((all, it) => all * it, 1))
}

const factorsOf = (node: ts.Node): ts.Node[] =>
  isProduct(node) ? [...factorsOf(node.left), ...factorsOf(node.right)] : [node]
