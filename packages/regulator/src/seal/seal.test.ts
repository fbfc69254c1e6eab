import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { v30 } from '../dialects/v30.ts'
import { type Sealed, seal, unseal } from './seal.ts'

const cipher = { key: '0123456789abcdef', iv: 'fedcba9876543210' }
const xml = '<?xml version="1.0" encoding="GBK"?>\n<UploadData version="V.3.0">甲公司</UploadData>'

test.each([
  ['plain', {}],
  ['encrypted', { cipher }],
])('a %s document comes back as it went', async (_, options) => {
  const sealed = await seal(xml, { dialect: v30, ...options })
  expect(await unseal(sealed, { dialect: v30, ...options })).toEqual({ ok: true, xml })
})

test('the hash is of the zip, before it is encrypted', async () => {
  const plain = await seal(xml, { dialect: v30 })
  const encrypted = await seal(xml, { dialect: v30, cipher })
  const zip = Buffer.from(plain.beianInfo, 'base64')
  expect(plain.beianInfoHash).toBe(createHash('md5').update(zip).digest('base64'))
  expect(encrypted.beianInfoHash).toBe(plain.beianInfoHash)
  expect(encrypted.beianInfo).not.toBe(plain.beianInfo)
})

test('the same document sealed again is the same file', async () => {
  expect(await seal(xml, { dialect: v30, cipher })).toEqual(await seal(xml, { dialect: v30, cipher }))
})

test('a dialect may hash something else', async () => {
  const dialect = { ...v30, hashed: (zip: Buffer, key: string) => Buffer.concat([zip, Buffer.from(key)]) }
  const sealed = await seal(xml, { dialect, cipher })
  expect(await unseal(sealed, { dialect, cipher })).toEqual({ ok: true, xml })
  expect(await unseal(sealed, { dialect: v30, cipher })).toMatchObject({ code: 7 })
})

test('fifty documents sealed and opened at once do not meet', async () => {
  const all = Array.from({ length: 50 }, (_, index) => `<a>${`第${index}件`.repeat(2000 + index)}</a>`)
  const keys = all.map((_, index) => ({ key: String(index).padStart(16, 'k'), iv: String(index).padStart(16, 'i') }))
  const opened = await Promise.all(
    all.map(async (it, index) => {
      const options = { dialect: v30, ...(index % 2 === 0 && { cipher: keys[index] as typeof cipher }) }
      return unseal(await seal(it, options), options)
    }),
  )
  expect(opened).toEqual(all.map((it) => ({ ok: true, xml: it })))
})

const broken: [string, number, (sealed: Sealed) => Sealed][] = [
  ['an unknown encryption', 9, (it) => ({ ...it, encryptAlgorithm: 2 })],
  ['an unknown hash', 10, (it) => ({ ...it, hashAlgorithm: 1 })],
  ['an unknown compression', 11, (it) => ({ ...it, compressionFormat: 1 })],
  ['bytes that do not decrypt', 6, (it) => ({ ...it, beianInfo: Buffer.from('short').toString('base64') })],
  ['another hash', 7, (it) => ({ ...it, beianInfoHash: createHash('md5').update('x').digest('base64') })],
]

test.each(broken)('%s is answered with code %i', async (_, code, breaking) => {
  const sealed = breaking(await seal(xml, { dialect: v30, cipher }))
  expect(await unseal(sealed, { dialect: v30, cipher })).toMatchObject({ ok: false, code })
})

test('an encrypted document is refused with 6 where no key was issued', async () => {
  expect(await unseal(await seal(xml, { dialect: v30, cipher }), { dialect: v30 })).toMatchObject({ code: 6 })
})

const sealedBytes = (zip: Buffer): Sealed => ({
  beianInfo: zip.toString('base64'),
  beianInfoHash: createHash('md5').update(zip).digest('base64'),
  encryptAlgorithm: 0,
  hashAlgorithm: 0,
  compressionFormat: 0,
})

test('bytes that are no zip, and a zip of two files, are refused with 8', async () => {
  expect(await unseal(sealedBytes(Buffer.from('no zip')), { dialect: v30 })).toMatchObject({ code: 8 })
  const two = new ZipFile()
  two.addBuffer(Buffer.from(xml), 'a.xml')
  two.addBuffer(Buffer.from(xml), 'b.xml')
  two.end()
  expect(await unseal(sealedBytes(await buffer(two.outputStream)), { dialect: v30 })).toMatchObject({ code: 8 })
})

test('any entry name is taken', async () => {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from('<a/>'), 'whatever.txt')
  zip.end()
  expect(await unseal(sealedBytes(await buffer(zip.outputStream)), { dialect: v30 })).toEqual({ ok: true, xml: '<a/>' })
})

test('a file over the limit is neither sealed nor unpacked', async () => {
  const small = { ...v30, limits: { ...v30.limits, fileBytes: 1000 } }
  const long = `<a>${'x'.repeat(2000)}</a>`
  await expect(seal(long, { dialect: small })).rejects.toMatchObject({ code: 'regulator.file-too-large' })
  expect(await unseal(await seal(long, { dialect: v30 }), { dialect: small })).toMatchObject({ code: 8 })
})

test('a zip that unpacks to more than its header claims is stopped', async () => {
  const content = Buffer.alloc(5_000_000)
  const lying = aZipClaiming(10, content)
  const small = { ...v30, limits: { ...v30.limits, fileBytes: 1000 } }
  expect(await unseal(sealedBytes(lying), { dialect: small })).toMatchObject({ ok: false, code: 8 })
})

test.each([
  { key: 'short', iv: cipher.iv },
  { key: cipher.key, iv: 'short' },
])('a key that is not 16 characters is refused', async (it) => {
  await expect(seal(xml, { dialect: v30, cipher: it })).rejects.toMatchObject({ code: 'regulator.cipher-unusable' })
})

function aZipClaiming(size: number, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(size, 18)
  common.writeUInt16LE(1, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from('a')])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    common,
    Buffer.alloc(14),
    Buffer.from('a'),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, central, end])
}
