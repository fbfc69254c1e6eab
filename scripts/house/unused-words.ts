import ts from 'typescript'
import type { UnusedWord } from './glossary.ts'
import { placeOf, type Source } from './source-tree.ts'

/** Whether an identifier has the word where the pattern has it: `most…` begins with it, `…moment…` has it, `Step` is it. */
export function hasWord(identifier: string, pattern: string): boolean {
  const word = pattern.replaceAll('…', '')
  // a word with a capital is one of types
  if (/^[A-Z]/.test(word) && !/^[A-Z]/.test(identifier)) return false
  const [before, after] = [pattern.startsWith('…'), pattern.endsWith('…')]
  if (!before && !after) return identifier === word
  const words = wordsIn(identifier)
  const at = words.flatMap((it, index) => (isWord(it, word) ? [index] : []))
  return at.some((index) => (before || index === 0) && (after || index === words.length - 1))
}

/** `mostBytes`, `MOST_BYTES` and `most-bytes` have the words most and bytes. */
const wordsIn = (identifier: string): string[] =>
  identifier.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((it) => it.toLowerCase())

const isWord = (part: string, word: string): boolean => [word, `${word}s`].some((it) => it.toLowerCase() === part)

/** Names a file declares in spite of the glossary. What is only taken out of an object under its own name is not declared there. */
export const unusedWordsIn = (source: Source, words: readonly UnusedWord[]): string[] =>
  source.nodes
    .flatMap((node) => (ts.isIdentifier(node) && isDeclared(node) ? [node] : []))
    .filter(({ text }) => words.some((it) => hasWord(text, it.pattern) && !mayStay(text, source.path, it)))
    .map((node) => `${placeOf(source, node)} ${node.text}`)

const mayStay = (identifier: string, path: string, { mayStay: where }: UnusedWord): boolean =>
  where.some((it) => (it.endsWith('/') ? path.startsWith(it) : it === identifier))

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isBindingElement(parent)) return parent.name === node && parent.propertyName !== undefined
  return declares(parent) && parent.name === node
}

const declares = (node: ts.Node) =>
  ts.isVariableDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isTypeParameterDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isMethodSignature(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isPropertySignature(node) ||
  ts.isPropertyAssignment(node)
