import ts from 'typescript'

/** One change of one token, which some test ought to notice. */
export interface Mutant {
  file: string
  line: number
  from: string
  to: string
  start: number
  end: number
  /** The expression that is evaluated when this place is reached. */
  whole: { start: number; end: number; isName: boolean; isStatement: boolean }
}

const operators: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
}
const methods: Record<string, string> = { every: 'some', some: 'every', startsWith: 'endsWith', min: 'max', max: 'min' }

/** The mutants of a file; types, imports and sentences have none. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true)
  const mutants: Mutant[] = []
  const change = (node: ts.Node, to: string, around: ts.Node = node) => {
    const [start, end] = [node.getStart(source), node.getEnd()]
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    mutants.push({ file, line, from: text.slice(start, end), to, start, end, whole: wholeOf(around, source) })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return
    if (ts.isTypeAliasDeclaration(node)) return
    if (ts.isBinaryExpression(node)) {
      const other = operators[node.operatorToken.kind]
      if (other) change(node.operatorToken, other, node)
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      change(node, node.operand.getText(source))
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) change(node, 'false')
    else if (node.kind === ts.SyntaxKind.FalseKeyword) change(node, 'true')
    else if (ts.isNumericLiteral(node)) change(node, String(Number(node.text.replaceAll('_', '')) + 1))
    else if (ts.isConditionalExpression(node)) change(node.condition, `!(${node.condition.getText(source)})`)
    else if (ts.isIfStatement(node)) change(node.expression, `!(${node.expression.getText(source)})`)
    else if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)) {
      const other = Object.hasOwn(methods, node.name.text) ? methods[node.name.text] : undefined
      const [argument = node.parent] = node.parent.arguments
      if (other) change(node.name, other, ts.isSpreadElement(argument) ? argument.expression : argument)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return mutants
}

function wholeOf(node: ts.Node, source: ts.SourceFile): Mutant['whole'] {
  const start = node.getStart(source)
  let outer = node.parent
  while (!ts.isStatement(outer) && outer.getStart(source) === start) outer = outer.parent
  const isStatement = ts.isExpressionStatement(outer) && outer.getStart(source) === start
  return {
    start,
    end: node.getEnd(),
    isName: ts.isPropertyAssignment(node.parent) && node.parent.name === node,
    isStatement,
  }
}
