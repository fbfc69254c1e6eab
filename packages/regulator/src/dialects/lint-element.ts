import { isKeyOf, isRecord } from '@openbeian/filing'
import { notInGbk } from '../seal/gbk.ts'
import type { Meaning, Shape } from '../wire/element.ts'
import type { AddedElement, ElementBody, ElementType } from './dialect-file.ts'
import { lintReading, lintSources } from './lint-sources.ts'
import { inside, type Linting, listIn, numberIn, objectIn, say, textIn, titleIn, wordIn } from './lint-values.ts'
import { partNameAt, partNameOfDownload } from './parts-at.ts'
import type { PartName } from './reportable-fields.ts'
import { v30 } from './v30.ts'

/** Of one file: an edition adds some dozen. */
export const maxElements = 500
const maxOccurs = 1000
const maxTextLength = 100_000

const bodyKeys = ['tag', 'title', 'min', 'max', 'type', 'from', 'each', 'value'] as const

export function addedIn(value: unknown, at: string, it: Linting): AddedElement {
  const found = objectIn(value, at, ['document', 'places', 'after', ...bodyKeys], it) ?? {}
  const document = wordIn(found.document, inside(at, 'document'), ['upload', 'download'], it) ?? 'upload'
  const places = listIn(found.places, inside(at, 'places'), [1, 50], it).map((place, index) =>
    textIn(place, inside(inside(at, 'places'), index), 200, it),
  )
  const after = found.after === undefined ? undefined : textIn(found.after, inside(at, 'after'), 64, it)
  const body = bodyIn(found, { at, part: undefined, isUpload: document === 'upload' }, it)
  for (const [index, place] of places.entries()) {
    const where = inside(inside(at, 'places'), index)
    const tags = faultOfPlace(document, place, where, it)
    if (tags?.includes(body.tag))
      say(it, where, `此处已有 ${body.tag}。`, `There is a ${body.tag} at this place already.`)
    if (tags && after !== undefined && !tags.includes(after))
      say(
        it,
        inside(at, 'after'),
        `${place} 中没有 ${after}，有：${tags.join('、')}。`,
        `${place} has no ${after}; it has: ${tags.join(', ')}.`,
      )
    if (document === 'upload') lintSources(body, partNameAt(place), { at, place }, it)
    else lintReading(body, partNameOfDownload(place), { at, place }, it)
  }
  return { document, places, ...(after !== undefined && { after }), ...body }
}

/** The tags that stand at a place, or why nothing can be added there. */
function faultOfPlace(document: 'upload' | 'download', place: string, at: string, it: Linting): string[] | undefined {
  let shape: Shape = v30[document].shape
  for (const tag of place.split('/')) {
    const next: Shape | undefined =
      shape.is === 'rows' ? shape.rows.find(([, field]) => field.tag === tag)?.[1].content.shape : undefined
    if (!next) {
      const known = shape.is === 'rows' ? shape.rows.map(([, field]) => field.tag).join('、') : '—'
      return say(
        it,
        at,
        `V3.0没有 ${place}：找不到 ${tag}，有：${known}。`,
        `V3.0 has no ${place}: there is no ${tag}, but ${known}.`,
      )
    }
    shape = next
  }
  if (shape.is !== 'rows' || shape.order === 'one of' || shape.rows.some(([key]) => key === undefined)) {
    return say(
      it,
      at,
      `${place} 处不能添加元素：那里是单个值、单个子元素或多选一。`,
      `Nothing can be added at ${place}: there stands one value, one child, or one of several.`,
    )
  }
  return shape.rows.map(([, field]) => field.tag)
}

interface Around {
  at: string
  isUpload: boolean
  part: PartName | undefined
}

function bodyIn(found: Record<string, unknown>, { at, isUpload }: Around, it: Linting): ElementBody {
  it.elements += 1
  if (it.elements === maxElements + 1)
    say(it, at, `元素超过${maxElements}个。`, `There are more than ${maxElements} elements.`)
  const tag = textIn(found.tag, inside(at, 'tag'), 64, it)
  if (tag !== '' && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(tag))
    say(it, inside(at, 'tag'), '标签只能用字母、数字和下划线。', 'A tag has letters, digits and underscores.')
  const min = numberIn(found.min, inside(at, 'min'), [0, 1], it)
  const max = numberIn(found.max, inside(at, 'max'), [1, maxOccurs], it)
  const source = (key: 'from' | 'each') =>
    found[key] === undefined ? {} : { [key]: textIn(found[key], inside(at, key), 100, it) }
  const type = typeIn(found.type, { at: inside(at, 'type'), isUpload, part: undefined }, it)
  if (!isUpload && found.value !== undefined)
    say(
      it,
      inside(at, 'value'),
      '下发的元素由管局填写，没有固定值。',
      'The administration fills what it sends: there is no value.',
    )
  return {
    tag,
    title: titleIn(found.title, inside(at, 'title'), it),
    min,
    max,
    type,
    ...source('from'),
    ...source('each'),
    ...valueIn(found.value, { at, type }, it),
  }
}

function valueIn(
  value: unknown,
  { at, type }: { at: string; type: ElementType },
  it: Linting,
): { value?: string | number } {
  if (value === undefined) return {}
  const isFit =
    type.is === 'text'
      ? typeof value === 'string' &&
        [...value].length >= type.min &&
        [...value].length <= type.max &&
        notInGbk(value).length === 0
      : type.is === 'number'
        ? typeof value === 'number' && value >= type.min && value <= type.max
        : type.is === 'code' && typeof value === 'number' && (it.codes[type.table] ?? []).some(({ id }) => id === value)
  if (!isFit)
    say(it, inside(at, 'value'), '固定值不符合该元素的类型。', 'The fixed value does not fit the type of the element.')
  return typeof value === 'string' || typeof value === 'number' ? { value } : {}
}

const meanings = ['phones', 'emails', 'base64', 'day'] as const satisfies readonly Meaning[]

function typeIn(value: unknown, around: Around, it: Linting): ElementType {
  const { at } = around
  const nothing: ElementType = { is: 'text', min: 0, max: 0 }
  const is = isRecord(value)
    ? wordIn(value.is, inside(at, 'is'), ['text', 'number', 'id', 'code', 'group'], it)
    : say(it, at, '应为对象。', 'This is an object.')
  if (!is || !isRecord(value)) return nothing
  return typesIn[is](value, around, it)
}

const typesIn: {
  [Is in ElementType['is']]: (value: Record<string, unknown>, around: Around, it: Linting) => ElementType
} = {
  text(value, { at }, it) {
    objectIn(value, at, ['is', 'min', 'max', 'meaning'], it)
    const [min, max] = spanIn(value, at, [0, maxTextLength], it)
    const meaning = value.meaning === undefined ? undefined : wordIn(value.meaning, inside(at, 'meaning'), meanings, it)
    return { is: 'text', min, max, ...(meaning && { meaning }) }
  },
  number(value, { at }, it) {
    objectIn(value, at, ['is', 'min', 'max'], it)
    const [min, max] = spanIn(value, at, [0, Number.MAX_SAFE_INTEGER], it)
    return { is: 'number', min, max }
  },
  id(value, { at }, it) {
    objectIn(value, at, ['is'], it)
    return { is: 'id' }
  },
  code(value, { at }, it) {
    objectIn(value, at, ['is', 'table'], it)
    const table = textIn(value.table, inside(at, 'table'), 64, it)
    if (table !== '' && !isKeyOf(it.codes, table))
      say(it, inside(at, 'table'), `codes中没有 ${table}。`, `There is no ${table} in codes.`)
    return { is: 'code', table }
  },
  group(value, { at, isUpload }, it) {
    objectIn(value, at, ['is', 'order', 'elements'], it)
    const order = wordIn(value.order, inside(at, 'order'), ['any', 'this'], it) ?? 'this'
    const elements = listIn(value.elements, inside(at, 'elements'), [1, 100], it).map((one, index) => {
      const where = inside(inside(at, 'elements'), index)
      return bodyIn(objectIn(one, where, bodyKeys, it) ?? {}, { at: where, isUpload, part: undefined }, it)
    })
    for (const [index, { tag }] of elements.entries()) {
      if (elements.findIndex((other) => other.tag === tag) < index)
        say(it, `${at}.elements.${index}.tag`, `${tag} 出现两次。`, `${tag} is there twice.`)
    }
    return { is: 'group', order, elements }
  },
}

function spanIn(
  { min, max }: Record<string, unknown>,
  at: string,
  span: readonly [number, number],
  it: Linting,
): [number, number] {
  const [least, most] = [numberIn(min, inside(at, 'min'), span, it), numberIn(max, inside(at, 'max'), span, it)]
  if (least > most) say(it, inside(at, 'min'), '最小值大于最大值。', 'The least is more than the most.')
  return [least, most]
}
