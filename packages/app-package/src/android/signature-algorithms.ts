import { Integer, Sequence } from 'asn1js'
import { parseDer } from '../certificates/parse-der.ts'
import type { SignatureVerdict } from '../certificates/read-signed-data.ts'

interface SignatureAlgorithm {
  importing: RsaHashedImportParams | { name: 'ECDSA' }
  verifying: AlgorithmIdentifier | RsaPssParams | EcdsaParams
  /** Of the pieces of the file. */
  digest: 'SHA-256' | 'SHA-512'
}

const pss = (hash: 'SHA-256' | 'SHA-512', saltLength: number): SignatureAlgorithm => ({
  importing: { name: 'RSA-PSS', hash },
  verifying: { name: 'RSA-PSS', saltLength },
  digest: hash,
})
const pkcs1 = (hash: 'SHA-256' | 'SHA-512'): SignatureAlgorithm => ({
  importing: { name: 'RSASSA-PKCS1-v1_5', hash },
  verifying: { name: 'RSASSA-PKCS1-v1_5' },
  digest: hash,
})
const ecdsa = (hash: 'SHA-256' | 'SHA-512'): SignatureAlgorithm => ({
  importing: { name: 'ECDSA' },
  verifying: { name: 'ECDSA', hash },
  digest: hash,
})

/** By their numbers in the signing block of an APK. DSA and those of fs-verity are not tried. */
export const signatureAlgorithms: ReadonlyMap<number, SignatureAlgorithm> = new Map([
  [0x0101, pss('SHA-256', 32)],
  [0x0102, pss('SHA-512', 64)],
  [0x0103, pkcs1('SHA-256')],
  [0x0104, pkcs1('SHA-512')],
  [0x0201, ecdsa('SHA-256')],
  [0x0202, ecdsa('SHA-512')],
])

const curveBytes = { 'P-256': 32, 'P-384': 48, 'P-521': 66 }
const curves = Object.keys(curveBytes).filter((it): it is keyof typeof curveBytes => it in curveBytes)

interface Signed {
  spki: Uint8Array<ArrayBuffer>
  signature: Uint8Array<ArrayBuffer>
  data: Uint8Array<ArrayBuffer>
}

/** Whether whoever has the key signed these bytes. */
export async function verifySignature(algorithm: SignatureAlgorithm, signed: Signed): Promise<SignatureVerdict> {
  // absent where a page is neither on HTTPS nor on the machine itself
  const subtle = globalThis.crypto?.subtle
  if (!subtle) return 'unknown'
  if (algorithm.importing.name === 'ECDSA') return verifyEcdsa(algorithm, signed)
  try {
    const key = await subtle.importKey('spki', signed.spki, algorithm.importing, false, ['verify'])
    return (await subtle.verify(algorithm.verifying, key, signed.signature, signed.data)) ? 'right' : 'wrong'
  } catch {
    return 'wrong'
  }
}

async function verifyEcdsa(
  { verifying }: SignatureAlgorithm,
  { spki, signature, data }: Signed,
): Promise<SignatureVerdict> {
  const { subtle } = globalThis.crypto
  for (const namedCurve of curves) {
    const key = await subtle
      .importKey('spki', spki, { name: 'ECDSA', namedCurve }, false, ['verify'])
      .catch(() => undefined)
    if (!key) continue
    const plain = plainSignature(signature, curveBytes[namedCurve])
    return plain && (await subtle.verify(verifying, key, plain, data)) ? 'right' : 'wrong'
  }
  return 'unknown'
}

/** Two numbers in DER, where WebCrypto wants them side by side. */
function plainSignature(der: Uint8Array<ArrayBuffer>, bytes: number): Uint8Array<ArrayBuffer> | undefined {
  const { result, offset } = parseDer(der.slice())
  const numbers = offset > 0 && result instanceof Sequence ? result.valueBlock.value : []
  if (numbers.length !== 2) return undefined
  const plain = new Uint8Array(bytes * 2)
  for (const [nth, number] of numbers.entries()) {
    if (!(number instanceof Integer)) return undefined
    const value = number.valueBlock.valueHexView
    const digits = value[0] === 0 ? value.subarray(1) : value
    if (digits.length > bytes) return undefined
    plain.set(digits, (nth + 1) * bytes - digits.length)
  }
  return plain
}
