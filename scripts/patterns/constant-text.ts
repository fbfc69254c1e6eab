import ts from 'typescript'

/** Texts by the expression they stand in for, as it is written in the source. */
export type StandIns = Partial<Record<string, string>>

/**
 * The text an expression always has: literals, templates and sums of them, also through constants of the same file.
 * Undefined when any part of it is made at run time and has no stand-in.
 */
export function constantText(expression: ts.Expression, standIns: StandIns): string | undefined {
  const standIn = standIns[expression.getText()]
  if (standIn !== undefined) return standIn
  if (ts.isStringLiteralLike(expression)) return expression.text
  if (ts.isParenthesizedExpression(expression)) return constantText(expression.expression, standIns)
  if (ts.isTaggedTemplateExpression(expression)) return rawText(expression, standIns)
  if (ts.isTemplateExpression(expression)) {
    return joined(expression.head.text, expression.templateSpans, (it) => it.text, standIns)
  }
  if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [expression.left, expression.right].map((it) => constantText(it, standIns))
    return left === undefined || right === undefined ? undefined : left + right
  }
  if (ts.isIdentifier(expression)) {
    const value = constantNamed(expression.text, expression.getSourceFile())
    return value && constantText(value, standIns)
  }
  return undefined
}

/** String.raw`…` */
function rawText({ tag, template }: ts.TaggedTemplateExpression, standIns: StandIns): string | undefined {
  if (tag.getText() !== 'String.raw') return undefined
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText
  return joined(template.head.rawText ?? '', template.templateSpans, (it) => it.rawText ?? '', standIns)
}

function joined(
  head: string,
  spans: readonly ts.TemplateSpan[],
  textOf: (literal: ts.TemplateMiddle | ts.TemplateTail) => string,
  standIns: StandIns,
): string | undefined {
  const parts = spans.map(({ expression, literal }) => {
    const text = constantText(expression, standIns)
    return text === undefined ? undefined : text + textOf(literal)
  })
  return parts.includes(undefined) ? undefined : head + parts.join('')
}

function constantNamed(name: string, file: ts.SourceFile): ts.Expression | undefined {
  const declarations = file.statements.filter(ts.isVariableStatement).flatMap((it) => it.declarationList.declarations)
  return declarations.find((it) => it.name.getText() === name)?.initializer
}
