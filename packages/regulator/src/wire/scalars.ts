import { type Content, type Meaning, scalar } from './element.ts'

/** The administration's code tables (基础代码) a number may be an id of. */
export type CodeTableName =
  | 'natures'
  | 'certificateTypes'
  | 'contents'
  | 'languages'
  | 'accessModes'
  | 'locations'
  | 'preApprovals'
  | 'attachmentFormats'
  | 'attachmentPurposes'
  | 'cancellationReasons'
  | 'unfiledHandling'
  | 'unitCategories'
  | 'industries'
  | 'domainTypes'
  | 'units'

interface LongOptions {
  /** Values outside the bounds that are taken all the same. */
  others?: number[]
  table?: CodeTableName
}

/** `xs:long` between these bounds (or one of the others), as a number: code table ids, flags, addresses. */
export const long = (min: number, max: number, { others = [], table }: LongOptions = {}): Content<number> =>
  scalar({
    shape: { is: 'long', min: BigInt(min), max: BigInt(max), others, as: 'number', ...(table && { table }) },
    write: String,
    read: Number,
    wrong: (text) => (others.includes(Number(text)) ? undefined : wrongLong(text, BigInt(min), BigInt(max))),
  })

export const maxLong = 2n ** 63n - 1n

/** An id of either side: above 2^53 it would lose its last digits as a number. */
export const id: Content<bigint> = scalar({
  shape: { is: 'long', min: 1n, max: maxLong, others: [], as: 'bigint' },
  write: String,
  read: (text) => (isLong(text) ? BigInt(plain(text)) : 0n),
  wrong: (text) => wrongLong(text, 1n, maxLong),
})

/** An id of one of the administration's code tables with at most 999 rows. */
export const code = (table: CodeTableName) => long(1, 999, { table })

/** An id of one of the small code tables (contents, languages, places, ways of access). */
export const smallCode = (table: CodeTableName) => long(1, 64, { table })

/** An id of a code table without an upper bound in the schema. */
export const anyCode = (table: CodeTableName) => long(1, Number.MAX_SAFE_INTEGER, { table })

/** A positive number without an upper bound in the schema. */
export const number = long(1, Number.MAX_SAFE_INTEGER)

export const flag = long(0, 1)

/** Six digits, 行政区划. */
export const region = long(100_000, Number.MAX_SAFE_INTEGER)

/** An IPv4 address as an unsigned 32-bit number. */
export const ipv4 = long(1, 4_294_967_295)

/** Where the schema also takes 0.0.0.0. */
export const ipv4OrZero = long(0, 4_294_967_295)

/** `xs:string` of so many characters (not bytes, not UTF-16 units). */
export const text = (min: number, max: number, meaning?: Meaning): Content<string> =>
  scalar({
    shape: { is: 'text', min, max, ...(meaning && { meaning }) },
    write: (value) => value,
    read: (value) => value,
    wrong(value) {
      // A character is one unit or two: mostly the units say enough, and pictures are long.
      if (value.length >= 2 * min && value.length <= max) return undefined
      const length = lengthInCharacters(value)
      if (length < min) return { reason: 'tooShort', detail: `${length} of at least ${min} characters` }
      if (length > max) return { reason: 'tooLong', detail: `${length} of at most ${max} characters` }
      return undefined
    },
  })

export const anyText = text(0, Number.POSITIVE_INFINITY)

/** Base64 of a file; the schema asks only that there is something. */
export const base64 = text(1, Number.POSITIVE_INFINITY, 'base64')

/** One or several, joined by `;`: digits and `-`. */
export const phones = (max: number) => text(11, max, 'phones')

/** One or several, joined by `;`. */
export const emails = (max: number) => text(6, max, 'emails')

/** `YYYY-MM-DD`; the schema counts ten characters. */
export const day = text(10, 10, 'day')

/** Day and time as the administration writes them, `2013-10-01 08:00:00` or the day alone. */
export const time = text(10, 22)

function lengthInCharacters(value: string): number {
  let surrogates = 0
  for (const it of value) if (it.length === 2) surrogates += 1
  return value.length - surrogates
}

// `xs:long` collapses white space and takes a sign and leading zeros.
const plain = (value: string) => value.replace(/[ \t\r\n]+/g, '')
const isLong = (value: string) => /^[ \t\r\n]*[+-]?[0-9]+[ \t\r\n]*$/.test(value)

function wrongLong(value: string, min: bigint, max: bigint) {
  if (!isLong(value)) return { reason: 'notANumber', detail: value.slice(0, 40) } as const
  const number = BigInt(plain(value))
  if (number < min || number > max) return { reason: 'outOfRange', detail: `${min} to ${max}` } as const
  return undefined
}
