import type { Content, Shape } from './element.ts'

/** A value of a table as JSON; ids have 64 bits and are written `"9007199254740993n"`. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, it) => (typeof it === 'bigint' ? `${it}n` : it), 2)

/** The way back, led by the table. Throws a `SyntaxError` for what is no JSON, and for keys the table does not have. */
export const fromJson = <Value>(content: Content<Value>, text: string): Value =>
  revive(content.shape, JSON.parse(text), '') as Value

function revive(shape: Shape, json: unknown, at: string): unknown {
  if (shape.is === 'text') return typeof json === 'string' ? json : refuse(at, 'a text')
  if (shape.is === 'long') {
    if (shape.as === 'number') return typeof json === 'number' ? json : refuse(at, 'a number')
    return /^-?\d+n?$/.test(String(json)) ? BigInt(String(json).replace('n', '')) : refuse(at, 'an id')
  }
  const [first] = shape.rows
  if (first && first[0] === undefined) return reviveField(first[1], json, at)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse(at, 'an object')
  const rows = new Map(shape.rows)
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      const field = rows.get(key) ?? refuse(`${at}.${key}`, 'a known key')
      return [key, reviveField(field, value, `${at}.${key}`)]
    }),
  )
}

function reviveField({ max, content }: { max: number; content: Content<unknown> }, json: unknown, at: string): unknown {
  if (max === 1) return revive(content.shape, json, at)
  if (!Array.isArray(json)) return refuse(at, 'a list')
  return json.map((it, index) => revive(content.shape, it, `${at}[${index}]`))
}

function refuse(at: string, wanted: string): never {
  throw new SyntaxError(`${at.replace(/^\./, '') || 'the value'} is not ${wanted}`)
}
