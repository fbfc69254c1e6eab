import { isRecord } from '@openbeian/filing'
import type { OrderRecords } from '../mapping/upload-of-order.ts'
import type { Content, Shape } from '../wire/element.ts'
import type { Dialect } from './dialect.ts'
import type { DialectCode, DialectFile, ElementBody } from './dialect-file.ts'
import { addedKey } from './dialect-of-file.ts'
import { type OrderToFill, partAt } from './parts-at.ts'
import { type Part, readField, readList } from './reportable-fields.ts'

/** The records of an order with what a loaded edition adds to them; the same records where nothing was loaded. */
export function fillAddedElements({ file, upload }: Dialect, records: OrderRecords, order: OrderToFill): OrderRecords {
  if (!file) return records
  const filled = structuredClone(records)
  for (const element of file.elements) {
    if (element.document !== 'upload') continue
    for (const place of element.places) {
      visit(upload, { icp: filled }, place.split('/'), (value, counted) => {
        const part = partAt(place, order, counted)
        const added = filledValue(element, part, file.codes)
        if (added !== undefined) value[addedKey(element.tag)] = added
      })
    }
  }
  return filled
}

/** Every value at a place of a document, with the places of the elements on the way that may repeat. */
export const visit = <Value>(
  content: Content<Value>,
  value: unknown,
  place: readonly string[],
  work: (value: Record<string, unknown>, counted: readonly number[]) => void,
): void => descend(content.shape, value, { place, counted: [], work })

interface Way {
  place: readonly string[]
  counted: readonly number[]
  work: (value: Record<string, unknown>, counted: readonly number[]) => void
}

function descend(shape: Shape, value: unknown, { place: [tag, ...place], counted, work }: Way): void {
  if (tag === undefined) {
    if (isRecord(value)) work(value, counted)
    return
  }
  if (shape.is !== 'rows') return
  for (const [key, field] of shape.rows) {
    if (field.tag !== tag) continue
    const inner = key === undefined ? value : isRecord(value) ? value[key] : undefined
    if (inner === undefined) continue
    const inside = field.content.shape
    if (field.max === 1) descend(inside, inner, { place, counted, work })
    else if (Array.isArray(inner)) {
      for (const [index, it] of inner.entries()) descend(inside, it, { place, counted: [...counted, index], work })
    }
  }
}

type Codes = DialectFile['codes']

/** What stands in an added element; undefined: it is left out. */
function filledValue(element: ElementBody, part: Part | undefined, codes: Codes): unknown {
  const { each, max } = element
  const parts = each === undefined ? [part] : part ? readList(part, each) : []
  const values = parts.map((it) => oneValue(element, it, codes)).filter((it) => it !== undefined)
  if (values.length === 0) return undefined
  return max > 1 ? values : values[0]
}

function oneValue({ type, from, value, min }: ElementBody, part: Part | undefined, codes: Codes): unknown {
  if (type.is === 'group') {
    const inner = type.elements.map((it) => [addedKey(it.tag), filledValue(it, part, codes)] as const)
    const filled = Object.fromEntries(inner.filter(([, it]) => it !== undefined))
    return Object.keys(filled).length > 0 || min > 0 ? filled : undefined
  }
  if (value !== undefined) return value
  const held = from === undefined || !part ? '' : readField(part, from)
  if (held === '') return undefined
  if (type.is === 'text') return typeof held === 'boolean' ? String(Number(held)) : String(held)
  if (type.is === 'code') return idOf(codes?.[type.table] ?? [], String(held))
  return Number(held)
}

/** A value the table does not name becomes a number that it does not have: the place of the fault is then told. */
const idOf = (rows: readonly DialectCode[], value: string): number => rows.find((it) => it.value === value)?.id ?? -1
