import type { WireFault, WireReason } from './wire-fault.ts'
import type { XmlElement } from './xml-reading.ts'
import { forbiddenCharacter, type XmlWriting } from './xml-writing.ts'

/** What a table says about itself: for checks before sending, for samples, for comparisons with the schema. */
export type Shape =
  | { is: 'text'; min: number; max: number; meaning?: Meaning }
  | { is: 'long'; min: bigint; max: bigint; others: readonly number[]; as: 'number' | 'bigint'; table?: string }
  | { is: 'rows'; order: Order; rows: readonly ShapeRow[] }
/** The key in the value; none where the only child's value stands for the whole. */
type ShapeRow = readonly [key: string | undefined, field: Field<unknown, 'always' | 'sometimes'>]
type Order = 'any order' | 'this order' | 'one of'

/** What a text is, where the schema only counts its characters. */
export type Meaning = 'phones' | 'emails' | 'base64' | 'day'

/** One row of a table serves both directions: `read(write(value))` gives the value back. */
export interface Content<Value> {
  shape: Shape
  read(element: XmlElement, at: string, faults: WireFault[]): Value
  write(value: Value, at: string, to: XmlWriting, faults: WireFault[]): void
  /**
   * The same table with one more element at this place, a path of tags from here; its value stands beside the others,
   * under a key of its own. Throws where no group stands there, which a lint says first.
   */
  adding(place: readonly string[], added: AddedField): Content<Value>
}

/** An element that an edition adds to a table of another. */
interface AddedField {
  key: string
  field: Field<unknown, 'always' | 'sometimes'>
  /** The tag it stands behind; at the end where it is left out. */
  after?: string
}

/** What a table reads and writes. */
export type ValueIn<Table> = Table extends Content<infer Value> ? Value : never

/** A child element by its tag: how often it may occur, and what it holds. */
export interface Field<Value, Present extends 'always' | 'sometimes' = 'always'> {
  tag: string
  present: Present
  min: number
  max: number
  content: Content<unknown>
  /** Elements of this tag, in the order they came; their number was checked. */
  read(elements: XmlElement[], at: string, faults: WireFault[]): Value | undefined
  write(value: Value, at: string, to: XmlWriting, faults: WireFault[]): void
  /** The same, with one more element inside; see `Content`. */
  adding(place: readonly string[], added: AddedField): Field<Value, Present>
}

export type Fields = Record<string, Field<unknown, 'always' | 'sometimes'>>
type ValueOfField<It> = It extends Field<infer Value, 'always' | 'sometimes'> ? Value : never
type KeysThatAre<All extends Fields, Present> = {
  [Key in keyof All]: All[Key]['present'] extends Present ? Key : never
}[keyof All]
export type ValueOf<All extends Fields> = { [Key in KeysThatAre<All, 'always'>]: ValueOfField<All[Key]> } & {
  [Key in KeysThatAre<All, 'sometimes'>]?: ValueOfField<All[Key]>
}
/** One of the values under its key; none of the others. */
export type ChoiceOf<All extends Fields> = {
  [Key in keyof All]: { [It in Key]: ValueOfField<All[Key]> } & { [Other in Exclude<keyof All, Key>]?: undefined }
}[keyof All]

const fault = (faults: WireFault[], path: string, reason: WireReason, detail: string) =>
  faults.push({ path, reason, detail })

export function required<Value>(tag: string, content: Content<Value>): Field<Value> {
  return single(tag, 'always', content)
}

export function optional<Value>(tag: string, content: Content<Value>): Field<Value, 'sometimes'> {
  return single(tag, 'sometimes', content)
}

function single<Value, Present extends 'always' | 'sometimes'>(
  tag: string,
  present: Present,
  content: Content<Value>,
): Field<Value, Present> {
  return {
    tag,
    present,
    min: present === 'always' ? 1 : 0,
    max: 1,
    content,
    read: ([first], at, faults) => (first ? content.read(first, `${at}/${tag}`, faults) : undefined),
    write(value, at, to, faults) {
      to.open(tag)
      content.write(value, `${at}/${tag}`, to, faults)
      to.close(tag)
    },
    adding: (place, added) => single(tag, present, content.adding(place, added)),
  }
}

/** Always an array in the value, as long as there are elements. */
export function repeated<Value>(
  tag: string,
  content: Content<Value>,
  min: number,
  max = Number.POSITIVE_INFINITY,
): Field<Value[]> {
  return {
    tag,
    present: 'always',
    min,
    max,
    content,
    read: (elements, at, faults) =>
      elements.map((element, index) => content.read(element, `${at}/${tag}[${index + 1}]`, faults)),
    write(values, at, to, faults) {
      if (values.length < min) fault(faults, `${at}/${tag}`, 'tooFew', `${values.length} of at least ${min}`)
      if (values.length > max) fault(faults, `${at}/${tag}`, 'tooMany', `${values.length} of at most ${max}`)
      for (const [index, value] of values.entries()) {
        to.open(tag)
        content.write(value, `${at}/${tag}[${index + 1}]`, to, faults)
        to.close(tag)
      }
    },
    adding: (place, added) => repeated(tag, content.adding(place, added), min, max),
  }
}

/** `xs:all`: children in any order, written in the order of the table. */
export const all = <All extends Fields>(fields: All): Content<ValueOf<All>> => group(fields, 'any order')

/** `xs:sequence`: children in the order of the table. */
export const sequence = <All extends Fields>(fields: All): Content<ValueOf<All>> => group(fields, 'this order')

/** `xs:choice`: exactly one of the children, or none where a row is optional. */
export function choice<All extends Fields>(fields: All): Content<ChoiceOf<All>> {
  const rows = Object.entries(fields)
  const may = rows.some(([, field]) => field.min === 0)
  const alternatives = group(
    Object.fromEntries(rows.map(([key, field]) => [key, { ...field, present: 'sometimes' as const, min: 0 }])),
    'any order',
  )
  const check = (count: number, at: string, faults: WireFault[]) => {
    if (count === 1 || (count === 0 && may)) return
    fault(faults, at, count === 0 ? 'missing' : 'tooMany', `exactly one of ${rows.map(([, { tag }]) => tag)}`)
  }
  return {
    shape: { is: 'rows', order: 'one of', rows },
    read(element, at, faults) {
      check(element.children.length, at, faults)
      return alternatives.read(element, at, faults) as ChoiceOf<All>
    },
    write(value, at, to, faults) {
      check(rows.filter(([key]) => value[key] !== undefined).length, at, faults)
      alternatives.write(value, at, to, faults)
    },
    adding: (place, added) => choice(addingInside(fields, place, added)),
  }
}

/** An element that only wraps one kind of child: the child's value stands for it. */
export function only<Value>(field: Field<Value>): Content<Value> {
  const wrapped = group({ it: field }, 'this order')
  return {
    shape: { is: 'rows', order: 'this order', rows: [[undefined, field]] },
    read: (element, at, faults) => wrapped.read(element, at, faults).it,
    write: (it, at, to, faults) => wrapped.write({ it }, at, to, faults),
    adding: ([tag, ...place], added) => only(tag === field.tag ? field.adding(place, added) : noPlace(tag)),
  }
}

/** The rows of a group, one of which has one more element inside. */
function addingInside<All extends Fields>(fields: All, [tag, ...place]: readonly string[], added: AddedField): All {
  const [key, field] = Object.entries(fields).find(([, it]) => it.tag === tag) ?? noPlace(tag)
  return { ...fields, [key]: field.adding(place, added) }
}

/** The rows of a group with one more among them. */
function withRow<All extends Fields>(fields: All, { key, field, after }: AddedField): All {
  const rows = Object.entries(fields)
  const behind = after === undefined ? rows.length : rows.findIndex(([, { tag }]) => tag === after) + 1
  const [before, others] = [rows.slice(0, behind), rows.slice(behind)]
  return { ...Object.fromEntries([...before, [key, field]]), ...fields, ...Object.fromEntries(others) }
}

function noPlace(tag: string | undefined): never {
  throw new Error(`nothing can be added at ${tag ?? 'this element'}`)
}

function group<All extends Fields>(fields: All, order: Exclude<Order, 'one of'>): Content<ValueOf<All>> {
  const rows = Object.entries(fields)
  const places = new Map(rows.map(([, field], place) => [field.tag, place]))

  return {
    shape: { is: 'rows', order, rows },
    read(element, at, faults) {
      refuseAttributes(element, at, faults)
      if (/[^ \t\r\n]/.test(element.text)) fault(faults, at, 'unexpectedText', element.text.trim().slice(0, 40))

      const found: (XmlElement[] | undefined)[] = []
      let furthest = 0
      for (const child of element.children) {
        const place = places.get(child.tag)
        if (place === undefined) {
          fault(faults, `${at}/${child.tag}`, 'unknownElement', child.tag)
          continue
        }
        if (order === 'this order' && place < furthest) fault(faults, `${at}/${child.tag}`, 'outOfOrder', child.tag)
        furthest = Math.max(furthest, place)
        const before = found[place]
        if (before) before.push(child)
        else found[place] = [child]
      }

      const value: Record<string, unknown> = {}
      for (const [place, [key, field]] of rows.entries()) {
        const elements = found[place] ?? none
        checkNumber(field, elements.length, at, faults)
        const read = field.read(elements, at, faults)
        if (read !== undefined) value[key] = read
      }
      return value as ValueOf<All>
    },

    write(value, at, to, faults) {
      for (const [key, field] of rows) {
        const it = value[key as keyof typeof value]
        if (it !== undefined) field.write(it, at, to, faults)
        else if (field.present === 'always') fault(faults, `${at}/${field.tag}`, 'missing', key)
      }
    },
    adding: (place, added) =>
      group(place.length === 0 ? withRow(fields, added) : addingInside(fields, place, added), order),
  }
}

const none: XmlElement[] = []

function checkNumber(
  { tag, min, max }: Field<unknown, 'always' | 'sometimes'>,
  count: number,
  at: string,
  faults: WireFault[],
) {
  if (count < min) fault(faults, `${at}/${tag}`, count === 0 ? 'missing' : 'tooFew', `${count} of at least ${min}`)
  if (count > max) fault(faults, `${at}/${tag}`, 'tooMany', `${count} of at most ${max}`)
}

interface Scalar<Value> {
  shape: Shape
  write: (value: Value) => string
  read: (text: string) => Value
  /** The fault of a text, if any; asked before reading and before writing, because documents come from both sides. */
  wrong: (text: string) => { reason: WireReason; detail: string } | undefined
}

export function scalar<Value>({ shape, write, read, wrong }: Scalar<Value>): Content<Value> {
  return {
    shape,
    read(element, at, faults) {
      refuseAttributes(element, at, faults)
      for (const child of element.children) fault(faults, `${at}/${child.tag}`, 'unexpectedElement', child.tag)
      const it = wrong(element.text)
      if (it) fault(faults, at, it.reason, it.detail)
      return read(element.text)
    },
    write(value, at, to, faults) {
      const text = write(value)
      const it = wrong(text)
      if (it) fault(faults, at, it.reason, it.detail)
      const forbidden = forbiddenCharacter(text)
      if (forbidden) fault(faults, at, 'forbiddenCharacter', forbidden)
      else to.text(text)
    },
    adding: () => noPlace(undefined),
  }
}

/** What every element may carry: namespace bindings and the schema hints an XML editor writes. */
const harmless = /^(xmlns:.+|xsi:(schemaLocation|noNamespaceSchemaLocation))$/

export function refuseAttributes(element: XmlElement, at: string, faults: WireFault[], except?: string): void {
  for (const name of Object.keys(element.attributes)) {
    if (name !== except && !harmless.test(name)) fault(faults, `${at}/@${name}`, 'unknownAttribute', name)
  }
}
