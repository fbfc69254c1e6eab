import { type Bytes, bytesOf, u32be, u64be } from './bytes.ts'

export type TestPlist = string | boolean | Uint8Array | TestPlist[] | { [key: string]: TestPlist }

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function xmlOf(value: TestPlist): string {
  if (typeof value === 'string') return `<string>${escaped(value)}</string>`
  if (typeof value === 'boolean') return `<${value}/>`
  if (value instanceof Uint8Array) return `<data>\n${Buffer.from(value).toString('base64')}\n</data>`
  if (Array.isArray(value)) return `<array>${value.map(xmlOf).join('\n')}</array>`
  const pairs = Object.entries(value).map(([key, it]) => `<key>${escaped(key)}</key>\n${xmlOf(it)}`)
  return `<dict>\n${pairs.join('\n')}\n</dict>`
}

export const xmlPlist = (value: TestPlist): Bytes =>
  bytesOf(
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n',
    `<plist version="1.0">\n${xmlOf(value)}\n</plist>\n`,
  )

/** The trailer says where the table of objects is; a hostile one is built with `objects` of its own. */
export function bplistOf(objects: readonly Uint8Array[], top = 0): Bytes {
  let at = 8
  const offsets = objects.map((it) => {
    at += it.length
    return u32be(at - it.length)
  })
  const trailer = bytesOf(new Uint8Array(6), [4, 2], u64be(objects.length), u64be(top), u64be(at))
  return bytesOf('bplist00', ...objects, ...offsets, trailer)
}

const reference = (index: number) => [index >> 8, index & 0xff]
export const bplistArray = (references: readonly number[]): Bytes =>
  bytesOf([0xaf, 0x11, references.length >> 8, references.length & 0xff], references.flatMap(reference))
export const bplistText = (text: string): Bytes => {
  const units = Buffer.from(text, 'utf16le').swap16()
  return bytesOf([0x6f, 0x11, text.length >> 8, text.length & 0xff], units)
}

export function binaryPlist(value: TestPlist): Bytes {
  const objects: Uint8Array[] = []
  const add = (it: TestPlist): number => {
    const index = objects.length
    objects.push(new Uint8Array())
    objects[index] = encoded(it, add)
    return index
  }
  add(value)
  return bplistOf(objects)
}

function encoded(value: TestPlist, add: (it: TestPlist) => number): Bytes {
  if (typeof value === 'string') return bplistText(value)
  if (typeof value === 'boolean') return bytesOf([value ? 9 : 8])
  if (value instanceof Uint8Array) return bytesOf([0x4f, 0x11, value.length >> 8, value.length & 0xff], value)
  if (Array.isArray(value)) return bplistArray(value.map(add))
  const keys = Object.keys(value).map(add)
  const values = Object.values(value).map(add)
  return bytesOf([0xdf, 0x11, keys.length >> 8, keys.length & 0xff], [...keys, ...values].flatMap(reference))
}
