import { crc32, deflateRawSync } from 'node:zlib'
import type { HostileClass } from '../../platform/process/test-hostile.ts'

interface Entry {
  name?: string
  content?: Buffer
  packed?: Buffer
  /** What its header says of its size, when not the truth. */
  says?: number
  flags?: number
  method?: number
}

/** A zip as its format has it, or a little otherwise. */
export function zipOf(
  entries: readonly Entry[],
  { says = entries.length, comment = Buffer.alloc(0) }: { says?: number; comment?: Buffer } = {},
): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const {
    name = 'beianinfo.xml',
    content = Buffer.from('<DownloadData/>'),
    packed = deflateRawSync(content),
    says: size = content.length,
    flags = 0,
    method = 8,
  } of entries) {
    const file = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(flags, 2)
    facts.writeUInt16LE(method, 4)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(size >>> 0, 18)
    facts.writeUInt16LE(file.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, file, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, place, file]))
    locals.push(local)
    at += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(says, 8)
  end.writeUInt16LE(says, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...locals, central, end, comment])
}

const fifield = 'Fifield, A better zip bomb, WOOT 2019'

/** What a packed file can be that is none. */
export const hostileZips: readonly HostileClass[] = [
  {
    name: 'a zip that unpacks to half a gigabyte',
    source: fifield,
    why: 'half a megabyte is sent',
    build: () => zipOf([{ content: Buffer.alloc(500_000_000) }]),
  },
  {
    name: 'the same, saying it is small',
    source: 'CWE-409',
    why: 'what a header says is believed',
    build: () => zipOf([{ content: Buffer.alloc(200_000_000), says: 100 }]),
  },
  {
    name: 'a zip of two files',
    source: 'CWE-436',
    why: 'which one counts differs between readers',
    build: () => zipOf([{}, {}]),
  },
  {
    name: 'a zip of sixty thousand files',
    source: fifield,
    why: 'each is looked at',
    build: () => zipOf(Array.from({ length: 60_000 }, () => ({ content: Buffer.from('a') }))),
  },
  {
    name: 'a zip that says it has sixty-five thousand files',
    source: 'CWE-789',
    why: 'a list of so many is made',
    build: () => zipOf([{}], { says: 65_535 }),
  },
  {
    name: 'a file that climbs out of its folder',
    source: 'Zip Slip, CVE-2018-1002201',
    why: 'a name may be a path',
    build: () => zipOf([{ name: '../../../../etc/cron.d/a' }]),
  },
  {
    name: 'a file that is encrypted',
    source: 'CWE-436',
    why: 'nobody has the key',
    build: () => zipOf([{ flags: 1 }]),
  },
  {
    name: 'a file packed in a way nobody knows',
    source: 'APPNOTE 4.4.5',
    why: 'LZMA, bzip2 and others',
    build: (dice) => zipOf([{ method: dice.pick([1, 9, 12, 14, 97]) }]),
  },
  {
    name: 'a file that is no packed file',
    source: 'CWE-20',
    why: 'the packing breaks off',
    build: () => zipOf([{ packed: Buffer.alloc(1000, 0xff) }]),
  },
  {
    name: 'a zip behind a comment that looks like its end',
    source: 'CVE-2021-45464 and its like',
    why: 'the end is looked for from behind',
    build: () => zipOf([{}], { comment: Buffer.alloc(60_000, Buffer.from('504b0506', 'hex')) }),
  },
  {
    name: 'a zip cut in half',
    source: 'CWE-20',
    why: 'the table of contents is at the end',
    build: () => zipOf([{}]).subarray(0, 60),
  },
  {
    name: 'no zip at all',
    source: 'CWE-20',
    why: 'the beginning is not looked at',
    build: () => Buffer.alloc(5000, 'PK'),
  },
  {
    name: 'bytes that are no letters of GBK',
    source: 'CWE-176',
    why: 'each is replaced',
    build: () => zipOf([{ content: Buffer.alloc(1_000_000, 0xff) }]),
  },
  {
    name: 'a document as UTF-16',
    source: 'CWE-838',
    why: 'every second letter is a zero',
    build: () => zipOf([{ content: Buffer.from('\ufeff<DownloadData/>', 'utf16le') }]),
  },
]
