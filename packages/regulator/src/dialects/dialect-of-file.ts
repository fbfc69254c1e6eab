import {
  all,
  type Content,
  type Field,
  type Fields,
  optional,
  repeated,
  required,
  scalar,
  sequence,
} from '../wire/element.ts'
import { id, long, text } from '../wire/scalars.ts'
import type { Dialect } from './dialect.ts'
import type { DialectCode, DialectFile, ElementBody, ElementType } from './dialect-file.ts'
import { v30 } from './v30.ts'

/** The key of an added element's value; no key of V3.0 begins so. */
export const addedKey = (tag: string): string => `+${tag}`

/** The edition that a file describes, which is one that lints. */
export function dialectOfFile(file: DialectFile): Dialect {
  const { version, entryName, hashed, ispIdSpelling, limits } = file
  let { upload, download } = v30
  for (const added of file.elements) {
    for (const place of added.places) {
      const row = {
        key: addedKey(added.tag),
        field: fieldOf(added, file.codes),
        ...(added.after !== undefined && { after: added.after }),
      }
      if (added.document === 'upload') upload = upload.adding(place.split('/'), row)
      else download = download.adding(place.split('/'), row)
    }
  }
  return {
    ...v30,
    version,
    upload,
    download,
    ...(entryName !== undefined && { entryName }),
    ...(hashed === 'zip-and-key' && { hashed: (zip, key) => Buffer.concat([zip, Buffer.from(key)]) }),
    ispIdSpelling: { ...v30.ispIdSpelling, ...ispIdSpelling },
    limits: { ...v30.limits, ...limits },
    file,
  }
}

type Codes = DialectFile['codes']

function fieldOf({ tag, min, max, type }: ElementBody, codes: Codes): Field<unknown, 'always' | 'sometimes'> {
  const content = contentOf(type, codes)
  if (max > 1) return { ...repeated(tag, content, min, max), present: min > 0 ? 'always' : 'sometimes' }
  return min > 0 ? required(tag, content) : optional(tag, content)
}

function contentOf(type: ElementType, codes: Codes): Content<unknown> {
  if (type.is === 'text') return text(type.min, type.max, type.meaning)
  if (type.is === 'number') return long(type.min, type.max)
  if (type.is === 'id') return id
  if (type.is === 'code') return codeOf(codes?.[type.table] ?? [], type.table)
  const rows: Fields = Object.fromEntries(type.elements.map((it) => [addedKey(it.tag), fieldOf(it, codes)]))
  return type.order === 'this' ? sequence(rows) : all(rows)
}

/** A number of a table that the file itself has. */
function codeOf(rows: readonly DialectCode[], table: string): Content<number> {
  const ids = new Set(rows.map((it) => it.id))
  return scalar({
    shape: {
      is: 'long',
      min: BigInt(Math.min(...ids)),
      max: BigInt(Math.max(...ids)),
      others: [],
      as: 'number',
    },
    write: String,
    read: Number,
    wrong: (text) =>
      /^[0-9]{1,15}$/.test(text) && ids.has(Number(text))
        ? undefined
        : { reason: 'unknownCode', detail: `${table} ${text.slice(0, 40)}` },
  })
}
