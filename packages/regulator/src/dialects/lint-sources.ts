import { isKeyOf } from '@openbeian/filing'
import type { ElementBody, ElementType } from './dialect-file.ts'
import { inside, type Linting, say } from './lint-values.ts'
import { type PartName, reportable } from './reportable-fields.ts'

/** Whether what fills an element of an upload is there, at this place. */
export function lintSources(
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

/** Whether what an element of a download fills is there, at this place, and is read back. */
export function lintReading(
  body: ElementBody,
  part: PartName | undefined,
  { at, place }: { at: string; place: string },
  it: Linting,
): void {
  const { from, each, type, max } = body
  if (part === undefined) {
    if (from === undefined && each === undefined) return
    return void say(
      it,
      at,
      `${place} 处下发的内容不写入备案记录，from和each不能用。`,
      `Nothing that is sent at ${place} is kept in a filing: there is no from or each.`,
    )
  }
  const lists = reportable[part].lists
  const row = each === undefined ? part : isKeyOf(lists, each) && lists[each]?.write ? lists[each].of : undefined
  if (row === undefined) {
    const known = Object.keys(lists).filter((name) => lists[name]?.write)
    return void say(
      it,
      inside(at, 'each'),
      `${place} 处没有可写入的列表 ${each}，有：${known.join('、') || '—'}。`,
      `There is no list ${each} to be kept at ${place}; there are: ${known.join(', ') || 'none'}.`,
    )
  }
  if (each !== undefined && max === 1)
    say(it, inside(at, 'max'), '逐项写入的元素要能重复。', 'An element that stands for each row has to repeat.')
  if (type.is === 'group') {
    for (const [index, inner] of type.elements.entries())
      lintReading(inner, row, { at: `${at}.type.elements.${index}`, place }, it)
    return
  }
  if (from === undefined) return
  const { fields } = reportable[row]
  if (isKeyOf(fields, from) && fields[from]?.write) return
  const known = Object.keys(fields).filter((name) => fields[name]?.write)
  say(
    it,
    inside(at, 'from'),
    `${place} 处没有可写入的字段 ${from}，有：${known.join('、') || '—'}。`,
    `There is no field ${from} to be kept at ${place}; there are: ${known.join(', ') || 'none'}.`,
  )
}
