import type { XmlElement } from '../wire/xml-reading.ts'
import { escapeXml } from '../wire/xml-writing.ts'
import type { Random } from './random.ts'

/** A document in which one thing was changed, and what. */
export interface Mutant {
  change: string
  xml: string
}

type Mutation = (it: Random, element: XmlElement, parent: XmlElement) => string | undefined

const lengths = [
  0, 1, 3, 4, 5, 6, 9, 10, 11, 21, 22, 23, 127, 128, 129, 254, 255, 256, 257, 511, 512, 513, 1023, 1024, 1025,
]
const numbers = [
  ...['0', '-1', '-0', '1', '2', '3', '7', '8', '10', '11', '34', '35', '36', '64', '65', '99', '100', '999', '1000'],
  ...[
    '99999',
    '100000',
    '4294967295',
    '4294967296',
    '9223372036854775807',
    '9223372036854775808',
    '-9223372036854775808',
  ],
  ...[
    '9007199254740993',
    '+5',
    ' 7 ',
    '\n7\t',
    '007',
    '1.0',
    '1e3',
    '0x10',
    '',
    ' ',
    'abc',
    '１',
    '1 2',
    '--1',
    '1n',
    '1_0',
  ],
]
const counts = [2, 9, 10, 11, 63, 64, 65, 255, 256, 257]

const place = (element: XmlElement, parent: XmlElement) => parent.children.indexOf(element)
const leaf = (tag: string, text: string): XmlElement => ({ tag, attributes: {}, children: [], text })

/** Each changes the tree and says what it did, or finds nothing to do. */
const mutations: Record<string, Mutation> = {
  drop(_, element, parent) {
    parent.children.splice(place(element, parent), 1)
    return `dropped ${element.tag}`
  },
  repeat(it, element, parent) {
    const count = it.maybe(0.6) ? 2 : it.pick(counts)
    const copies = Array.from({ length: count }, () => structuredClone(element))
    parent.children.splice(place(element, parent), 1, ...copies)
    return `repeated ${element.tag} ${count} times`
  },
  swap(_, element, parent) {
    const at = place(element, parent)
    const next = parent.children[at + 1]
    if (!next || next.tag === element.tag) return undefined
    parent.children.splice(at, 2, next, element)
    return `swapped ${element.tag} and ${next.tag}`
  },
  moveToEnd(_, element, parent) {
    parent.children.splice(place(element, parent), 1)
    parent.children.push(element)
    return `moved ${element.tag} to the end`
  },
  changeLength(it, element) {
    if (element.children.length > 0) return undefined
    const length = it.pick(lengths)
    // A character outside the basic plane is one to the schema and two to JavaScript.
    element.text = it.pick(['x', '甲', '𠮷', ' ']).repeat(length)
    return `${element.tag} of ${length} characters`
  },
  lengthByOne(it, element) {
    if (element.children.length > 0) return undefined
    element.text = it.maybe() ? `${element.text}1` : element.text.slice(0, -1)
    return `${element.tag} one longer or shorter`
  },
  changeNumber(it, element) {
    if (!/^\d+$/.test(element.text)) return undefined
    element.text = it.pick(numbers)
    return `${element.tag} is ${JSON.stringify(element.text)}`
  },
  empty(_, element) {
    element.text = ''
    element.children = []
    return `emptied ${element.tag}`
  },
  rename(it, element) {
    const was = element.tag
    element.tag = it.pick([`${was}x`, was.toUpperCase(), was.toLowerCase(), 'Bz', 'Fzr_xm', 'XZWZ', 'ZXSJ', 'IP'])
    return `renamed ${was} to ${element.tag}`
  },
  addUnknown(it, element) {
    const tag = it.pick(['Fjxxx', 'Bz', 'sjhm', 'Wz_xx'])
    element.children.splice(it.whole(0, element.children.length), 0, leaf(tag, '1'))
    return `added ${tag} to ${element.tag}`
  },
  addText(_, element) {
    if (element.children.length === 0) return undefined
    element.text = '文字'
    return `text in ${element.tag}`
  },
  addAttribute(it, element) {
    const name = it.pick(['version', 'id', 'xmlns:a', 'xml:lang'])
    element.attributes[name] = 'urn:x'
    return `attribute ${name} on ${element.tag}`
  },
  defaultNamespace(_, element) {
    element.attributes.xmlns = 'urn:x'
    return `another namespace for ${element.tag}`
  },
  nest(_, element) {
    element.children = [structuredClone(element)]
    element.text = ''
    return `${element.tag} inside itself`
  },
}

/** Applies one mutation to a random element below the root, or to the root's version. */
export function mutate(it: Random, document: XmlElement): Mutant {
  for (;;) {
    const root = structuredClone(document)
    if (it.maybe(0.02)) {
      const version = it.pick([undefined, 'V.3.1', ''])
      root.attributes = version === undefined ? {} : { version }
      return { change: `version ${version}`, xml: written(root) }
    }
    const { element, parent } = it.pick(below(root))
    const name = it.pick(Object.keys(mutations))
    const change = mutations[name]?.(it, element, parent)
    if (change) return { change, xml: written(root) }
  }
}

const below = (parent: XmlElement): { element: XmlElement; parent: XmlElement }[] =>
  parent.children.flatMap((element) => [{ element, parent }, ...below(element)])

/** The document as some other program may write it: comments, CDATA, white space between elements. */
function written({ tag, attributes, children, text }: XmlElement, depth = 0): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
  const content = text.startsWith('甲') && !text.includes(']]>') ? `<![CDATA[${text}]]>` : escapeXml(text)
  const inner = children.map((child) => `\n${' '.repeat(depth)}${written(child, depth + 1)}`)
  const comment = children.length > 2 ? '<!-- 注释 -->' : ''
  return `<${tag}${given.join('')}>${comment}${content}${inner.join('')}</${tag}>`
}
