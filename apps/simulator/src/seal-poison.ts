import { createCipheriv, createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { type Cipher, gbkEncode, type Sealed, type SealOptions } from '@openbeian/regulator'
import type { PoisonKind } from './journal.ts'

/** A file nobody can read, sealed as if it were a good one: its hash fits. */
export function sealPoison(kind: PoisonKind, { dialect, cipher }: SealOptions): Sealed {
  const inZip = (xml: Buffer) => zipOf(dialect.entryName, xml)
  const bytes = poisons[kind](dialect.version, inZip)
  const hashed = dialect.hashed(bytes, cipher?.key ?? '')
  return {
    beianInfo: (cipher ? encrypted(bytes, cipher) : bytes).toString('base64'),
    beianInfoHash: createHash('md5').update(hashed).digest('base64'),
    encryptAlgorithm: cipher ? 1 : 0,
    hashAlgorithm: 0,
    compressionFormat: 0,
  }
}

const declaration = '<?xml version="1.0" encoding="GBK"?>\n'

const poisons: Record<PoisonKind, (version: string, inZip: (xml: Buffer) => Buffer) => Buffer> = {
  notZip: () => Buffer.from('This is no zip.'),
  notXml: (_, inZip) => inZip(gbkEncode('这不是 XML <文件')),
  /** 0xFF never begins a character. */
  notGbk: (version, inZip) =>
    inZip(
      Buffer.concat([
        Buffer.from(`${declaration}<DownloadData version="${version}"><ICP><XGTZ><Tzxx><Tzlb>0</Tzlb><Tznr>`),
        Buffer.from([0xff, 0xff, 0x81]),
        Buffer.from('</Tznr></Tzxx></XGTZ></ICP></DownloadData>'),
      ]),
    ),
  unknownBlock: (version, inZip) =>
    inZip(
      Buffer.from(`${declaration}<DownloadData version="${version}"><ICP><WZDK><Id>1</Id></WZDK></ICP></DownloadData>`),
    ),
}

function encrypted(bytes: Buffer, { key, iv }: Cipher): Buffer {
  const working = createCipheriv('aes-128-cbc', Buffer.from(key, 'latin1'), Buffer.from(iv, 'latin1'))
  return Buffer.concat([working.update(bytes), working.final()])
}

/** A zip of one entry that is stored as it is: the interface's own way writes good GBK only. */
function zipOf(name: string, content: Buffer): Buffer {
  const entry = Buffer.from(name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(0x21, 8)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(content.length, 14)
  common.writeUInt32LE(content.length, 18)
  common.writeUInt16LE(entry.length, 22)

  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, entry, content])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, Buffer.alloc(14), entry])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
