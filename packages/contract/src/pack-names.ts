/** Keys of a written pack that have another name since; packs on somebody's disk may still have the old one. */
const keysOfBefore = new Map([
  ['paper', 'material'],
  ['paperName', 'materialName'],
  ['most', 'max'],
])

/** Values that have another name since: families of rows, a rule, and the `{words}` of sentences. */
const textsOfBefore: readonly [before: string, now: string][] = [
  ['paper-of-subject', 'material-of-subject'],
  ['paper-of-service', 'material-of-service'],
  ['national.service-number-current', 'national.access-code-current'],
  ['{paper}', '{material}'],
  ...['{most}', '{longest}', '{largest}'].map((it): [string, string] => [it, '{max}']),
  ...['{least}', '{shortest}', '{fewest}'].map((it): [string, string] => [it, '{min}']),
]

/** A row of a pack is five levels deep; what is deeper is refused by its shape, and walked no further. */
const maxDepth = 20

/** The same pack with the names of now. */
export function withNamesOfNow(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return textsOfBefore.reduce((text, [before, now]) => text.replaceAll(before, now), value)
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value
  const renamed = (it: unknown) => withNamesOfNow(it, depth + 1)
  if (Array.isArray(value)) return value.map(renamed)
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [keysOfBefore.get(key) ?? key, renamed(it)]))
}
