import { crc32 } from 'node:zlib'

const length32 = (length: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length >>> 0)
  return bytes
}

/** A chunk of a PNG; its length may be said otherwise than it is. */
export const pngChunk = (type: string, content: Buffer, said = content.length): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  return Buffer.concat([length32(said), body, length32(crc32(body))])
}

export const pngHead = Buffer.from('89504e470d0a1a0a', 'hex')

export function pngSize(width: number, height: number, [depth, colour, interlaced] = [8, 2, 0]): Buffer {
  const content = Buffer.concat([
    length32(width),
    length32(height),
    Buffer.from([depth ?? 8, colour ?? 2, 0, 0, interlaced ?? 0]),
  ])
  return pngChunk('IHDR', content)
}

/** A segment of a JPEG. */
export function jpegSegment(marker: number, content: Buffer, said = content.length + 2): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(said & 0xffff, 2)
  return Buffer.concat([head, content])
}

/** A box of a HEIC; its size may be said otherwise than it is. */
export const box = (type: string, content: Buffer = Buffer.alloc(0), said = content.length + 8): Buffer =>
  Buffer.concat([length32(said), Buffer.from(type, 'latin1'), content])

/** A box with a version and flags. */
export const fullBox = (type: string, content: Buffer, version = 0): Buffer =>
  box(type, Buffer.concat([Buffer.from([version, 0, 0, 0]), content]))

const words = (...numbers: number[]): Buffer =>
  Buffer.concat(numbers.map((it) => Buffer.from([(it >> 8) & 255, it & 255])))

interface HeicParts {
  /** Type of each item, numbered from 1. */
  items?: readonly string[]
  properties?: readonly Buffer[]
  /** Which item refers to which, and how. */
  references?: readonly { type: string; from: number; to: readonly number[] }[]
  content?: Buffer
  more?: Buffer
}

/** As a phone writes it, but for the picture itself: every item is the same few bytes of HEVC, or what is given. */
export function heicOf({
  items = ['hvc1'],
  properties = [heicSize(64, 64), hevcSettings()],
  references = [],
  content = Buffer.alloc(64, 0x26),
  more = Buffer.alloc(0),
}: HeicParts = {}): Buffer {
  const infos = items.map((type, at) =>
    box('infe', Buffer.concat([Buffer.from([2, 0, 0, 0]), words(at + 1, 0), Buffer.from(`${type}item\0`, 'latin1')])),
  )
  const places = items.map((_, at) => Buffer.concat([words(at + 1, 0, 1), length32(0), length32(content.length)]))
  const used = items.map((_, at) =>
    Buffer.concat([words(at + 1), Buffer.from([properties.length, ...properties.map((__, index) => index + 1)])]),
  )
  const refs = references.map(({ type, from, to }) => box(type, words(from, to.length, ...to)))
  const meta = fullBox(
    'meta',
    Buffer.concat([
      fullBox('hdlr', Buffer.concat([Buffer.alloc(4), Buffer.from('pict', 'latin1'), Buffer.alloc(13)])),
      fullBox('pitm', words(1)),
      fullBox('iinf', Buffer.concat([words(items.length), ...infos])),
      fullBox('iref', Buffer.concat(refs)),
      box(
        'iprp',
        Buffer.concat([
          box('ipco', Buffer.concat([...properties])),
          fullBox('ipma', Buffer.concat([length32(items.length), ...used])),
        ]),
      ),
      fullBox('iloc', Buffer.concat([Buffer.from([0x44, 0x00]), words(items.length), ...places])),
      more,
    ]),
  )
  return Buffer.concat([heicHead(), meta, box('mdat', content)])
}

export const heicHead = (brand = 'heic'): Buffer => box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1${brand}`, 'latin1'))

export const heicSize = (width: number, height: number): Buffer =>
  fullBox('ispe', Buffer.concat([length32(width), length32(height)]))

/** What the decoder of the picture is told, with so many parameter sets. */
export const hevcSettings = (sets = 0, setBytes = 0): Buffer =>
  box(
    'hvcC',
    Buffer.concat([
      Buffer.from([
        1,
        1,
        0x60,
        0,
        0,
        0,
        0x90,
        0,
        0,
        0,
        0,
        0,
        93,
        0xf0,
        0,
        0xfc,
        0xfd,
        0xf8,
        0xf8,
        0,
        0,
        0x0f,
        sets & 255,
      ]),
      ...Array.from({ length: sets }, () =>
        Buffer.concat([Buffer.from([0x20]), words(1, setBytes), Buffer.alloc(setBytes, 0x40)]),
      ),
    ]),
  )
