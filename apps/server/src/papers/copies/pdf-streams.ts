import { createInflate } from 'node:zlib'
import { maxObjects, maxUnpackedBytes } from './bounds.ts'

export type PdfFault = 'bomb' | 'unreadable' | 'too-many-objects'

const maxStreams = 20_000
/** Dictionaries of streams are short; what describes a stream stands just before it. */
const dictionaryBytes = 4000

/**
 * Unpacks every compressed stream of a PDF, keeping nothing, before a library that would keep everything sees it.
 * Only single deflate is let through for what libraries unpack by themselves.
 */
export async function faultOfStreams(pdf: Buffer): Promise<PdfFault | undefined> {
  let budget = maxUnpackedBytes
  let streams = 0
  for (const { dictionary, start } of streamsOf(pdf)) {
    streams += 1
    if (streams > maxStreams) return 'bomb'
    if (isNested(dictionary)) return 'bomb'
    if (isStructure(dictionary) && saysTooMuch(dictionary)) return 'too-many-objects'
    if (isStructure(dictionary) && /\/(LZW|RunLength|ASCII85|ASCIIHex)/.test(dictionary)) return 'unreadable'
    budget -= await unpackedSize(pdf.subarray(start), budget)
    if (budget < 0) return 'bomb'
  }
  return undefined
}

function* streamsOf(pdf: Buffer): Generator<{ dictionary: string; start: number }> {
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue
    const before = pdf.subarray(Math.max(0, at - dictionaryBytes), at).toString('latin1')
    yield { dictionary: plainNames(before.slice(before.lastIndexOf(' obj') + 1)), start: afterLineEnd(pdf, at + 6) }
  }
}

function afterLineEnd(pdf: Buffer, at: number): number {
  const afterReturn = pdf[at] === 0x0d ? at + 1 : at
  return pdf[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn
}

/** `/Fl#61teDecode` is the same name as `/FlateDecode`. */
const plainNames = (dictionary: string) =>
  dictionary.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const isNested = (dictionary: string) => (dictionary.match(/\/(FlateDecode|Fl|LZWDecode|LZW)\b/g) ?? []).length > 1

/** How many objects are packed into a stream or listed in a table, and how wide a column is: a list of that length is made first. */
const saysTooMuch = (dictionary: string): boolean =>
  numbersAfter(dictionary, /\/(?:N|Size)\s{0,20}(\d+)/g).some((it) => it > maxObjects) ||
  numbersAfter(dictionary, /\/Index\s{0,20}\[([^[\]]*)\]/g).some((it) => it > maxObjects) ||
  numbersAfter(dictionary, /\/W\s{0,20}\[([^[\]]*)\]/g).some((it) => it > maxColumnBytes)

const maxColumnBytes = 8

const numbersAfter = (dictionary: string, words: RegExp): number[] =>
  [...dictionary.matchAll(words)].flatMap(([, numbers = '']) => (numbers.match(/\d+/g) ?? []).map(Number))

const isStructure = (dictionary: string) => /\/(ObjStm|XRef)\b/.test(dictionary)

/** How much a deflated stream holds, counted no further than just over `most`; 0 for what is none. */
function unpackedSize(packed: Buffer, maxBytes: number): Promise<number> {
  if (((packed[0] ?? 0) & 0x0f) !== 8 || ((packed[0] ?? 0) * 256 + (packed[1] ?? 0)) % 31 !== 0)
    return Promise.resolve(0)
  return new Promise((resolve) => {
    const inflate = createInflate({ chunkSize: 256 * 1024 })
    let size = 0
    const end = () => {
      inflate.destroy()
      resolve(size)
    }
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxBytes) end()
    })
    inflate.once('end', end).once('error', end).once('close', end)
    inflate.end(packed)
  })
}
