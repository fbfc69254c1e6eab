import ts from 'typescript'
import { placeOf, type Source } from './source-tree.ts'

const openers = ['inTransaction', 'inSnapshot']

/** Places of the server where a statement may slip past the transaction it belongs to. */
export const pastTransactions = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => /^apps\/server\/src\/(?!platform\/)/.test(path))
    .flatMap((source) =>
      source.nodes.flatMap((node) => {
        const fault = faultAt(node)
        return fault ? [`${placeOf(source, node)} ${fault}`] : []
      }),
    )

function faultAt(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node)) {
    const { expression: called } = node
    if (ts.isPropertyAccessExpression(called) && called.name.text === 'transaction') return 'opens one by itself'
    if (ts.isIdentifier(called) && openers.includes(called.text)) return poolWithin(node)
    return undefined
  }
  return ts.isFunctionLike(node) && takesBoth(node) ? 'takes a transaction beside what holds the pool' : undefined
}

/** What the function inside a transaction still reaches of the pool outside. */
function poolWithin({ arguments: [work, act] }: ts.CallExpression): string | undefined {
  if (!work || !act || !ts.isArrowFunction(act)) return undefined
  const given = act.parameters[0]?.name
  const names = given ? namesIn(given) : []
  const isPool = (node: ts.Node): boolean => {
    if (!ts.isIdentifier(node) || names.includes(node.text) || !isUsed(node)) return false
    if (node.text === 'db') return true
    if (!ts.isIdentifier(work) || node.text !== work.text) return false
    return !ts.isPropertyAccessExpression(node.parent) || node.parent.name.text === 'db'
  }
  const found = nodesIn(act.body).find(isPool)
  return found && `reaches the pool by ${found.parent.getText().split('\n')[0]}`
}

/** A value of that name, not a property called so. */
const isUsed = (node: ts.Identifier): boolean =>
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
  !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
  !ts.isBindingElement(node.parent)

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((it) => (ts.isOmittedExpression(it) ? [] : namesIn(it.name)))

function nodesIn(outer: ts.Node): ts.Node[] {
  const inner: ts.Node[] = [outer]
  ts.forEachChild(outer, (node) => void inner.push(...nodesIn(node)))
  return inner
}

function takesBoth({ parameters }: ts.SignatureDeclaration): boolean {
  const types = parameters.map(({ type }) => type?.getText() ?? '')
  return types.some((it) => it === 'Tx') && types.some((it) => /\b(Deps|Work)\b/.test(it) && !/\bTx\b/.test(it))
}
