import { cursorOver } from '../cursor.ts'
import { refuse } from '../refusal.ts'
import { type Chunk, chunkKinds, chunksIn, takeChunk } from './read-chunk.ts'
import { type StringPool, stringPool } from './string-pool.ts'

/** A value as it stands there, or the number of a resource that holds it. */
export type ManifestValue = { text: string } | { resource: number } | { number: number }

export interface AndroidManifest {
  packageName: string
  versionName?: ManifestValue | undefined
  versionCode?: string | undefined
  split?: string | undefined
  label?: ManifestValue | undefined
  icon?: ManifestValue | undefined
  debuggable: boolean
}

/** Attributes by their number in Android: packers rename the words. */
const attributes = {
  label: 0x01010001,
  icon: 0x01010002,
  debuggable: 0x0101000f,
  versionCode: 0x0101021b,
  versionName: 0x0101021c,
  versionCodeMajor: 0x01010576,
}
const maxAttributes = 1000
const part = 'AndroidManifest.xml'

type Attributes = ReadonlyMap<string | number, ManifestValue>

/** The elements `manifest` and `application` of the binary AndroidManifest.xml; what is deeper is passed over. */
export function readManifest(bytes: Uint8Array<ArrayBuffer>): AndroidManifest {
  const root = takeChunk(cursorOver(bytes, part))
  if (root.kind !== chunkKinds.xml) refuse('unreadable', { part })
  const elements = elementsOf(root)
  const manifest = elements.manifest ?? refuse('unreadable', { part })
  const application = elements.application ?? new Map()
  const packageName = textOf(manifest.get('package'))
  if (packageName === undefined) return refuse('lacks', { part: 'package' })
  const debuggable = application.get(attributes.debuggable)
  return {
    packageName,
    versionName: manifest.get(attributes.versionName),
    versionCode: versionCodeOf(manifest),
    split: textOf(manifest.get('split')),
    label: application.get(attributes.label),
    icon: application.get(attributes.icon),
    debuggable: debuggable !== undefined && 'number' in debuggable && debuggable.number !== 0,
  }
}

function elementsOf(root: Chunk): { manifest?: Attributes; application?: Attributes } {
  let strings: StringPool = () => refuse('unreadable', { part })
  let numbers: number[] = []
  let depth = 0
  const found: { manifest?: Attributes; application?: Attributes } = {}
  for (const chunk of chunksIn(root)) {
    if (chunk.kind === chunkKinds.stringPool) strings = stringPool(chunk)
    else if (chunk.kind === chunkKinds.xmlResourceMap) numbers = numbersIn(chunk)
    else if (chunk.kind === chunkKinds.xmlEnd) depth -= 1
    else if (chunk.kind === chunkKinds.xmlStart) {
      const name = elementName(chunk, strings)
      if (depth === 0 && name === 'manifest') found.manifest ??= attributesOf(chunk, strings, numbers)
      if (depth === 1 && name === 'application') found.application ??= attributesOf(chunk, strings, numbers)
      depth += 1
    }
  }
  return found
}

function numbersIn({ cursor, headBytes }: Chunk): number[] {
  cursor.at = headBytes
  const count = Math.min(Math.floor(cursor.left() / 4), maxAttributes)
  return Array.from({ length: count }, () => cursor.u32())
}

function elementName({ cursor, headBytes }: Chunk, strings: StringPool): string {
  cursor.at = headBytes + 4
  return strings(cursor.u32())
}

function attributesOf({ cursor, headBytes }: Chunk, strings: StringPool, numbers: readonly number[]): Attributes {
  cursor.at = headBytes + 8
  const start = cursor.u16()
  const each = cursor.u16()
  const count = cursor.u16()
  if (count > maxAttributes) refuse('too-many', { part, max: maxAttributes })
  const found = new Map<string | number, ManifestValue>()
  for (let nth = 0; nth < count; nth++) {
    cursor.at = headBytes + start + nth * each + 4
    const name = cursor.u32()
    cursor.at += 7
    const kind = cursor.u8()
    const value = manifestValue(kind, cursor.u32(), strings)
    const key = numbers[name] || strings(name)
    if (value && !found.has(key)) found.set(key, value)
  }
  return found
}

function manifestValue(kind: number, data: number, strings: StringPool): ManifestValue | undefined {
  if (kind === 0x01) return { resource: data }
  if (kind === 0x03) return { text: strings(data) }
  if (kind >= 0x10 && kind <= 0x1f) return { number: data }
  return undefined
}

const textOf = (value: ManifestValue | undefined): string | undefined =>
  value && 'text' in value ? value.text : undefined

/** Its upper half stands apart since Android 9. */
function versionCodeOf(manifest: Attributes): string | undefined {
  const low = manifest.get(attributes.versionCode)
  const high = manifest.get(attributes.versionCodeMajor)
  if (!low || !('number' in low)) return undefined
  return String(BigInt(high && 'number' in high ? high.number : 0) * 0x1_0000_0000n + BigInt(low.number))
}
