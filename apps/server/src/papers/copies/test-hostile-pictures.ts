import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { HostileClass } from '../../platform/process/test-hostile.ts'
import { jpegSegment, pngChunk, pngHead, pngSize } from './test-boxes.ts'
import { rangeOf } from './test-pdf.ts'

const cure53 = 'Cure53, Two Issues with the JPEG Standard, 2015 (LJT-01-003, LJT-01-004)'
const bomb = 'CWE-409'
const end = pngChunk('IEND', Buffer.alloc(0))
const pixels = (bytes: number) => pngChunk('IDAT', deflateSync(Buffer.alloc(bytes)))
const png = (...parts: Buffer[]) => Buffer.concat([pngHead, ...parts, end])

const small = pngSize(8, 8)
const smallPixels = pixels(8 * 25)
const jpegHead = Buffer.from('ffd8', 'hex')
const frame = (marker: number, height: number, width: number, parts = 1): Buffer =>
  jpegSegment(
    marker,
    Buffer.from([
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      parts,
      ...rangeOf(parts, (at) => [at + 1, 0x11, 0]).flat(),
    ]),
  )
const tables = Buffer.concat([
  jpegSegment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
  jpegSegment(0xc4, Buffer.concat([Buffer.from([0, 0, 1]), Buffer.alloc(14), Buffer.from([0])])),
  jpegSegment(0xc4, Buffer.concat([Buffer.from([0x10, 0, 1]), Buffer.alloc(14), Buffer.from([0])])),
])
const scan = (first = 0, last = 63): Buffer =>
  Buffer.concat([jpegSegment(0xda, Buffer.from([1, 1, 0, first, last, 0])), Buffer.from([0x00, 0x3f])])
const jpeg = (...parts: Buffer[]) => Buffer.concat([jpegHead, ...parts, Buffer.from('ffd9', 'hex')])

/** A real picture whose last scan stands there again and again. */
async function manyScans(): Promise<Buffer> {
  const create = { width: 6300, height: 6300, channels: 3, background: '#fff' } as const
  const whole = await sharp({ create }).jpeg({ progressive: true }).toBuffer()
  const last = whole.lastIndexOf(Buffer.from('ffda', 'hex'))
  const again = whole.subarray(last, -2)
  return Buffer.concat([whole.subarray(0, -2), ...rangeOf(500, () => again), whole.subarray(-2)])
}

export const hostilePictures: readonly HostileClass[] = [
  {
    name: 'PNG: four hundred million white pixels in some kilobytes',
    source: bomb,
    why: 'unpacked it is a gigabyte',
    build: () => png(pngSize(20_000, 20_000), pngChunk('IDAT', deflateSync(Buffer.alloc(50_000_000)))),
  },
  {
    name: 'PNG: two thousand million pixels a side',
    source: 'CWE-190',
    why: 'width times height is less than either',
    build: (dice) => png(pngSize(dice.pick([0x7fffffff, 0xffffffff, 65_537]), 65_537), smallPixels),
  },
  {
    name: 'PNG: no pixels at all',
    source: 'CWE-369',
    why: 'sizes are divided by',
    build: () => png(pngSize(0, 0), smallPixels),
  },
  {
    name: 'PNG: a small picture with half a gigabyte of pixels',
    source: bomb,
    why: 'what is too much is unpacked and thrown away',
    build: () => png(small, pixels(500_000_000)),
  },
  {
    name: 'PNG: words that unpack to half a gigabyte',
    source: 'CVE-2010-1205 and libpng, zTXt',
    why: 'words are unpacked with the head',
    build: () =>
      png(
        small,
        pngChunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(500_000_000))])),
        smallPixels,
      ),
  },
  {
    name: 'PNG: a colour profile that unpacks to half a gigabyte',
    source: 'libpng, iCCP',
    why: 'the profile is unpacked with the head',
    build: () =>
      png(
        small,
        pngChunk('iCCP', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(500_000_000))])),
        smallPixels,
      ),
  },
  {
    name: 'PNG: a hundred thousand chunks of words',
    source: 'CWE-770',
    why: 'each is kept',
    build: () =>
      png(small, Buffer.concat(rangeOf(100_000, (at) => pngChunk('tEXt', Buffer.from(`k${at}\0v`)))), smallPixels),
  },
  {
    name: 'PNG: a chunk longer than the file',
    source: 'CWE-125',
    why: 'what is behind the end is read',
    build: () => png(small, pngChunk('IDAT', Buffer.alloc(9), 0x7fffffff)),
  },
  {
    name: 'PNG: interlaced, forty-nine million pixels, all wrong',
    source: bomb,
    why: 'seven passes over it',
    build: () => png(pngSize(7000, 7000, [8, 6, 1]), pixels(60_000_000)),
  },
  {
    name: 'PNG: a palette that is not there',
    source: 'CVE-2015-8126 (libpng, PLTE)',
    why: 'colours are looked up in it',
    build: () => png(pngSize(8, 8, [8, 3, 0]), smallPixels),
  },
  {
    name: 'PNG: a palette of more colours than bits say',
    source: 'CVE-2015-8126 (libpng, PLTE)',
    why: 'it was written behind its room',
    build: () => png(pngSize(8, 8, [1, 3, 0]), pngChunk('PLTE', Buffer.alloc(768, 9)), smallPixels),
  },
  {
    name: 'PNG: a thousand frames',
    source: 'APNG',
    why: 'frames are drawn one over the other',
    build: () =>
      png(
        small,
        pngChunk('acTL', Buffer.from([0, 0, 255, 255, 0, 0, 0, 0])),
        ...rangeOf(1000, (at) =>
          pngChunk('fcTL', Buffer.concat([Buffer.from([0, 0, at >> 8, at & 255]), Buffer.alloc(22)])),
        ),
        smallPixels,
      ),
  },
  {
    name: 'JPEG: sixty-five thousand pixels a side',
    source: 'CWE-789',
    why: 'room is made before there is a pixel',
    build: () => jpeg(tables, frame(0xc0, 65_535, 65_535), scan()),
  },
  {
    name: 'JPEG: no lines; their number comes later',
    source: cure53,
    why: 'the number may be said behind the picture',
    build: () => jpeg(tables, frame(0xc0, 0, 6000), scan(), jpegSegment(0xdc, Buffer.from([0xff, 0xff]))),
  },
  {
    name: 'JPEG: five hundred scans over forty million pixels',
    source: cure53,
    why: 'each scan walks the whole picture: minutes for some kilobytes',
    build: manyScans,
  },
  {
    name: 'JPEG: the picture breaks off and repeats itself',
    source: cure53,
    why: 'missing pixels are filled up line by line',
    build: () =>
      jpeg(
        tables,
        frame(0xc0, 6000, 6000),
        jpegSegment(0xdd, Buffer.from([0, 1])),
        scan(),
        Buffer.alloc(200_000, Buffer.from('ffd0', 'hex')),
      ),
  },
  {
    name: 'JPEG: segments without a length',
    source: 'CWE-835',
    why: 'who walks from segment to segment does not move',
    build: () => jpeg(...rangeOf(5000, () => jpegSegment(0xe1, Buffer.alloc(0), 0)), tables, frame(0xc0, 8, 8), scan()),
  },
  {
    name: 'JPEG: three hundred thousand segments',
    source: 'CWE-770',
    why: 'each that is kept is a copy',
    build: () =>
      jpeg(
        Buffer.concat(rangeOf(300_000, () => jpegSegment(0xfe, Buffer.from('a')))),
        tables,
        frame(0xc0, 8, 8),
        scan(),
      ),
  },
  {
    name: 'JPEG: notes of a camera that lead to themselves',
    source: 'libexif: CVE-2020-12767 and its like',
    why: 'the next directory is the same directory',
    build: () =>
      jpeg(
        jpegSegment(0xe1, Buffer.from('45786966000049492a00080000000100690704000100000008000000080000000000', 'hex')),
        tables,
        frame(0xc0, 8, 8),
        scan(),
      ),
  },
  {
    name: 'JPEG: notes of a camera of four thousand million entries',
    source: 'libexif: CVE-2019-9278 and its like',
    why: 'entries times size is small again',
    build: () =>
      jpeg(
        jpegSegment(0xe1, Buffer.from('45786966000049492a0008000000ffff0e010c00ffffffff08000000', 'hex')),
        tables,
        frame(0xc0, 8, 8),
        scan(),
      ),
  },
  {
    name: 'JPEG: a colour profile in two hundred and fifty-five parts',
    source: 'ICC.1, Annex B',
    why: 'parts may say they are the last, or the same',
    build: () =>
      jpeg(
        ...rangeOf(255, (at) =>
          jpegSegment(
            0xe2,
            Buffer.concat([Buffer.from('ICC_PROFILE\0'), Buffer.from([at % 3, 255]), Buffer.alloc(60_000, at)]),
          ),
        ),
        tables,
        frame(0xc0, 8, 8),
        scan(),
      ),
  },
  {
    name: 'JPEG: arithmetic, lossless and hierarchical frames',
    source: 'ITU T.81',
    why: 'few decoders know them, some half',
    build: (dice) => jpeg(tables, frame(dice.pick([0xc3, 0xc5, 0xc9, 0xcb, 0xcf]), 3000, 3000), scan()),
  },
  {
    name: 'JPEG: two hundred and fifty-five colours',
    source: 'CWE-787',
    why: 'there is room for four',
    build: () => jpeg(tables, frame(0xc0, 64, 64, 255), scan()),
  },
  {
    name: 'JPEG: nothing behind the head',
    source: 'CWE-20',
    why: 'what should follow is asked for',
    build: () => Buffer.from('ffd8ff', 'hex'),
  },
  {
    name: 'a drawing that says it is a PNG',
    source: 'ImageTragick, CVE-2016-3714',
    why: 'drawings may read files and call addresses',
    build: () =>
      Buffer.concat([
        pngHead,
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
      ]),
  },
]
