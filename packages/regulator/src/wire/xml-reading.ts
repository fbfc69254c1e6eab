import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Decoded, WireReason } from './wire-fault.ts'
import { forbiddenCharacter } from './xml-writing.ts'

export interface XmlElement {
  tag: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** All character data directly inside, joined; nothing trimmed. */
  text: string
}

const options = {
  preserveOrder: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  // References are resolved below: the parser knows only some and lets unknown ones pass.
  processEntities: false,
}

/** The root element of a document that is text already: an encoding it declares is ignored. */
export function readXml(xml: string): Decoded<XmlElement> {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return refuse('forbiddenDeclaration', 'a document type or entity declaration')
  const forbidden = forbiddenCharacter(xml)
  if (forbidden) return refuse('forbiddenCharacter', forbidden)

  const checked = XMLValidator.validate(xml)
  if (checked !== true) return refuse('notWellFormed', `line ${checked.err.line}: ${checked.err.msg}`)
  if (!xml.trimEnd().endsWith('>')) return refuse('notWellFormed', 'text after the root element')
  try {
    const roots = readNodes(new XMLParser(options).parse(xml) as ParsedNode[]).children
    const [root] = roots
    if (!root || roots.length > 1) return refuse('notWellFormed', `${roots.length} root elements`)
    return { ok: true, value: root }
  } catch (error) {
    return refuse('notWellFormed', error instanceof Error ? error.message : String(error))
  }
}

const refuse = (reason: WireReason, detail: string) =>
  ({ ok: false, faults: [{ path: '', reason, detail }] }) as const satisfies Decoded<never>

/** As the parser leaves it: one key for the tag, and `:@` for the attributes. */
type ParsedNode = Record<string, ParsedNode[] | string | Record<string, string>>

function readNodes(nodes: ParsedNode[]): { children: XmlElement[]; text: string } {
  const children: XmlElement[] = []
  let text = ''
  for (const node of nodes) {
    const tag = Object.keys(node).find((key) => key !== ':@') ?? ''
    const inner = node[tag]
    if (tag === '#text') text += resolveReferences(String(inner), true)
    else if (tag === '#cdata') text += String((inner as ParsedNode[])[0]?.['#text'] ?? '')
    else children.push({ tag, attributes: readAttributes(node[':@']), ...readNodes(inner as ParsedNode[]) })
  }
  return { children, text }
}

const readAttributes = (attributes: ParsedNode[string] | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes ?? {}).map(([name, value]) => [name, resolveReferences(String(value), false)]),
  )

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolveReferences(text: string, isContent: boolean): string {
  if (isContent && text.includes(']]>')) throw new Error(']]> outside a CDATA section')
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]*);?/g, (reference, name: string) => {
    const digits = /^#(?:([0-9]+)|x([0-9a-fA-F]+))$/.exec(name)
    const point = digits && (digits[1] ? Number.parseInt(digits[1], 10) : Number.parseInt(digits[2] ?? '', 16))
    const resolved = point ? (point <= 0x10ffff ? String.fromCodePoint(point) : undefined) : named[name]
    if (resolved === undefined || !reference.endsWith(';') || forbiddenCharacter(resolved)) {
      throw new Error(`an unknown reference: ${reference.slice(0, 20)}`)
    }
    return resolved
  })
}
