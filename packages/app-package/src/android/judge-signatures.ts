import type { Progress } from '../app-package.ts'
import type { ByteSource } from '../byte-source.ts'
import { upperHex } from '../certificates/fingerprints.ts'
import { shown } from '../refusal.ts'
import { type Remark, remark } from '../remark.ts'
import type { Met } from '../signers.ts'
import type { ZipDirectory } from '../zip/read-directory.ts'
import { contentDigest } from './content-digest.ts'
import { compareWithManifest, type JarSignatures } from './jar-signature.ts'
import { type BlockSigner, readSigners } from './read-signers.ts'
import { signatureAlgorithms, verifySignature } from './signature-algorithms.ts'
import { blockIds, type SigningBlock } from './signing-block.ts'

type BlockScheme = keyof typeof blockIds
const blockSchemes: readonly BlockScheme[] = ['v3.1', 'v3', 'v2']

/** Unpacking all of a package takes time: beyond this, what v1 says of each file is not compared. */
const maxComparedBytes = 8 * 1024 * 1024 * 1024

export interface SignedPackage {
  source: ByteSource
  directory: ZipDirectory
  block?: SigningBlock | undefined
  jar: JarSignatures
  progress: Progress
}

/** Who signed a package under which scheme, and what does not agree. */
export async function judgeSignatures(signed: SignedPackage): Promise<{ met: Met[]; remarks: Remark[] }> {
  const { block, jar } = signed
  const blocks = blockSchemes.flatMap((scheme) => {
    const bytes = block?.pairs.get(blockIds[scheme])
    return bytes ? [{ scheme, signers: readSigners(bytes, scheme) }] : []
  })
  const met: Met[] = [
    ...blocks.flatMap(({ scheme, signers }) => signers.map(({ certificate }) => ({ scheme, certificate }))),
    ...jar.signers.map(({ certificate }): Met => ({ scheme: 'v1', certificate })),
  ]
  const lineage = blocks.find(({ signers }) => signers.some((it) => it.lineage.length > 1))?.signers[0]?.lineage ?? []
  const former = new Set(lineage.slice(0, -1).map(({ facts }) => facts.sha256))
  const remarks = [
    ...(met.length === 0 ? [remark('unsigned')] : []),
    ...(former.size > 0 ? [remark('rotated-key', { count: lineage.length })] : []),
    ...disagreements(met, former),
    ...removedSchemes(jar, blocks),
    ...(block && block.addedBlocks > 0 ? [remark('added-blocks', { count: block.addedBlocks })] : []),
    ...jar.signers.flatMap(({ verdict }) => remarksOf(verdict, 'v1')),
  ]
  const digestOf = onceEach(signed)
  for (const { scheme, signers } of blocks) remarks.push(...(await remarksOnBlock(scheme, signers, digestOf)))
  if (blocks.length === 0 && jar.signers.length > 0) remarks.push(...(await remarksOnFiles(signed)))
  const rotated = lineage.slice(0, -1).map((certificate): Met => ({ scheme: 'v3', certificate, isFormer: true }))
  return {
    met: [...met.map((it) => ({ ...it, isFormer: former.has(it.certificate.facts.sha256) })), ...rotated],
    remarks,
  }
}

/** All schemes name the same signers, but for those a rotation has replaced. */
function disagreements(met: readonly Met[], former: ReadonlySet<string>): Remark[] {
  const schemes = [...new Set(met.map(({ scheme }) => scheme))]
  const keysOf = (scheme: string) => [
    ...new Set(met.filter((it) => it.scheme === scheme).map((it) => it.certificate.facts.sha256)),
  ]
  const several = schemes.map((it) => keysOf(it).length).filter((it) => it > 1)
  const present = (scheme: string) =>
    keysOf(scheme)
      .filter((it) => !former.has(it))
      .toSorted()
      .join()
  const [one, ...others] = schemes.filter((it) => present(it) !== '')
  const other = one && others.find((it) => present(it) !== present(one))
  return [
    ...(one && other ? [remark('signers-disagree', { one: other, other: one })] : []),
    ...(several.length > 0 ? [remark('several-signers', { count: Math.max(...several) })] : []),
  ]
}

function removedSchemes({ signers }: JarSignatures, blocks: readonly { scheme: BlockScheme }[]): Remark[] {
  const said = new Set(signers.flatMap(({ alsoSigned }) => alsoSigned))
  // v3.1 stands in for nobody: whoever writes it writes v3 too
  const removed = [...said].filter((it) => ['v2', 'v3'].includes(it) && !blocks.some(({ scheme }) => scheme === it))
  return removed.length > 0 ? [remark('scheme-removed', { schemes: removed.join('/') })] : []
}

type DigestOf = (algorithm: 'SHA-256' | 'SHA-512') => Promise<Uint8Array>

/** All schemes and signers sign the same digest: a file of 4 GB is read once for all of them. */
function onceEach({ block, ...signed }: SignedPackage): DigestOf {
  const known = new Map<string, Promise<Uint8Array>>()
  return (algorithm) => {
    const digest = known.get(algorithm) ?? contentDigest(algorithm, { ...signed, blockAt: block?.at ?? 0 })
    known.set(algorithm, digest)
    return digest
  }
}

async function remarksOnBlock(
  scheme: BlockScheme,
  signers: readonly BlockSigner[],
  digestOf: DigestOf,
): Promise<Remark[]> {
  const remarks: Remark[] = []
  for (const signer of signers) {
    const tried = signer.signatures.find(({ algorithm }) => signatureAlgorithms.has(algorithm))
    const algorithm = tried && signatureAlgorithms.get(tried.algorithm)
    if (!tried || !algorithm) {
      const [first] = signer.signatures
      const why = first ? `0x${first.algorithm.toString(16)}` : '–'
      remarks.push(remark('not-checked', { scheme, why }))
      continue
    }
    const spki = new Uint8Array(signer.certificate.parsed.subjectPublicKeyInfo.toSchema().toBER())
    const verdict = isSame(spki, signer.publicKey)
      ? await verifySignature(algorithm, { spki, signature: tried.signature, data: signer.signedData })
      : 'wrong'
    remarks.push(...remarksOf(verdict, scheme))
    const said = signer.digests.find((it) => it.algorithm === tried.algorithm)?.digest
    if (verdict !== 'right') continue
    if (!said || !isSame(said, await digestOf(algorithm.digest))) remarks.push(remark('content-changed', { scheme }))
  }
  return remarks
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => upperHex(one) === upperHex(other)

const remarksOf = (verdict: 'right' | 'wrong' | 'unknown', scheme: string): Remark[] => {
  if (verdict === 'right') return []
  return verdict === 'wrong'
    ? [remark('signature-wrong', { scheme })]
    : [remark('not-checked', { scheme, why: 'WebCrypto' })]
}

async function remarksOnFiles({ source, directory, jar, progress }: SignedPackage): Promise<Remark[]> {
  const unpackedBytes = [...directory.entries.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (unpackedBytes > maxComparedBytes) return [remark('not-checked', { scheme: 'v1', why: '8 GB' })]
  progress(0, source.sizeBytes)
  const { added, changed } = await compareWithManifest(source, directory, jar.sections)
  progress(source.sizeBytes, source.sizeBytes)
  const [first] = added
  return [
    ...(first !== undefined ? [remark('added-after-signing', { count: added.length, first: shown(first) })] : []),
    ...(changed.length > 0 ? [remark('content-changed', { scheme: 'v1' })] : []),
  ]
}
