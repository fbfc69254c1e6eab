import { addedKey, type Dialect, type DialectFile, type ElementBody } from '@openbeian/regulator'

interface Wish {
  tag: string
  /** By tag; what is left out is made up. */
  values: Record<string, string | number>
  now: string
}

/** A block that a loaded edition adds to `ICP` of a download; undefined where it adds none of this tag. */
export function addedBlock({ file }: Dialect, wish: Wish): Record<string, unknown> | undefined {
  const element = file?.elements.find(
    ({ document, places, tag }) => document === 'download' && places.includes('ICP') && tag === wish.tag,
  )
  return element && { [addedKey(element.tag)]: sampleOf(element, wish, file?.codes) }
}

function sampleOf(element: ElementBody, wish: Wish, codes: DialectFile['codes']): unknown {
  const one = oneSample(element, wish, codes)
  return element.max > 1 ? [one] : one
}

function oneSample({ tag, type }: ElementBody, wish: Wish, codes: DialectFile['codes']): unknown {
  if (type.is === 'group') {
    return Object.fromEntries(type.elements.map((it) => [addedKey(it.tag), sampleOf(it, wish, codes)]))
  }
  const wished = wish.values[tag]
  if (type.is === 'id') return wished !== undefined && /^\d{1,18}$/.test(String(wished)) ? BigInt(wished) : 1n
  if (type.is === 'text')
    return String(
      wished ?? (wish.now.length >= type.min && wish.now.length <= type.max ? wish.now : 'x'.repeat(type.min)),
    )
  if (wished !== undefined) return Number(wished)
  return type.is === 'code' ? codes?.[type.table]?.[0]?.id : type.min
}
