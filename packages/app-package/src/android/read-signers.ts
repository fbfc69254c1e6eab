import { type ReadCertificate, readCertificate } from '../certificates/read-certificate.ts'
import { type Cursor, cursorOver, takePrefixed } from '../cursor.ts'
import { refuse } from '../refusal.ts'

const maxSigners = 10
const maxItems = 50
const lineageAttribute = 0x3ba06f8c

/** One signer of a v2 or v3 block. */
export interface BlockSigner {
  certificate: ReadCertificate
  /** What was signed: digests, certificates, attributes. */
  signedData: Uint8Array<ArrayBuffer>
  publicKey: Uint8Array<ArrayBuffer>
  signatures: { algorithm: number; signature: Uint8Array<ArrayBuffer> }[]
  digests: { algorithm: number; digest: Uint8Array<ArrayBuffer> }[]
  /** v3: the certificates that came before this one, oldest first, it too. */
  lineage: ReadCertificate[]
}

type BlockScheme = 'v2' | 'v3' | 'v3.1'

/** A sequence of signers, each with length before it; v3 adds the Android versions it is for. */
export function readSigners(bytes: Uint8Array<ArrayBuffer>, scheme: BlockScheme): BlockSigner[] {
  const part = `APK Signing Block ${scheme}`
  return items(takePrefixed(cursorOver(bytes, part)), maxSigners).map((signer) => readSigner(signer, scheme))
}

function readSigner(signer: Cursor, scheme: BlockScheme): BlockSigner {
  const signed = takePrefixed(signer)
  if (scheme !== 'v2') signer.take(8)
  const signatures = items(takePrefixed(signer), maxItems).map((it) => ({
    algorithm: it.u32(),
    signature: takePrefixed(it).bytes,
  }))
  const publicKey = takePrefixed(signer).bytes
  const signedData = signed.bytes
  const digests = items(takePrefixed(signed), maxItems).map((it) => ({
    algorithm: it.u32(),
    digest: takePrefixed(it).bytes,
  }))
  const [first] = items(takePrefixed(signed), maxItems)
  if (!first) return refuse('signing-block-lies', { part: 'certificate' })
  const certificate = readCertificate(first.bytes, signer.part)
  if (scheme !== 'v2') signed.take(8)
  const attributes = items(takePrefixed(signed), maxItems)
  return { certificate, signedData, publicKey, signatures, digests, lineage: attributes.flatMap(lineageIn) }
}

function* prefixed(cursor: Cursor): Generator<Cursor> {
  while (cursor.left() > 0) yield takePrefixed(cursor)
}

function items(cursor: Cursor, max: number): Cursor[] {
  const all: Cursor[] = []
  for (const item of prefixed(cursor)) {
    if (all.length >= max) refuse('too-many', { part: cursor.part, max })
    all.push(item)
  }
  return all
}

/** Proof of rotation: a version, then one level after the other, each signed by the one before. */
function lineageIn(attribute: Cursor): ReadCertificate[] {
  if (attribute.u32() !== lineageAttribute) return []
  attribute.take(4)
  return items(attribute, maxItems).map((level) =>
    readCertificate(takePrefixed(takePrefixed(level)).bytes, attribute.part),
  )
}
