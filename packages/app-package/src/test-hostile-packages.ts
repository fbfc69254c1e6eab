import type { RefusalCode } from './refusal.ts'
import { aPng } from './testing/a-png.ts'
import { anApk, buildApk, buildManifest, buildResources, pair, signingBlock } from './testing/build-apk.ts'
import { aHap, hapBlock } from './testing/build-hap.ts'
import { buildIpa } from './testing/build-ipa.ts'
import { binaryPlist, bplistArray, bplistOf, bplistText, type TestPlist, xmlPlist } from './testing/build-plist.ts'
import { buildZip, joinZip, type TestEntry, zipEnd, zipParts } from './testing/build-zip.ts'
import { type Bytes, bytesOf, prefixed, repeated, u16, u32, u32be, u64 } from './testing/bytes.ts'
import { makeIdentity } from './testing/make-identity.ts'

/** One way to do harm with a package: where it is known from, why it could, and how it is refused; `read` where it harms nothing. */
interface HostilePackage {
  name: string
  source: string
  why: string
  refused: RefusalCode | 'read'
  build(): Bytes | Promise<Bytes>
}

const manifestWith = (said: TestEntry['said'], more: Partial<TestEntry> = {}): Bytes =>
  buildZip([{ name: 'AndroidManifest.xml', data: buildManifest(), ...more, ...(said ? { said } : {}) }])
const withBlock = (block: Uint8Array): Bytes => joinZip(zipParts(anApk()), block)
const withInfo = (data: Uint8Array): Bytes => buildZip([{ name: 'Payload/A.app/Info.plist', data }])
const withModule = (data: string): Bytes => buildZip([{ name: 'module.json', data }])
const nestedDer = (depth: number): Bytes =>
  bytesOf(...Array.from({ length: depth }, () => [0x30, 0x80]), new Uint8Array(depth * 2))
const deepPlist = (depth: number): TestPlist => Array.from({ length: depth }).reduce<TestPlist>((inner) => [inner], 'a')

const hostileArchives: readonly HostilePackage[] = [
  {
    name: 'an archive cut in the middle',
    source: 'downloads that broke off',
    why: 'the directory stands at the end',
    refused: 'no-directory',
    build: () => buildZip(anApk()).slice(0, -100),
  },
  {
    name: 'bytes appended behind the archive',
    source: 'Janus, CVE-2017-13156, turned round',
    why: 'what follows belongs to another file',
    refused: 'no-directory',
    build: () => bytesOf(buildZip(anApk()), 'appended'),
  },
  {
    name: 'an archive behind a program',
    source: 'Janus, CVE-2017-13156',
    why: 'one reader runs the head, another unpacks the tail',
    refused: 'unknown-format',
    build: () => bytesOf('dex\n035\0', buildZip(anApk())),
  },
  {
    name: 'an end record in the comment of another',
    source: 'zip parser differentials (USENIX 2025)',
    why: 'two directories, two packages',
    refused: 'two-directories',
    build: () => {
      const plain = buildZip(anApk())
      new DataView(plain.buffer).setUint16(plain.length - 2, 22, true)
      return bytesOf(plain, zipEnd(0, 0, 0))
    },
  },
  {
    name: 'a directory that begins elsewhere than the end record says',
    source: 'APKs of banking trojans',
    why: 'tools look at another list than Android',
    refused: 'directory-lies',
    build: () => {
      const { contents, directory } = zipParts(anApk())
      return bytesOf(contents, directory, zipEnd(2, directory.length, contents.length - 1))
    },
  },
  {
    name: 'fewer entries counted than listed',
    source: 'zip parser differentials (USENIX 2025)',
    why: 'the last ones are seen by some readers only',
    refused: 'directory-lies',
    build: () => joinZip({ ...zipParts(anApk()), entries: 1 }),
  },
  {
    name: 'a million entries',
    source: 'CWE-400',
    why: 'each takes memory',
    refused: 'too-many-entries',
    build: () => {
      const { contents, directory } = zipParts(anApk())
      const directoryAt = contents.length
      const record = bytesOf(
        [0x50, 0x4b, 6, 6],
        u64(44),
        u16(45),
        u16(45),
        u32(0),
        u32(0),
        u64(1_000_000),
        u64(1_000_000),
        u64(directory.length),
        u64(directoryAt),
      )
      const locator = bytesOf([0x50, 0x4b, 6, 7], u32(0), u64(directoryAt + directory.length), u32(1))
      return bytesOf(contents, directory, record, locator, zipEnd(0xffff, 0xffffffff, 0xffffffff))
    },
  },
  {
    name: 'AndroidManifest.xml twice',
    source: 'Master Key, CVE-2013-4787',
    why: 'one is verified, the other installed',
    refused: 'doubled-entry',
    build: () => buildZip([...anApk(), ...anApk({ packageName: 'cn.example.other' })]),
  },
  {
    name: 'two entries that share their bytes',
    source: 'A better zip bomb (Fifield 2019)',
    why: 'a small file becomes petabytes',
    refused: 'overlapping-entries',
    build: () => buildZip([...anApk(), { name: 'b', data: 'b', said: { headAt: 0 } }]),
  },
  {
    name: 'an entry that reaches into the directory',
    source: 'CWE-130',
    why: 'the directory is read as data',
    refused: 'overlapping-entries',
    build: () => manifestWith({ packedBytes: 5_000_000 }),
  },
  {
    name: 'a manifest that unpacks to more than it says',
    source: 'zip bombs, CWE-409',
    why: 'whoever believes the size writes past its end',
    refused: 'entry-lies',
    build: () => manifestWith({ sizeBytes: 10 }, { data: new Uint8Array(50_000_000) }),
  },
  {
    name: 'a manifest of 3 GB',
    source: 'zip bombs, CWE-409',
    why: 'it is held whole',
    refused: 'entry-too-large',
    build: () => manifestWith({ sizeBytes: 3_000_000_000 }),
  },
  {
    name: 'a manifest marked as encrypted',
    source: 'APKs that fool tools (Zimperium 2023)',
    why: 'Android ignores the mark, tools do not',
    refused: 'entry-encrypted',
    build: () => manifestWith({ flags: 1 }),
  },
  {
    name: 'a manifest compressed in an unknown way',
    source: 'APKs that fool tools (Zimperium 2023)',
    why: 'Android takes it for deflated, tools break',
    refused: 'entry-method',
    build: () => manifestWith({ method: 0x4cd1 }),
  },
  {
    name: 'another name in the head than in the directory',
    source: 'zip parser differentials (USENIX 2025)',
    why: 'streams and directories show other files',
    refused: 'entry-lies',
    build: () => manifestWith({ headName: 'AndroidManifest.xmm' }),
  },
  {
    name: 'a stored entry with two sizes',
    source: 'ExtraField, Android bug 9695860',
    why: 'readers go on at different places',
    refused: 'entry-lies',
    build: () => manifestWith({ packedBytes: 10 }, { isStored: true }),
  },
  {
    name: 'deflated data that is none',
    source: 'fuzzers',
    why: 'unpackers stop in the middle',
    refused: 'entry-lies',
    build: () => manifestWith({ method: 8 }, { isStored: true, data: new Uint8Array(1000).fill(0xff) }),
  },
]

const v2Pair = (...signers: Uint8Array[]) => withBlock(signingBlock([pair(0x7109871a, prefixed(...signers))]))

const hostileSignatures: readonly HostilePackage[] = [
  {
    name: 'a signing block longer than the file',
    source: 'CWE-130',
    why: 'it begins before the file',
    refused: 'signing-block-lies',
    build: () => withBlock(bytesOf(u64(24), u64(9_000_000_000), 'APK Sig Block 42')),
  },
  {
    name: 'a signing block with two lengths',
    source: 'APK Signature Scheme v2, verification',
    why: 'readers from the front and the back see other blocks',
    refused: 'signing-block-lies',
    build: () => withBlock(bytesOf(u64(999), pair(1, bytesOf('a')), u64(37), 'APK Sig Block 42')),
  },
  {
    name: 'a pair longer than its block',
    source: 'CWE-130',
    why: 'whoever adds lengths leaves the block',
    refused: 'signing-block-lies',
    build: () => withBlock(signingBlock([bytesOf(u64(1_000_000), u32(0x7109871a))])),
  },
  {
    name: 'the v2 block twice',
    source: 'APK Signature Scheme v2, verification',
    why: 'which one counts is unclear',
    refused: 'signing-block-lies',
    build: () => withBlock(signingBlock([pair(0x7109871a, prefixed()), pair(0x7109871a, prefixed())])),
  },
  {
    name: 'lengths inside a signer that leave it',
    source: 'CWE-130',
    why: 'they nest five deep',
    refused: 'cut-short',
    build: () => v2Pair(prefixed(bytesOf(u32(0xfffffff0), 'abc'))),
  },
  {
    name: 'a hundred thousand signers',
    source: 'CWE-400',
    why: 'each is verified',
    refused: 'too-many',
    build: () => v2Pair(repeated(100_000, () => prefixed())),
  },
  {
    name: 'a certificate of a hundred thousand nested sequences',
    source: 'CWE-674',
    why: 'who reads them calls himself as often',
    refused: 'unreadable',
    build: () => nestedDer(100_000),
  },
  {
    name: 'a certificate longer than its file',
    source: 'CWE-130',
    why: 'lengths of ASN.1 go up to 2^1000',
    refused: 'unreadable',
    build: () => bytesOf([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0x30, 0x00]),
  },
  {
    name: 'a certificate of a million parts',
    source: 'CWE-400',
    why: 'each becomes an object',
    refused: 'unreadable',
    build: () =>
      bytesOf(
        [0x30, 0x83, 0x1e, 0x84, 0x80],
        new Uint8Array(2_000_000).fill(5).map((_, at) => (at % 2 ? 0 : 5)),
      ),
  },
  {
    name: 'ten thousand certificates in one PEM',
    source: 'CWE-400',
    why: 'each is compared with the others',
    refused: 'too-many',
    build: () => bytesOf('-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n'.repeat(10_000)),
  },
  {
    name: 'a PEM without end',
    source: 'CWE-130',
    why: 'who looks for the end looks for ever',
    refused: 'cut-short',
    build: () => bytesOf('-----BEGIN CERTIFICATE-----\n'.repeat(10_000)),
  },
  {
    name: 'eleven signatures of v1',
    source: 'CWE-400',
    why: 'each manifest is digested anew',
    refused: 'too-many',
    build: async () => {
      const owner = await makeIdentity()
      return buildApk(anApk(), { v1: Array.from({ length: 11 }, () => owner) })
    },
  },
  {
    name: 'a HAP with four billion blocks',
    source: 'CWE-400',
    why: 'a list is made for them',
    refused: 'too-many',
    build: () => joinZip(zipParts(aHap()), bytesOf(u32(0xffffffff), u64(32), '<hap sign block>', u32(3))),
  },
  {
    name: 'a HAP block that lies outside its block',
    source: 'CWE-125',
    why: 'it would be read from somewhere else',
    refused: 'signing-block-lies',
    build: () => {
      const block = hapBlock([{ id: 0x20000000, value: bytesOf('abc') }])
      block.set(u32(0x7fffffff), 8)
      return joinZip(zipParts(aHap()), block)
    },
  },
  {
    name: 'an executable with load commands of no length',
    source: 'CWE-835',
    why: 'the next one is the same one',
    refused: 'unreadable',
    build: () =>
      buildZip([
        { name: 'Payload/A.app/Info.plist', data: binaryPlist({ CFBundleIdentifier: 'a.b', CFBundleExecutable: 'A' }) },
        { name: 'Payload/A.app/A', data: bytesOf(u32(0xfeedfacf), new Uint8Array(12), u32(9999), new Uint8Array(64)) },
      ]),
  },
]

const hostileContents: readonly HostilePackage[] = [
  {
    name: 'a manifest with a chunk of no length',
    source: 'CWE-835',
    why: 'the next chunk is the same one',
    refused: 'unreadable',
    build: () =>
      buildZip([
        {
          name: 'AndroidManifest.xml',
          data: bytesOf(u16(3), u16(8), u32(40), u16(0x180), u16(8), u32(0), new Uint8Array(24)),
        },
      ]),
  },
  {
    name: 'a manifest whose texts lie outside',
    source: 'CVE-2013-4787 and its kin',
    why: 'offsets are added to offsets',
    refused: 'unreadable',
    build: () => {
      const manifest = buildManifest()
      manifest.set(u32(0), 16)
      return buildZip([{ name: 'AndroidManifest.xml', data: manifest }])
    },
  },
  {
    name: 'resources that refer to each other in a circle',
    source: 'CWE-835',
    why: 'who follows them never arrives',
    refused: 'read',
    build: () => {
      const circle = [
        [
          { entry: 0, value: { resource: 0x7f010001 } },
          { entry: 1, value: { resource: 0x7f010000 } },
        ],
      ]
      return buildZip(anApk({ label: 0x7f010000 }, [{ name: 'resources.arsc', data: buildResources(circle) }]))
    },
  },
  {
    name: 'a chain of a hundred resources',
    source: 'CWE-400',
    why: 'each step looks through all of them',
    refused: 'too-deep',
    build: () => {
      const chain = [Array.from({ length: 100 }, (_, at) => ({ entry: at, value: { resource: 0x7f010001 + at } }))]
      return buildZip(anApk({ label: 0x7f010000 }, [{ name: 'resources.arsc', data: buildResources(chain) }]))
    },
  },
  {
    name: 'a property list that holds itself',
    source: 'CWE-674',
    why: 'who reads it calls himself for ever',
    refused: 'cyclic',
    build: () => withInfo(bplistOf([bplistArray([0])])),
  },
  {
    name: 'lists of a thousand lists of a thousand lists',
    source: 'billion laughs, in binary',
    why: '9 KB become a billion values',
    refused: 'too-many',
    build: () =>
      withInfo(
        bplistOf(
          [1, 2, 3].map((next) => bplistArray(Array.from({ length: 1000 }, () => next))).concat(bplistText('lol')),
        ),
      ),
  },
  {
    name: 'a property list a hundred levels deep',
    source: 'CWE-674',
    why: 'who reads it calls himself as often',
    refused: 'too-deep',
    build: () => withInfo(binaryPlist(deepPlist(100))),
  },
  {
    name: 'a property list with a table outside the file',
    source: 'CWE-125',
    why: 'offsets are read from anywhere',
    refused: 'unreadable',
    build: () => {
      const plist = binaryPlist({ a: 'b' })
      plist.set(u32be(0x7fffffff), plist.length - 4)
      return withInfo(plist)
    },
  },
  {
    name: 'entities of entities',
    source: 'billion laughs, CWE-776',
    why: '1 KB becomes gigabytes',
    refused: 'unreadable',
    build: () =>
      withInfo(
        bytesOf(
          '<!DOCTYPE plist [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><plist><dict><key>a</key><string>&b;</string></dict></plist>',
        ),
      ),
  },
  {
    name: 'a property list in XML a hundred thousand levels deep',
    source: 'CWE-674',
    why: 'who reads it calls himself as often',
    refused: 'too-deep',
    build: () => withInfo(bytesOf(`<plist>${'<array>'.repeat(100_000)}`)),
  },
  {
    name: 'a property list that names the properties of every object',
    source: 'CWE-1321 (prototype pollution)',
    why: 'keys become properties',
    refused: 'lacks',
    build: () => withInfo(xmlPlist(Object.fromEntries([['__proto__', { CFBundleIdentifier: 'a.b' }]]))),
  },
  {
    name: 'JSON a hundred thousand levels deep',
    source: 'CWE-674',
    why: 'who reads it calls himself as often',
    refused: 'lacks',
    build: () => withModule(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  },
  {
    name: 'JSON that names the properties of every object',
    source: 'CWE-1321 (prototype pollution)',
    why: 'keys become properties',
    refused: 'lacks',
    build: () => withModule('{"__proto__":{"app":{"bundleName":"a.b"}}}'),
  },
  {
    name: 'an icon of 60,000 by 60,000 pixels',
    source: 'pixel bombs, CWE-409',
    why: 'the page that shows it unpacks 14 GB',
    refused: 'read',
    build: async () => {
      const icon = aPng(1, 1)
      icon.set(u32be(60_000), 16)
      icon.set(u32be(60_000), 20)
      return buildIpa({
        more: [
          { name: 'Payload/Qinghe.app/AppIcon60x60@3x.png', data: bytesOf(icon, new Uint8Array(5000)), isStored: true },
        ],
      })
    },
  },
  {
    name: 'names of a hundred kilobytes with signs that turn the line',
    source: 'CWE-451, CWE-117',
    why: 'a refusal names the entry',
    refused: 'doubled-entry',
    build: () => {
      const name = `\u202e\u001b[2J${'x'.repeat(60_000)}`
      return buildZip([...anApk(), { name, data: 'a' }, { name, data: 'b' }])
    },
  },
]

export const hostilePackages: readonly HostilePackage[] = [...hostileArchives, ...hostileSignatures, ...hostileContents]
