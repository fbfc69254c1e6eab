import ts from 'typescript'
import { constantText, type StandIns } from './constant-text.ts'
import type { Pattern } from './pattern.ts'

export interface SourcePattern {
  line: number
  /** Undefined when a `RegExp` is made of text that only the running program knows. */
  pattern: Pattern | undefined
  text: string
}

/** Every regular expression that a file of TypeScript writes or composes. */
export function patternsOf(path: string, content: string, standIns: StandIns = {}): SourcePattern[] {
  const file = ts.createSourceFile(path, content, ts.ScriptTarget.Latest, true)
  const found: SourcePattern[] = []
  const visit = (node: ts.Node): void => {
    const pattern = patternAt(node, standIns)
    if (pattern) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      found.push({ line: line + 1, pattern: pattern === 'unknown' ? undefined : pattern, text: node.getText() })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function patternAt(node: ts.Node, standIns: StandIns): Pattern | 'unknown' | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/')
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) }
  }
  if (!(ts.isNewExpression(node) || ts.isCallExpression(node))) return undefined
  const isRegExp = /^(?:globalThis\.)?RegExp$/.test(node.expression.getText())
  return isRegExp || isTextAsPattern(node) ? composed(node.arguments ?? [], standIns) : undefined
}

/** `text.match('…')` and `text.search('…')` make a pattern of a text. */
function isTextAsPattern(node: ts.NewExpression | ts.CallExpression): boolean {
  const [first] = node.arguments ?? []
  const { expression } = node
  if (!first || !ts.isPropertyAccessExpression(expression)) return false
  return ['match', 'matchAll', 'search'].includes(expression.name.text) && ts.isStringLiteralLike(first)
}

function composed([text, flags]: readonly ts.Expression[], standIns: StandIns): Pattern | 'unknown' | undefined {
  // `new RegExp(/…/)`: the literal is found by itself
  if (!text || ts.isRegularExpressionLiteral(text)) return undefined
  const source = constantText(text, standIns)
  const flagText = flags ? constantText(flags, standIns) : ''
  return source === undefined || flagText === undefined ? 'unknown' : { source, flags: flagText }
}
