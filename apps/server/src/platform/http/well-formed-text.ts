/**
 * Where a value holds text that is none: a NUL, which PostgreSQL keeps nowhere, or half of a character; undefined when
 * all is well. A key that is none is told by the place it stands in.
 */
export function findNoText(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return isText(value) ? undefined : []
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, it] of Object.entries(value)) {
    if (!isText(key)) return []
    const found = findNoText(it)
    if (found) return [key, ...found]
  }
  return undefined
}

const isText = (it: string) => it.isWellFormed() && !it.includes('\0')
