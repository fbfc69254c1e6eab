import { bytesOfBase64 } from '../certificates/read-pem.ts'
import { refuse } from '../refusal.ts'
import { type Plist, plistLimits } from './plist-value.ts'

interface Walk {
  text: string
  at: number
  depth: number
  values: number
  part: string
}

interface Tag {
  name: string
  closes: boolean
  isEmpty: boolean
}

/** The XML of property lists: a handful of elements, and no entity but the five of XML; none is ever declared. */
export function readXmlPlist(text: string, part: string): Plist {
  const walk: Walk = { text, at: 0, depth: 0, values: 0, part }
  const root = nextTag(walk)
  if (root.name !== 'plist' || root.closes) refuse('unreadable', { part })
  const tag = nextTag(walk)
  return tag.closes ? undefined : readValue(walk, tag)
}

function readValue(walk: Walk, tag: Tag): Plist {
  const { part } = walk
  walk.values += 1
  if (walk.values > plistLimits.values) refuse('too-many', { part, max: plistLimits.values })
  if (tag.isEmpty) return emptyValue(tag.name)
  if (tag.name === 'dict' || tag.name === 'array') {
    walk.depth += 1
    if (walk.depth > plistLimits.depth) refuse('too-deep', { part, max: plistLimits.depth })
    const value = tag.name === 'dict' ? readDictionary(walk) : readArray(walk)
    walk.depth -= 1
    return value
  }
  const text = readText(walk, tag.name)
  if (tag.name === 'data') return bytesOfBase64(text, part)
  return tag.name === 'true' || tag.name === 'false' ? tag.name === 'true' : text
}

function emptyValue(name: string): Plist {
  if (name === 'true' || name === 'false') return name === 'true'
  if (name === 'array') return []
  return name === 'dict' ? {} : ''
}

function readArray(walk: Walk): Plist {
  const values: Plist[] = []
  for (;;) {
    const tag = nextTag(walk)
    if (!tag.closes) values.push(readValue(walk, tag))
    else return tag.name === 'array' ? values : refuse('unreadable', { part: walk.part })
  }
}

function readDictionary(walk: Walk): Plist {
  const values: Record<string, Plist> = Object.create(null)
  for (;;) {
    const tag = nextTag(walk)
    if (tag.closes) return tag.name === 'dict' ? values : refuse('unreadable', { part: walk.part })
    if (tag.name !== 'key') refuse('unreadable', { part: walk.part })
    const key = tag.isEmpty ? '' : readText(walk, 'key')
    const value = nextTag(walk)
    if (value.closes) refuse('unreadable', { part: walk.part })
    values[key] = readValue(walk, value)
  }
}

/** Passes over the declaration, comments and the document type, which is never followed. */
function nextTag(walk: Walk): Tag {
  const { text, part } = walk
  for (;;) {
    const from = text.indexOf('<', walk.at)
    if (from < 0) refuse('cut-short', { part })
    if (text.startsWith('<!--', from)) {
      const end = text.indexOf('-->', from)
      if (end < 0) refuse('cut-short', { part })
      walk.at = end + 3
      continue
    }
    const end = text.indexOf('>', from)
    if (end < 0) refuse('cut-short', { part })
    walk.at = end + 1
    const inner = text.slice(from + 1, end)
    if (inner.startsWith('!') && inner.includes('[')) refuse('unreadable', { part })
    if (inner.startsWith('?') || inner.startsWith('!')) continue
    const isEmpty = inner.endsWith('/')
    const closes = inner.startsWith('/')
    const [name = ''] = inner.slice(closes ? 1 : 0, isEmpty ? -1 : undefined).split(/\s/)
    return { name, closes, isEmpty }
  }
}

function readText(walk: Walk, name: string): string {
  const end = walk.text.indexOf('<', walk.at)
  if (end < 0 || !walk.text.startsWith(`</${name}>`, end)) refuse('unreadable', { part: walk.part })
  const raw = walk.text.slice(walk.at, end)
  walk.at = end + name.length + 3
  return raw.includes('&') ? withoutEntities(raw) : raw
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const withoutEntities = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const code =
      name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
