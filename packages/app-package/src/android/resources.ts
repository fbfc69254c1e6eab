import { cursorOver } from '../cursor.ts'
import { refuse } from '../refusal.ts'
import { type Chunk, chunkKinds, chunksIn, takeChunk } from './read-chunk.ts'
import { type StringPool, stringPool } from './string-pool.ts'

/** One of the values of a resource, with the screens and languages it is for. */
export interface ResourceValue {
  text: string
  /** `zh`, or empty for everybody. */
  language: string
  /** 0 for every screen. */
  density: number
}

/** The values of a resource by its number, references followed. */
export type Resources = (resource: number) => ResourceValue[]

type Found = { language: string; density: number } & ({ text: string } | { resource: number })

const part = 'resources.arsc'
const maxReferences = 20
const maxValues = 2000
const sparseFlag = 1
const shortOffsetsFlag = 2

/** The table of resources, of which two are asked: the name and the icon. */
export function readResources(bytes: Uint8Array<ArrayBuffer>): Resources {
  const root = takeChunk(cursorOver(bytes, part))
  if (root.kind !== chunkKinds.table) refuse('unreadable', { part })
  let strings: StringPool = () => refuse('unreadable', { part })
  const types = new Map<number, Chunk[]>()
  for (const chunk of chunksIn(root)) {
    if (chunk.kind === chunkKinds.stringPool) strings = stringPool(chunk)
    else if (chunk.kind === chunkKinds.tablePackage) addTypes(chunk, types)
  }
  return (resource) => resolved(resource, (id) => valuesOf(types.get(id >>> 16) ?? [], id & 0xffff, strings))
}

function addTypes(chunk: Chunk, types: Map<number, Chunk[]>): void {
  chunk.cursor.at = 8
  const id = chunk.cursor.u32() & 0xff
  for (const type of chunksIn(chunk)) {
    if (type.kind !== chunkKinds.tableType) continue
    type.cursor.at = 8
    const key = (id << 8) | type.cursor.u8()
    const listed = types.get(key)
    if (listed) listed.push(type)
    else types.set(key, [type])
  }
}

function resolved(resource: number, look: (id: number) => Found[]): ResourceValue[] {
  const seen = new Set<number>()
  const values: ResourceValue[] = []
  let waiting = [resource]
  while (waiting.length > 0) {
    const next: number[] = []
    for (const id of waiting) {
      if (seen.has(id)) continue
      if (seen.size >= maxReferences) refuse('too-deep', { part, max: maxReferences })
      seen.add(id)
      for (const found of look(id)) {
        if ('text' in found) values.push(found)
        else if (!next.includes(found.resource)) next.push(found.resource)
      }
    }
    waiting = next
  }
  return values
}

function valuesOf(types: readonly Chunk[], entry: number, strings: StringPool): Found[] {
  const found = types.flatMap((type) => valueIn(type, entry, strings) ?? [])
  if (found.length > maxValues) refuse('too-many', { part, max: maxValues })
  return found
}

function valueIn({ cursor, headBytes }: Chunk, entry: number, strings: StringPool): Found | undefined {
  cursor.at = 9
  const flags = cursor.u8()
  cursor.at = 12
  const count = cursor.u32()
  const entriesAt = cursor.u32()
  const offset = offsetOf({ cursor, headBytes }, { flags, count, entry })
  if (offset === undefined) return undefined
  cursor.at = 20 + 8
  const language = languageOf(cursor.take(4))
  cursor.at = 20 + 14
  const density = cursor.u16()
  cursor.at = entriesAt + offset
  const size = cursor.u16()
  const entryFlags = cursor.u16()
  // a bag of values, such as a style
  if (entryFlags & 1) return undefined
  const isCompact = (entryFlags & 8) !== 0
  cursor.at += isCompact ? 0 : 4 + Math.max(0, size - 8) + 3
  const kind = isCompact ? entryFlags >>> 8 : cursor.u8()
  const data = cursor.u32()
  if (kind === 0x03) return { language, density, text: strings(data) }
  return kind === 0x01 && data !== 0 ? { language, density, resource: data } : undefined
}

interface Place {
  flags: number
  count: number
  entry: number
}

function offsetOf(
  { cursor, headBytes }: Pick<Chunk, 'cursor' | 'headBytes'>,
  { flags, count, entry }: Place,
): number | undefined {
  cursor.at = headBytes
  if (flags & sparseFlag) {
    const listed = Math.min(count, Math.floor(cursor.left() / 4))
    for (let nth = 0; nth < listed; nth++) {
      const index = cursor.u16()
      const offset = cursor.u16()
      if (index === entry) return offset * 4
    }
    return undefined
  }
  if (entry >= count) return undefined
  const isShort = (flags & shortOffsetsFlag) !== 0
  cursor.at += entry * (isShort ? 2 : 4)
  const offset = isShort ? cursor.u16() : cursor.u32()
  if (offset === (isShort ? 0xffff : 0xffffffff)) return undefined
  return isShort ? offset * 4 : offset
}

/** Language and country; Chinese of Taiwan, Hong Kong and Macau is another language here, for it is another name. */
function languageOf(letters: Uint8Array): string {
  const [first = 0, second = 0] = letters
  if (first === 0 || first & 0x80) return ''
  const language = String.fromCharCode(first, second)
  const country = String.fromCharCode(...letters.subarray(2))
  return ['TW', 'HK', 'MO'].includes(country) ? `${language}-${country}` : language
}
