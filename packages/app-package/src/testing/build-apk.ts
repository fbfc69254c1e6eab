import { createHash } from 'node:crypto'
import { joinZip, type TestEntry, zipEnd, zipParts } from './build-zip.ts'
import { type Bytes, bytesOf, prefixed, u16, u32, u64 } from './bytes.ts'
import { type Identity, signMessage, signPlain } from './make-identity.ts'

const chunk = (kind: number, head: Uint8Array, body: Uint8Array): Bytes =>
  bytesOf(u16(kind), u16(8 + head.length), u32(8 + head.length + body.length), head, body)

function stringChunk(strings: readonly string[]): Bytes {
  const items = strings.map((it) => bytesOf(u16(it.length), Buffer.from(it, 'utf16le'), u16(0)))
  let at = 0
  const offsets = items.map((it) => {
    at += it.length
    return u32(at - it.length)
  })
  const head = bytesOf(u32(strings.length), u32(0), u32(0), u32(28 + strings.length * 4), u32(0))
  const padding = new Uint8Array((4 - (at % 4)) % 4)
  return chunk(0x0001, head, bytesOf(...offsets, ...items, padding))
}

export interface ManifestOptions {
  packageName?: string
  versionCode?: number
  versionName?: string
  /** A text, or the number of a resource. */
  label?: string | number
  icon?: number
  debuggable?: boolean
  split?: string
  /** A packer renames the words of the attributes; their numbers stay. */
  isRenamed?: boolean
}

type Attribute = [name: string, id: number, kind: number, data: number | string]

/** AndroidManifest.xml as aapt compiles it. */
export function buildManifest(options: ManifestOptions = {}): Bytes {
  const { packageName = 'cn.example.qinghe', versionCode = 12, versionName = '1.2.0', label = '青禾', icon } = options
  const of = (name: string, id: number, value: string | number): Attribute =>
    typeof value === 'string' ? [name, id, 3, value] : [name, id, 1, value]
  const root: Attribute[] = [
    ['versionCode', 0x0101021b, 0x10, versionCode],
    of('versionName', 0x0101021c, versionName),
    ['package', 0, 3, packageName],
    ...(options.split ? [of('split', 0, options.split)] : []),
  ]
  const application: Attribute[] = [
    of('label', 0x01010001, label),
    ...(icon === undefined ? [] : [of('icon', 0x01010002, icon)]),
    ...(options.debuggable ? [['debuggable', 0x0101000f, 0x12, 0xffffffff] satisfies Attribute] : []),
  ]
  const all = [...root, ...application]
  const numbered = all.filter(([, id]) => id !== 0)
  const strings = [
    ...numbered.map(([name], nth) => (options.isRenamed ? `a${nth}` : name)),
    ...new Set([
      ...all.filter(([, id]) => id === 0).map(([name]) => name),
      ...all.flatMap(([, , , it]) => (typeof it === 'string' ? [it] : [])),
    ]),
    'manifest',
    'application',
  ]
  const indexOf = (text: string) => strings.lastIndexOf(text)
  const attribute = ([name, id, kind, data]: Attribute) => {
    const nameAt = id === 0 ? indexOf(name) : numbered.findIndex((it) => it[1] === id)
    const value = typeof data === 'string' ? indexOf(data) : data
    return bytesOf(u32(0xffffffff), u32(nameAt), u32(kind === 3 ? value : 0xffffffff), u16(8), [0, kind], u32(value))
  }
  const start = (name: string, attributes: readonly Attribute[]) => {
    const head = bytesOf(u32(1), u32(0xffffffff))
    const body = bytesOf(
      u32(0xffffffff),
      u32(indexOf(name)),
      u16(20),
      u16(20),
      u16(attributes.length),
      u16(0),
      u16(0),
      u16(0),
    )
    return chunk(0x0102, head, bytesOf(body, ...attributes.map(attribute)))
  }
  const end = (name: string) =>
    chunk(0x0103, bytesOf(u32(1), u32(0xffffffff)), bytesOf(u32(0xffffffff), u32(indexOf(name))))
  const map = chunk(0x0180, new Uint8Array(), bytesOf(...numbered.map(([, id]) => u32(id))))
  return chunk(
    0x0003,
    new Uint8Array(),
    bytesOf(
      stringChunk(strings),
      map,
      start('manifest', root),
      start('application', application),
      end('application'),
      end('manifest'),
    ),
  )
}

export interface TestResource {
  entry: number
  language?: string
  density?: number
  value: string | { resource: number }
}

/** resources.arsc with one package 0x7f; the resources of type n have the numbers 0x7f0n0000 and on. */
export function buildResources(types: readonly (readonly TestResource[])[]): Bytes {
  const strings = types.flat().flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  const typeChunks = types.flatMap((resources, nth) => resources.map((it) => typeChunk(nth + 1, it, strings)))
  const names = bytesOf(u32(0x7f), new Uint8Array(256), u32(0), u32(0), u32(0), u32(0), u32(0))
  const body = bytesOf(stringChunk(strings), chunk(0x0200, names, bytesOf(...typeChunks)))
  return chunk(0x0002, u32(1), body)
}

function typeChunk(
  type: number,
  { entry, language = '', density = 0, value }: TestResource,
  strings: readonly string[],
): Bytes {
  const config = new Uint8Array(28)
  config.set(u32(28))
  config.set(bytesOf(language), 8)
  config.set(u16(density), 14)
  const offsets = Array.from({ length: entry + 1 }, (_, at) => u32(at === entry ? 0 : 0xffffffff))
  const headBytes = 8 + 12 + config.length
  const head = bytesOf([type, 0], u16(0), u32(offsets.length), u32(headBytes + offsets.length * 4), config)
  const isText = typeof value === 'string'
  const data = isText ? strings.indexOf(value) : value.resource
  return chunk(0x0201, head, bytesOf(...offsets, u16(8), u16(0), u32(0), u16(8), [0, isText ? 3 : 1], u32(data)))
}

export interface ApkSigning {
  v1?: readonly Identity[]
  v2?: readonly Identity[]
  v3?: readonly Identity[]
  'v3.1'?: readonly Identity[]
  /** The certificates before the one of v3, oldest first. */
  lineage?: readonly Identity[]
  /** What v1 says is there too. */
  alsoSigned?: string
  /** More pairs of the block. */
  added?: readonly Uint8Array[]
}

const blockIds = { v2: 0x7109871a, v3: 0xf05368c0, 'v3.1': 0x1b93ad61 }

export const anApk = (manifest: ManifestOptions = {}, more: readonly TestEntry[] = []): TestEntry[] => [
  { name: 'AndroidManifest.xml', data: buildManifest(manifest) },
  { name: 'classes.dex', data: 'dex\n035'.repeat(100) },
  ...more,
]

/** Signs as apksigner does: v1 inside the archive, v2 and v3 between its entries and its directory. */
export async function buildApk(entries: readonly TestEntry[], signing: ApkSigning = {}): Promise<Bytes> {
  const files = await jarFiles(entries, signing)
  const parts = zipParts([...entries, ...files])
  const schemes = (['v2', 'v3', 'v3.1'] as const).filter((it) => signing[it])
  if (schemes.length === 0) return joinZip(parts)
  const { contents, directory } = parts
  const digest = chunkedDigest([contents, directory, zipEnd(parts.entries, directory.length, contents.length)])
  const pairs: Bytes[] = []
  for (const scheme of schemes) {
    const lineage = scheme === 'v2' ? [] : (signing.lineage ?? [])
    const signers = await Promise.all((signing[scheme] ?? []).map((it) => blockSigner(it, { scheme, digest, lineage })))
    pairs.push(pair(blockIds[scheme], prefixed(...signers)))
  }
  return joinZip(parts, signingBlock([...pairs, ...(signing.added ?? [])]))
}

export const pair = (id: number, value: Uint8Array): Bytes => bytesOf(u64(value.length + 4), u32(id), value)

export function signingBlock(pairs: readonly Uint8Array[]): Bytes {
  const body = bytesOf(...pairs)
  const size = u64(body.length + 24)
  return bytesOf(size, body, size, 'APK Sig Block 42')
}

function chunkedDigest(sections: readonly Bytes[]): Bytes {
  const piece = 1024 * 1024
  const digests = sections.flatMap((section) =>
    Array.from({ length: Math.ceil(section.length / piece) }, (_, nth) => {
      const bytes = section.subarray(nth * piece, (nth + 1) * piece)
      return createHash('sha256')
        .update(bytesOf([0xa5], u32(bytes.length), bytes))
        .digest()
    }),
  )
  return bytesOf(
    createHash('sha256')
      .update(bytesOf([0x5a], u32(digests.length), ...digests))
      .digest(),
  )
}

interface BlockContents {
  scheme: 'v2' | 'v3' | 'v3.1'
  digest: Bytes
  lineage: readonly Identity[]
}

async function blockSigner(identity: Identity, { scheme, digest, lineage }: BlockContents): Promise<Bytes> {
  const isV2 = scheme === 'v2'
  const versions = isV2 ? new Uint8Array() : bytesOf(u32(scheme === 'v3' ? 28 : 33), u32(0x7fffffff))
  const id = identity.algorithm === 'RSA' ? 0x0103 : 0x0201
  const attributes =
    lineage.length > 0 ? [prefixed(u32(0x3ba06f8c), u32(1), ...[...lineage, identity].map(lineageLevel))] : []
  const signedData = bytesOf(
    prefixed(prefixed(u32(id), prefixed(digest))),
    prefixed(prefixed(identity.der)),
    versions,
    prefixed(...attributes),
  )
  const { signature } = await signPlain(identity, signedData)
  return prefixed(
    prefixed(signedData),
    versions,
    prefixed(prefixed(u32(id), prefixed(signature))),
    prefixed(identity.spki),
  )
}

const lineageLevel = ({ der }: Identity): Bytes =>
  prefixed(prefixed(prefixed(der), u32(0x0201)), u32(0x17), u32(0x0201), prefixed())

/** META-INF: the manifest, and for each signer a file of its digest with a signature. */
export async function jarFiles(
  entries: readonly TestEntry[],
  { v1 = [], alsoSigned }: ApkSigning,
): Promise<TestEntry[]> {
  if (v1.length === 0) return []
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64')
  const lines = entries.map(({ name, data }) => `Name: ${name}\r\nSHA-256-Digest: ${sha256(bytesOf(data))}\r\n\r\n`)
  const manifest = bytesOf(`Manifest-Version: 1.0\r\nCreated-By: test\r\n\r\n${lines.join('')}`)
  const files: TestEntry[] = [{ name: 'META-INF/MANIFEST.MF', data: manifest }]
  for (const [nth, identity] of v1.entries()) {
    const also = alsoSigned ? `X-Android-APK-Signed: ${alsoSigned}\r\n` : ''
    const text = bytesOf(`Signature-Version: 1.0\r\n${also}SHA-256-Digest-Manifest: ${sha256(manifest)}\r\n\r\n`)
    const message = await signMessage(identity, text, { isDetached: true })
    files.push(
      { name: `META-INF/CERT${nth}.SF`, data: text },
      { name: `META-INF/CERT${nth}.${identity.algorithm}`, data: message },
    )
  }
  return files
}
