import { Integer, Sequence } from 'asn1js'
import { Certificate, type RelativeDistinguishedNames } from 'pkijs'
import { refuse, shown } from '../refusal.ts'
import { type Fingerprints, fingerprintsOf, upperHex } from './fingerprints.ts'
import { parseDer } from './parse-der.ts'

/** Deeper, longer and fuller than any certificate or signature of an app store. */
/** What somebody who files an app is asked of the certificate it is signed with. */
export interface CertificateFacts extends Fingerprints {
  /** 使用者, e.g. `CN=…, O=…`. */
  subject: string
  issuer: string
  serial: string
  validFrom: Date
  validTo: Date
  publicKey: PublicKey
  /** It may issue others: it is no certificate an app is signed with. */
  isAuthority: boolean
}

/** The three ways in which tools show one and the same key. */
export interface PublicKey {
  algorithm: string
  bits: number
  /** As Windows and macOS show a certificate's key. */
  hex: string
  /** RSA alone: as jadx and keytool show it. */
  modulusHex?: string | undefined
  /** As openssl prints it, between the lines of a PEM. */
  base64: string
}

export interface ReadCertificate {
  facts: CertificateFacts
  der: Uint8Array<ArrayBuffer>
  parsed: Certificate
}

export function readCertificate(bytes: Uint8Array<ArrayBuffer>, part: string): ReadCertificate {
  const { result, offset } = parseDer(bytes)
  if (offset < 0) refuse('unreadable', { part })
  const der = bytes.slice(0, offset)
  const parsed = parsedCertificate(result, part)
  const basic = parsed.extensions?.find(({ extnID }) => extnID === '2.5.29.19')
  const facts: CertificateFacts = {
    subject: nameOf(parsed.subject),
    issuer: nameOf(parsed.issuer),
    serial: upperHex(parsed.serialNumber.valueBlock.valueHexView),
    validFrom: parsed.notBefore.value,
    validTo: parsed.notAfter.value,
    publicKey: publicKeyOf(parsed),
    isAuthority: basic !== undefined && hasAuthority(basic.parsedValue),
    ...fingerprintsOf(der),
  }
  return { facts, der, parsed }
}

function parsedCertificate(result: ReturnType<typeof parseDer>['result'], part: string): Certificate {
  try {
    return new Certificate({ schema: result })
  } catch {
    return refuse('unreadable', { part })
  }
}

const hasAuthority = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'cA' in value && value.cA === true

const names: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.1': 'UID',
  '1.2.840.113549.1.9.1': 'E',
}

const nameOf = ({ typesAndValues }: RelativeDistinguishedNames): string =>
  shown(
    typesAndValues.map(({ type, value }) => `${names[type] ?? type}=${String(value.valueBlock.value)}`).join(', '),
    400,
  )

const curves: Readonly<Record<string, [string, number]>> = {
  '1.2.840.10045.3.1.7': ['EC P-256', 256],
  '1.3.132.0.34': ['EC P-384', 384],
  '1.3.132.0.35': ['EC P-521', 521],
  '1.2.156.10197.1.301': ['SM2', 256],
}

function publicKeyOf({ subjectPublicKeyInfo }: Certificate): PublicKey {
  const { algorithmId, algorithmParams } = subjectPublicKeyInfo.algorithm
  const key = subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView
  const spki = new Uint8Array(subjectPublicKeyInfo.toSchema().toBER())
  const common = { hex: upperHex(key), base64: btoa(String.fromCharCode(...spki)) }
  if (algorithmId === '1.2.840.113549.1.1.1') {
    const modulus = modulusOf(key)
    return { algorithm: 'RSA', bits: modulus.length * 8, modulusHex: upperHex(modulus), ...common }
  }
  if (algorithmId === '1.2.840.10045.2.1') {
    const oid = String(algorithmParams?.valueBlock.toString() ?? '')
    const [algorithm, bits] = curves[oid] ?? [`EC ${oid}`, 0]
    return { algorithm, bits, ...common }
  }
  return { algorithm: algorithmId === '1.2.840.10040.4.1' ? 'DSA' : algorithmId, bits: 0, ...common }
}

/** The larger of the two numbers of an RSA key, without the zero that keeps it positive. */
function modulusOf(key: Uint8Array): Uint8Array {
  const { result, offset } = parseDer(key.slice())
  const [modulus] = offset >= 0 && result instanceof Sequence ? result.valueBlock.value : []
  if (!(modulus instanceof Integer)) return refuse('unreadable', { part: 'RSA' })
  const bytes = modulus.valueBlock.valueHexView
  return bytes[0] === 0 ? bytes.subarray(1) : bytes
}
