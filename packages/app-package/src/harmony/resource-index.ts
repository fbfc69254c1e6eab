import { type Cursor, cursorOver } from '../cursor.ts'

const part = 'resources.index'
const headBytes = 136
const maxKeys = 5000
const maxRecords = 200_000

interface KeyParameter {
  kind: number
  value: number
}

/** A value of a resource and the language it is for; empty for everybody. */
export interface HarmonyValue {
  text: string
  language: string
}

/** Languages are a kind of their own among densities, devices and regions. */
const languageKind = 0

/**
 * The values of one resource in `resources.index`, by its number: of the form that its tool wrote until API 12. A file of another form
 * has none, and the name is typed.
 */
export function harmonyValues(bytes: Uint8Array<ArrayBuffer>, resource: number): HarmonyValue[] {
  const cursor = cursorOver(bytes, part)
  if (bytes.length < headBytes) return []
  cursor.at = headBytes - 4
  const keys = Math.min(cursor.u32(), maxKeys)
  const found: HarmonyValue[] = []
  let left = maxRecords
  for (let nth = 0; nth < keys; nth++) {
    const configuration = takeConfiguration(cursor)
    if (!configuration) return found
    const next = cursor.at
    cursor.at = configuration.at
    if (tagOf(cursor) !== 'IDSS') return found
    const count = Math.min(cursor.u32(), left)
    left -= count
    const at = placeOf(cursor, count, resource)
    if (at !== undefined) found.push({ text: valueAt(cursor, at), language: configuration.language })
    cursor.at = next
  }
  return found
}

const tagOf = (cursor: Cursor): string => new TextDecoder('latin1').decode(cursor.take(4))

function takeConfiguration(cursor: Cursor): { at: number; language: string } | undefined {
  if (tagOf(cursor) !== 'KEYS') return undefined
  const at = cursor.u32()
  const count = cursor.u32()
  if (count > 50) return undefined
  const parameters = Array.from({ length: count }, (): KeyParameter => ({ kind: cursor.u32(), value: cursor.u32() }))
  const language = parameters.find(({ kind }) => kind === languageKind)?.value ?? 0
  // its letters are the bytes of the number, first letter highest
  const letters = [24, 16, 8, 0].map((shift) => (language >>> shift) & 0xff).filter((it) => it > 0x20)
  return { at, language: String.fromCharCode(...letters) }
}

function placeOf(cursor: Cursor, count: number, resource: number): number | undefined {
  for (let nth = 0; nth < count; nth++) {
    const id = cursor.u32()
    const at = cursor.u32()
    if (id === resource) return at
  }
  return undefined
}

/** Size, kind and number of the record; then its value, with the zero that ends it. */
function valueAt(cursor: Cursor, at: number): string {
  cursor.at = at + 12
  return new TextDecoder().decode(cursor.take(cursor.u16())).split('\0')[0] ?? ''
}
