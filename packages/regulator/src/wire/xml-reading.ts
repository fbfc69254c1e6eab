import type { Decoded, WireReason } from './wire-fault.ts'
import { forbiddenCharacter } from './xml-writing.ts'

export interface XmlElement {
  tag: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** All character data directly inside, joined; nothing trimmed. */
  text: string
}

/**
 * The root element of a document that is text already: an encoding it declares is ignored. XML 1.0 without document
 * types, so no entity is ever resolved but the five of the language; a loop and no recursion, so depth costs no stack.
 */
export function readXml(xml: string): Decoded<XmlElement> {
  if (xml.includes('<!') && /<!(DOCTYPE|ENTITY)/i.test(xml))
    return refuse('forbiddenDeclaration', 'a document type or entity declaration')
  const forbidden = forbiddenCharacter(xml)
  if (forbidden) return refuse('forbiddenCharacter', forbidden)
  const document = xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml
  try {
    return { ok: true, value: rootOf(document.startsWith('\ufeff') ? document.slice(1) : document) }
  } catch (error) {
    if (error instanceof TakesTooMuch) return refuse('takesTooMuch', error.message)
    if (!(error instanceof NotWellFormed)) throw error
    return refuse('notWellFormed', error.message)
  }
}

/** Far beyond what the schemas have: eleven levels, one attribute, and in fifty megabytes a million elements. */
const maxDepth = 100
const maxAttributes = 100
const maxElements = 2_000_000

const refuse = (reason: WireReason, detail: string) =>
  ({ ok: false, faults: [{ path: '', reason, detail }] }) as const satisfies Decoded<never>

class NotWellFormed extends Error {}
class TakesTooMuch extends Error {}

const name = '[A-Za-z_:\\u0080-\\uffff][-A-Za-z0-9_:.\\u0080-\\uffff]*'
const startTag = new RegExp(`<(${name})`, 'y')
const attribute = new RegExp(`[ \\t\\n]+(${name})[ \\t\\n]*=[ \\t\\n]*(?:"([^"<]*)"|'([^'<]*)')`, 'y')
const tagEnd = /[ \t\n]*(\/?)>/y
const endTag = new RegExp(`</(${name})[ \\t\\n]*>`, 'y')
const instruction = new RegExp(`<\\?(${name})(?:[ \\t\\n][^]*?)?\\?>`, 'y')

function rootOf(xml: string): XmlElement {
  const outside: XmlElement = { tag: '', attributes: {}, children: [], text: '' }
  const open: XmlElement[] = [outside]
  let inside = outside
  let at = 0
  let elements = 0

  const refuseAt = (why: string): never => {
    throw new NotWellFormed(`line ${xml.slice(0, at).split('\n').length}: ${why}`)
  }
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(xml)
    if (found) at = pattern.lastIndex
    return found
  }
  const upTo = (end: string, from: number): string => {
    const found = xml.indexOf(end, from)
    if (found < 0) return refuseAt(`no ${end}`)
    at = found + end.length
    return xml.slice(from, found)
  }
  const addText = (text: string) => {
    if (text === '') return
    if (inside === outside && /[^ \t\n]/.test(text)) refuseAt('text outside the root element')
    inside.text += text
  }

  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const end = next < 0 ? xml.length : next
    if (end > at) {
      const text = xml.slice(at, end)
      if (text.includes(']]>')) refuseAt(']]> outside a CDATA section')
      addText(resolveReferences(text, refuseAt))
      at = end
      if (next < 0) break
    }
    const second = xml.charCodeAt(at + 1)
    if (second === 0x2f) {
      const after = at + 2 + inside.tag.length
      // as nearly all are written; a pattern says the rest
      if (inside !== outside && xml.charCodeAt(after) === 0x3e && xml.startsWith(inside.tag, at + 2)) at = after + 1
      else {
        const closed = match(endTag)?.[1]
        if (closed === undefined || closed !== inside.tag) refuseAt(`</${closed ?? ''}> closes <${inside.tag}>`)
      }
      open.pop()
      inside = open.at(-1) ?? outside
    } else if (second === 0x21) {
      if (xml.startsWith('<!--', at)) {
        if (/--|-$/.test(upTo('-->', at + 4))) refuseAt('-- inside a comment')
      } else if (inside !== outside && xml.startsWith('<![CDATA[', at)) inside.text += upTo(']]>', at + 9)
      else refuseAt('a declaration')
    } else if (second === 0x3f) {
      const isFirst = at === 0
      const target = match(instruction)?.[1]
      if (target === undefined || (/^xml$/i.test(target) && !(isFirst && target === 'xml'))) refuseAt('an instruction')
    } else {
      const tag = match(startTag)?.[1] ?? refuseAt('< that begins no tag')
      const isPlain = xml.charCodeAt(at) === 0x3e
      const attributes = isPlain ? none : readAttributes(match, refuseAt)
      const isEmpty = isPlain ? false : (match(tagEnd) ?? refuseAt(`<${tag} without an end`))[1] !== ''
      if (isPlain) at += 1
      const element: XmlElement = { tag, attributes, children: [], text: '' }
      if (inside === outside && outside.children.length > 0) refuseAt('a second root element')
      inside.children.push(element)
      elements += 1
      if (elements > maxElements) throw new TakesTooMuch(`more than ${maxElements} elements`)
      if (!isEmpty) {
        if (open.length > maxDepth) throw new TakesTooMuch(`elements more than ${maxDepth} deep`)
        open.push(element)
        inside = element
      }
    }
  }
  if (inside !== outside) refuseAt(`<${inside.tag}> is not closed`)
  return outside.children[0] ?? refuseAt('no root element')
}

const none: Record<string, string> = {}

function readAttributes(
  match: (pattern: RegExp) => RegExpExecArray | null,
  refuseAt: (why: string) => never,
): Record<string, string> {
  let attributes: Map<string, string> | undefined
  for (let found = match(attribute); found; found = match(attribute)) {
    const [, key = '', double, single] = found
    attributes ??= new Map()
    if (attributes.has(key)) refuseAt(`${key} twice`)
    if (attributes.size >= maxAttributes) throw new TakesTooMuch(`more than ${maxAttributes} attributes`)
    attributes.set(key, resolveReferences((double ?? single ?? '').replace(/[\t\n]/g, ' '), refuseAt))
  }
  return attributes ? Object.fromEntries(attributes) : none
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolveReferences(text: string, refuseAt: (why: string) => never): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]*);?/g, (reference, name: string) => {
    const digits = /^#(?:([0-9]+)|x([0-9a-fA-F]+))$/.exec(name)
    const point = digits && (digits[1] ? Number.parseInt(digits[1], 10) : Number.parseInt(digits[2] ?? '', 16))
    const resolved = point
      ? point <= 0x10ffff
        ? String.fromCodePoint(point)
        : undefined
      : Object.hasOwn(named, name)
        ? named[name]
        : undefined
    if (resolved === undefined || !reference.endsWith(';') || forbiddenCharacter(resolved)) {
      return refuseAt(`an unknown reference: ${reference.slice(0, 20)}`)
    }
    return resolved
  })
}
