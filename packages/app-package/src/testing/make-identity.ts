import { Integer, OctetString, PrintableString, Utf8String } from 'asn1js'
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { type Bytes, bytesOf } from './bytes.ts'

export interface Identity {
  certificate: Certificate
  der: Bytes
  spki: Bytes
  privateKey: CryptoKey
  publicKey: CryptoKey
  algorithm: 'RSA' | 'EC'
}

interface IdentityOptions {
  /** Parts of the subject, e.g. `{ CN: 'Android Debug' }`. */
  subject?: Record<string, string>
  issuer?: Identity
  algorithm?: 'RSA' | 'EC'
  isAuthority?: boolean
  validTo?: string
}

const oids: Record<string, string> = { CN: '2.5.4.3', O: '2.5.4.10', C: '2.5.4.6', E: '1.2.840.113549.1.9.1' }
const parameters = {
  EC: { name: 'ECDSA', namedCurve: 'P-256' },
  RSA: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
}
let serial = 1

/** Somebody with a key and a certificate; whoever names no issuer vouches for himself. */
export async function makeIdentity(options: IdentityOptions = {}): Promise<Identity> {
  const {
    subject = { CN: '青禾示例', O: 'Qinghe Example' },
    algorithm = 'EC',
    issuer,
    isAuthority = false,
    validTo,
  } = options
  const keys = await crypto.subtle.generateKey(parameters[algorithm], true, ['sign', 'verify'])
  const { privateKey, publicKey } = keys as CryptoKeyPair
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: serial++ }) })
  certificate.subject.typesAndValues = Object.entries(subject).map(
    ([name, value]) =>
      new AttributeTypeAndValue({
        type: oids[name] ?? name,
        value: name === 'C' ? new PrintableString({ value }) : new Utf8String({ value }),
      }),
  )
  certificate.issuer.typesAndValues = (issuer?.certificate ?? certificate).subject.typesAndValues
  certificate.notBefore.value = new Date('2024-01-01T00:00:00Z')
  certificate.notAfter.value = new Date(validTo ?? '2049-01-01T00:00:00Z')
  if (isAuthority) {
    const value = new BasicConstraints({ cA: true }).toSchema().toBER()
    certificate.extensions = [new Extension({ extnID: '2.5.29.19', critical: true, extnValue: value })]
  }
  await certificate.subjectPublicKeyInfo.importKey(publicKey)
  await certificate.sign(issuer?.privateKey ?? privateKey, 'SHA-256')
  const der = new Uint8Array(certificate.toSchema().toBER())
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))
  return { certificate, der, spki, privateKey, publicKey, algorithm }
}

export const pemOf = (...identities: Identity[]): string =>
  identities
    .map(({ der }) => Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n'))
    .map((body) => `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`)
    .join('')

interface MessageOptions {
  /** Certificates beside the signer's. */
  chain?: Identity[]
  isDetached?: boolean
}

/** PKCS #7 over some bytes. */
export async function signMessage(signer: Identity, content: Uint8Array, options: MessageOptions = {}): Promise<Bytes> {
  const { chain = [], isDetached = false } = options
  const { certificate, privateKey } = signer
  const plain = bytesOf(content)
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.7.1',
      ...(isDetached ? {} : { eContent: new OctetString({ valueHex: plain.buffer }) }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
      }),
    ],
    certificates: [...chain.map((it) => it.certificate), certificate],
  })
  await signed.sign(privateKey, 0, 'SHA-256', isDetached ? plain.buffer : undefined)
  const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) })
  return new Uint8Array(info.toSchema().toBER())
}

/** As it stands in a v2 or v3 block: ECDSA as two numbers in DER. */
export async function signPlain(
  { privateKey, algorithm }: Identity,
  data: Bytes,
): Promise<{ id: number; signature: Bytes }> {
  if (algorithm === 'RSA') {
    return { id: 0x0103, signature: new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, data)) }
  }
  const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, data))
  const numbers = [raw.subarray(0, 32), raw.subarray(32)].map((it) => derInteger(it))
  const body = bytesOf(...numbers)
  return { id: 0x0201, signature: bytesOf([0x30, body.length], body) }
}

function derInteger(bytes: Uint8Array): Bytes {
  const first = bytes.findIndex((it) => it !== 0)
  const digits = bytes.subarray(Math.max(0, first))
  const padded = (digits[0] ?? 0) >= 0x80 ? bytesOf([0], digits) : bytesOf(digits)
  return bytesOf([2, padded.length], padded)
}
