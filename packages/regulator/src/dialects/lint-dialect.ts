import { isKeyOf, isOneOf, isRecord, keysOf } from '@openbeian/filing'
import { notInGbk } from '../seal/gbk.ts'
import type { Meaning, Shape } from '../wire/element.ts'
import type { AddedElement, DialectCode, DialectFile, ElementBody, ElementType } from './dialect-file.ts'
import { type BothLanguages, type FileFault, readJsonLines } from './json-lines.ts'
import { operations } from './operations.ts'
import { partNameAt } from './parts-at.ts'
import { type PartName, reportable } from './reportable-fields.ts'
import { v30 } from './v30.ts'

export type DialectRead = { ok: true; file: DialectFile } | { ok: false; faults: FileFault[] }

const bounds = { maxBytes: 256 * 1024, maxDepth: 24 }
/** Of one file: an edition adds some dozen. */
const maxElements = 500
const maxOccurs = 1000
const maxTextLength = 100_000
const maxFaults = 50

/** A dialect file, or everything that is wrong with it: one fault refuses it whole. */
export function readDialectFile(text: string): DialectRead {
  const read = readJsonLines(text, bounds)
  if (!read.ok) return read
  const linting: Linting = { faults: [], elements: 0, codes: {} }
  const file = fileIn(read.value, linting)
  if (linting.faults.length === 0 && file) return { ok: true, file }
  const faults = linting.faults.slice(0, maxFaults).map(({ at, reason }) => ({ line: read.lineOf(at), at, reason }))
  return { ok: false, faults }
}

interface Linting {
  faults: { at: string; reason: BothLanguages }[]
  elements: number
  codes: Record<string, DialectCode[]>
}

const say = (it: Linting, at: string, zh: string, en: string): undefined =>
  void it.faults.push({ at, reason: { zh, en } })

const inside = (at: string, key: string | number) => (at === '' ? String(key) : `${at}.${key}`)

/** The object at a place, with no other keys than these. */
function objectIn(
  value: unknown,
  at: string,
  keys: readonly string[],
  it: Linting,
): Record<string, unknown> | undefined {
  if (!isRecord(value)) return say(it, at, '应为对象。', 'This is an object.')
  for (const key of Object.keys(value)) {
    if (!keys.includes(key))
      say(
        it,
        inside(at, key),
        `没有这个键，可用：${keys.join('、')}。`,
        `There is no such key; there are: ${keys.join(', ')}.`,
      )
  }
  return value
}

function textIn(value: unknown, at: string, max: number, it: Linting): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > max) {
    say(it, at, `应为1至${max}个字的文字。`, `This is a text of 1 to ${max} characters.`)
    return ''
  }
  return value
}

function numberIn(value: unknown, at: string, [min, max]: readonly [number, number], it: Linting): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return value
  say(it, at, `应为${min}至${max}的整数。`, `This is a whole number from ${min} to ${max}.`)
  return min
}

function listIn(value: unknown, at: string, [min, max]: readonly [number, number], it: Linting): unknown[] {
  if (Array.isArray(value) && value.length >= min && value.length <= max) return value
  say(it, at, `应为${min}至${max}项的列表。`, `This is a list of ${min} to ${max}.`)
  return []
}

function wordIn<const Word extends string>(
  value: unknown,
  at: string,
  words: readonly Word[],
  it: Linting,
): Word | undefined {
  if (isOneOf(words, value)) return value
  return say(it, at, `应为：${words.join('、')}。`, `This is one of: ${words.join(', ')}.`)
}

function titleIn(value: unknown, at: string, it: Linting): BothLanguages {
  const found = objectIn(value, at, ['zh', 'en'], it) ?? {}
  return { zh: textIn(found.zh, inside(at, 'zh'), 200, it), en: textIn(found.en, inside(at, 'en'), 200, it) }
}

function fileIn(value: unknown, it: Linting): DialectFile | undefined {
  const keys = [
    'kind',
    'version',
    'title',
    'source',
    'entryName',
    'hashed',
    'ispIdSpelling',
    'limits',
    'codes',
    'elements',
  ]
  const found = objectIn(value, '', keys, it)
  if (!found) return undefined
  wordIn(found.kind, 'kind', ['dialect'], it)
  const version = textIn(found.version, 'version', 32, it)
  if (version === v30.version)
    say(
      it,
      'version',
      'V.3.0是内置版本，请用另一个版本号。',
      'V.3.0 is shipped here: an edition has a version of its own.',
    )
  if (/[^\x21-\x7e]/.test(version))
    say(it, 'version', '版本号只能用ASCII字符，不含空格。', 'A version has ASCII characters and no blanks.')
  it.codes = codesIn(found.codes, it)
  const elements = listIn(found.elements, 'elements', [1, maxElements], it).map((one, index) =>
    addedIn(one, inside('elements', index), it),
  )
  refuseTwice(elements, it)
  return {
    kind: 'dialect',
    version,
    title: titleIn(found.title, 'title', it),
    source: textIn(found.source, 'source', 500, it),
    ...optionsIn(found, it),
    codes: it.codes,
    elements,
  }
}

/** What may differ besides elements. */
function optionsIn({ entryName, hashed, ispIdSpelling, limits }: Record<string, unknown>, it: Linting) {
  const hashing = hashed === undefined ? undefined : wordIn(hashed, 'hashed', ['zip', 'zip-and-key'], it)
  const spelling = ispIdSpelling === undefined ? {} : (objectIn(ispIdSpelling, 'ispIdSpelling', operations, it) ?? {})
  const bound = limits === undefined ? {} : (objectIn(limits, 'limits', keysOf(v30.limits), it) ?? {})
  if (entryName !== undefined && (typeof entryName !== 'string' || !/^[\w.-]{1,64}$/.test(entryName)))
    say(
      it,
      'entryName',
      '压缩包内的文件名只能用字母、数字、点和横线。',
      'The name inside the zip has letters, digits, dots and hyphens.',
    )
  return {
    ...(typeof entryName === 'string' && { entryName }),
    ...(hashing && { hashed: hashing }),
    ispIdSpelling: Object.fromEntries(
      operations.flatMap((operation) => {
        const word =
          spelling[operation] === undefined
            ? undefined
            : wordIn(spelling[operation], `ispIdSpelling.${operation}`, ['ispID', 'ispId'], it)
        return word ? [[operation, word] as const] : []
      }),
    ),
    limits: Object.fromEntries(
      // what a file may unpack to is not widened from outside
      keysOf(v30.limits).flatMap((name) =>
        bound[name] === undefined
          ? []
          : [[name, numberIn(bound[name], `limits.${name}`, [1, v30.limits[name]], it)] as const],
      ),
    ),
  }
}

function codesIn(value: unknown, it: Linting): Record<string, DialectCode[]> {
  if (value === undefined) return {}
  if (!isRecord(value)) return say(it, 'codes', '应为对象。', 'This is an object.') ?? {}
  return Object.fromEntries(
    Object.entries(value).map(([name, rows]) => {
      const at = inside('codes', name)
      if (!/^[a-z][A-Za-z0-9]{0,63}$/.test(name))
        say(it, at, '代码表的名称以小写字母开头。', 'A table of codes begins with a small letter.')
      const codes = listIn(rows, at, [1, 1000], it).map((row, index) => codeIn(row, inside(at, index), it))
      for (const [index, { id }] of codes.entries()) {
        if (codes.findIndex((other) => other.id === id) < index)
          say(it, inside(inside(at, index), 'id'), `代码${id}出现两次。`, `The code ${id} is there twice.`)
      }
      return [name, codes]
    }),
  )
}

function codeIn(row: unknown, at: string, it: Linting): DialectCode {
  const found = objectIn(row, at, ['id', 'zh', 'en', 'value'], it) ?? {}
  return {
    id: numberIn(found.id, inside(at, 'id'), [0, Number.MAX_SAFE_INTEGER], it),
    zh: textIn(found.zh, inside(at, 'zh'), 200, it),
    en: textIn(found.en, inside(at, 'en'), 200, it),
    ...(found.value !== undefined && { value: textIn(found.value, inside(at, 'value'), 200, it) }),
  }
}

const bodyKeys = ['tag', 'title', 'min', 'max', 'type', 'from', 'each', 'value'] as const

function addedIn(value: unknown, at: string, it: Linting): AddedElement {
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
  if (!isUpload && (found.from !== undefined || found.each !== undefined || found.value !== undefined))
    say(
      it,
      at,
      '下发的元素由管局填写，没有来源。',
      'The administration fills what it sends: there is no from, each or value.',
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

/** Whether what fills an element of an upload is there, at this place. */
function lintSources(
  body: ElementBody,
  part: PartName | undefined,
  { at, place }: { at: string; place: string },
  it: Linting,
): void {
  const { from, each, value, type, min, max } = body
  const sources = [from, value].filter((one) => one !== undefined).length
  if (sources > 1) say(it, at, 'from和value只能写一个。', 'Only one of from and value.')
  if (type.is === 'group' && sources > 0) say(it, at, '组由其子元素填写。', 'A group is filled by its children.')
  const isNeverFilled = type.is !== 'group' && sources === 0
  if (isNeverFilled && min > 0)
    say(it, at, '必填元素要有from或value。', 'An element that has to be there needs from or value.')
  if (part === undefined && (min > 0 || from !== undefined || each !== undefined))
    return void say(
      it,
      at,
      `${place} 处没有订单的内容可填，元素只能选填且没有来源。`,
      `No part of an order stands at ${place}: the element cannot be required and has no source.`,
    )
  if (part === undefined) return
  const row =
    each === undefined ? part : isKeyOf(reportable[part].lists, each) ? reportable[part].lists[each]?.of : undefined
  if (row === undefined) {
    const known = Object.keys(reportable[part].lists)
    return void say(
      it,
      inside(at, 'each'),
      `${place} 处没有列表 ${each}，有：${known.join('、') || '—'}。`,
      `There is no list ${each} at ${place}; there are: ${known.join(', ') || 'none'}.`,
    )
  }
  if (each !== undefined && max === 1)
    say(it, inside(at, 'max'), '逐项填写的元素要能重复。', 'An element that stands for each row has to repeat.')
  if (type.is === 'group') {
    for (const [index, inner] of type.elements.entries())
      lintSources(inner, row, { at: `${at}.type.elements.${index}`, place }, it)
  } else if (from !== undefined) lintField({ from, type, part: row }, { at, place }, it)
}

function lintField(
  { from, type, part }: { from: string; type: ElementType; part: PartName },
  { at, place }: { at: string; place: string },
  it: Linting,
): void {
  const { fields } = reportable[part]
  const field = isKeyOf(fields, from) ? fields[from] : undefined
  if (!field) {
    const known = Object.keys(fields)
    return void say(
      it,
      inside(at, 'from'),
      `${place} 处没有字段 ${from}，有：${known.join('、') || '—'}。`,
      `There is no field ${from} at ${place}; there are: ${known.join(', ') || 'none'}.`,
    )
  }
  if (type.is !== 'code') return
  const rows = it.codes[type.table] ?? []
  const { values } = field
  if (!values)
    return void say(
      it,
      inside(at, 'from'),
      `${from} 不是固定的几种值，不能用代码表。`,
      `${from} is no list of values: no table of codes fits it.`,
    )
  for (const value of values) {
    if (!rows.some((row) => row.value === value))
      say(
        it,
        inside('codes', type.table),
        `没有为 ${value} 给出代码（${from} 的值：${values.join('、')}）。`,
        `No code stands for ${value} (${from} is one of: ${values.join(', ')}).`,
      )
  }
}

/** The same element twice at one place. */
function refuseTwice(elements: readonly AddedElement[], it: Linting): void {
  const seen = new Set<string>()
  for (const [index, { document, places, tag }] of elements.entries()) {
    for (const place of places) {
      const key = `${document} ${place}/${tag}`
      if (seen.has(key))
        say(it, `elements.${index}.tag`, `${place} 处添加了两次 ${tag}。`, `${tag} is added at ${place} twice.`)
      seen.add(key)
    }
  }
}
