import type { Content, Field, Meaning, Shape } from '../wire/element.ts'
import type { Random } from './random.ts'

/** `any`: whatever the schema takes. `sensible`: also right in what the schema does not ask. */
export type Taste = 'any' | 'sensible'

/** A random value of a table; `path` names the keys of the one block that shall be in it. */
export const randomValue = <Value>(it: Random, content: Content<Value>, path: string[], taste: Taste = 'any'): Value =>
  oneOf(it, content.shape, path, taste) as Value

function oneOf(it: Random, shape: Shape, [wanted, ...deeper]: string[], taste: Taste): unknown {
  if (shape.is === 'text') return textOf(it, shape, taste)
  if (shape.is === 'long') return longOf(it, shape)
  const [first] = shape.rows
  if (first && first[0] === undefined) return fieldOf(it, first[1], taste)

  const rows = shape.rows.filter(
    ([key, { min }]) => key === wanted || (shape.order !== 'one of' && (min > 0 || (!wanted && it.maybe(0.6)))),
  )
  const chosen = rows.length > 0 ? rows : [it.pick(shape.rows)]
  const value = Object.fromEntries(
    chosen.map(([key, field]) => [key, key === wanted ? fieldOf(it, field, taste, deeper) : fieldOf(it, field, taste)]),
  )
  // A list without elements is an empty list.
  for (const [key, { max, min, present }] of shape.rows) {
    if (key !== undefined && max > 1 && min === 0 && present === 'always') value[key] ??= []
  }
  return taste === 'sensible' ? inOrder(value) : value
}

function fieldOf(
  it: Random,
  { min, max, content }: Field<unknown, 'always' | 'sometimes'>,
  taste: Taste,
  path: string[] = [],
) {
  if (max === 1) return oneOf(it, content.shape, path, taste)
  const count =
    content.shape.is !== 'rows' && it.maybe(0.02) ? Math.min(max, 256) : it.whole(Math.max(min, 1), Math.min(max, 3))
  return Array.from({ length: count }, () => oneOf(it, content.shape, path, taste))
}

const letters = [...'甲乙丙丁戊己庚辛壬癸（）·ABCxyz019-;，<>&\'"', ' ', '\n', '\r', '\t', ']]>', '&amp;']

function textOf(it: Random, { min, max, meaning }: Extract<Shape, { is: 'text' }>, taste: Taste): string {
  if (meaning && taste === 'sensible') return right[meaning](it)
  const longest = max <= 1024 ? max : min + 300
  const length = it.maybe(0.05) ? it.pick([min, longest]) : it.whole(min, Math.min(max, min + 12))
  let written = ''
  while (written.length < length) written += it.pick(letters)
  return written.slice(0, length)
}

const right: Record<Meaning, (it: Random) => string> = {
  phones: (it) => it.pick(['13800000001', '010-62345678', '021-62345678;13900000002']),
  emails: (it) => it.pick(['a@b.cn', 'li.si@example.com;wang@example.com']),
  base64: (it) => Buffer.from(it.pick(['图', 'picture', 'ab'])).toString('base64'),
  day: (it) => it.pick(['2026-11-21', '2024-02-29']),
}

function longOf(it: Random, { min, max, as }: Extract<Shape, { is: 'long' }>): bigint | number {
  const span = max - min
  const inside = min + ((BigInt(it.whole(0, 2 ** 48)) * BigInt(it.whole(0, 2 ** 15))) % (span + 1n))
  const near = min + (span < 9n ? span : 9n)
  const value = it.pick([min, near, max, inside, inside])
  return as === 'bigint' ? value : Number(value)
}

const inOrder = (value: Record<string, unknown>) =>
  typeof value.from === 'number' && typeof value.to === 'number' && value.from > value.to
    ? { ...value, from: value.to, to: value.from }
    : value
