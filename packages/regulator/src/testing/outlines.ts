import type { Content, Shape } from '../wire/element.ts'
import { maxLong } from '../wire/scalars.ts'
import { readXml, type XmlElement } from '../wire/xml-reading.ts'

/** Every element by its path from the root: how often it may occur, and what it holds. */
export type Outline = Record<string, string>

/** The outline of one of our tables. */
export function outlineOfTable<Value>(tag: string, content: Content<Value>): Outline {
  const outline: Outline = {}
  const visit = (path: string, occurs: string, shape: Shape): void => {
    outline[path] = `${occurs} ${shape.is === 'rows' ? groupOfRows(shape) : kindOfScalar(shape)}`
    if (shape.is !== 'rows') return
    for (const [, { tag: child, min, max, content: inner }] of shape.rows) {
      visit(`${path}/${child}`, occurrence(min, max), inner.shape)
    }
  }
  visit(tag, occurrence(1, 1), content.shape)
  return outline
}

/** The outline of an official schema. */
export function outlineOfSchema(xsd: string): Outline {
  const document = readXml(xsd)
  if (!document.ok) throw new Error(JSON.stringify(document.faults))
  const outline: Outline = {}
  const visit = (element: XmlElement, above: string): void => {
    const { name = '', minOccurs = '1', maxOccurs = '1', type } = element.attributes
    const path = above ? `${above}/${name}` : name
    const max = maxOccurs === 'unbounded' ? Number.POSITIVE_INFINITY : Number(maxOccurs)
    const group = child(child(element, 'complexType'), 'all', 'sequence', 'choice')
    const inner = group?.children.filter((it) => it.tag === 'xs:element') ?? []
    const model =
      group &&
      groupOf(
        orders[group.tag as keyof typeof orders],
        inner.map((it) => it.attributes.name ?? ''),
      )
    outline[path] = `${occurrence(Number(minOccurs), max)} ${model ?? kindOfType(element, type)}`
    for (const it of inner) visit(it, path)
  }
  for (const it of document.value.children) if (it.tag === 'xs:element') visit(it, '')
  return outline
}

const orders = { 'xs:all': 'any order', 'xs:sequence': 'this order', 'xs:choice': 'one of' } as const

const child = (element: XmlElement | undefined, ...tags: string[]) =>
  element?.children.find(({ tag }) => tags.includes(tag.slice('xs:'.length)))

const occurrence = (min: number, max: number) => `{${min},${max === Number.POSITIVE_INFINITY ? '*' : max}}`

/** A single child has no order. */
const groupOf = (order: string, tags: string[]) =>
  tags.length === 1 ? `of ${tags}` : `${order} of ${(order === 'this order' ? tags : tags.toSorted()).join()}`

const groupOfRows = ({ order, rows }: Extract<Shape, { is: 'rows' }>) =>
  groupOf(
    order,
    rows.map(([, { tag }]) => tag),
  )

const kindOfScalar = (shape: Exclude<Shape, { is: 'rows' }>): string =>
  shape.is === 'text'
    ? `text ${shape.min} to ${shape.max}`
    : `long ${shape.min} to ${shape.max === BigInt(Number.MAX_SAFE_INTEGER) ? maxLong : shape.max}`

function kindOfType(element: XmlElement, type: string | undefined): string {
  if (type === 'xs:string') return `text 0 to ${Number.POSITIVE_INFINITY}`
  const restriction = child(child(element, 'simpleType'), 'restriction')
  if (!restriction) return 'anything'
  const facet = (name: string) => child(restriction, name)?.attributes.value
  return restriction.attributes.base === 'xs:long'
    ? `long ${facet('minInclusive') ?? -maxLong - 1n} to ${facet('maxInclusive') ?? maxLong}`
    : `text ${facet('minLength') ?? 0} to ${facet('maxLength') ?? Number.POSITIVE_INFINITY}`
}
