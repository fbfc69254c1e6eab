import { Constructed, OctetString, Sequence } from 'asn1js'
import { ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs'
import { PackageRefused, refuse } from '../refusal.ts'
import { parseDer } from './parse-der.ts'
import { type ReadCertificate, readCertificate } from './read-certificate.ts'

const maxCertificates = 50
const signedDataId = '1.2.840.113549.1.7.2'

/** A CMS message: who signed, the certificates it brings, and what is inside. */
export interface ReadSignedData {
  signers: ReadCertificate[]
  certificates: ReadCertificate[]
  content?: Uint8Array<ArrayBuffer> | undefined
  parsed: SignedData
}

/** PKCS #7: the signature of JAR files, HAP, iOS code and of provisioning profiles. */
export function readSignedData(bytes: Uint8Array<ArrayBuffer>, part: string): ReadSignedData {
  const { result, offset } = parseDer(bytes)
  if (offset < 0) refuse('unreadable', { part })
  try {
    const info = new ContentInfo({ schema: result })
    if (info.contentType !== signedDataId) refuse('unreadable', { part })
    const parsed = new SignedData({ schema: info.content })
    const certificates = certificatesIn(result, part)
    return { parsed, certificates, signers: signersAmong(certificates, parsed), content: contentOf(parsed) }
  } catch (error) {
    if (error instanceof PackageRefused) throw error
    return refuse('unreadable', { part })
  }
}

/** From the bytes as they are, for a certificate written anew has another fingerprint where its writer was careless. */
function certificatesIn(message: unknown, part: string): ReadCertificate[] {
  const content = childrenOf(childrenOf(message)[1])[0]
  const set = childrenOf(content).find((it) => it instanceof Constructed && isContext(it, 0))
  const found = childrenOf(set).filter((it): it is Sequence => it instanceof Sequence)
  if (found.length > maxCertificates) refuse('too-many', { part, max: maxCertificates })
  return found.map((it) => readCertificate(it.valueBeforeDecodeView.slice(), part))
}

const childrenOf = (node: unknown): unknown[] => (node instanceof Constructed ? node.valueBlock.value : [])
const isContext = ({ idBlock }: Constructed, tag: number) => idBlock.tagClass === 3 && idBlock.tagNumber === tag

const signersAmong = (certificates: readonly ReadCertificate[], { signerInfos }: SignedData): ReadCertificate[] =>
  signerInfos.flatMap(({ sid }) => {
    const signer = certificates.find(({ parsed }) =>
      sid instanceof IssuerAndSerialNumber
        ? parsed.serialNumber.isEqual(sid.serialNumber) && parsed.issuer.isEqual(sid.issuer)
        : hasKeyIdentifier(parsed.extensions, sid),
    )
    return signer ? [signer] : []
  })

const hasKeyIdentifier = (extensions: ReadCertificate['parsed']['extensions'], sid: unknown): boolean => {
  const named = extensions?.find(({ extnID }) => extnID === '2.5.29.14')?.parsedValue
  return named instanceof OctetString && sid instanceof OctetString && named.isEqual(sid)
}

function contentOf({ encapContentInfo: { eContent } }: SignedData): Uint8Array<ArrayBuffer> | undefined {
  return eContent ? new Uint8Array(eContent.getValue()) : undefined
}

/** `unknown` where the algorithm is none this program can try, or the page is not served over HTTPS. */
export type SignatureVerdict = 'right' | 'wrong' | 'unknown'

export async function verifySignedData(
  { parsed }: ReadSignedData,
  data?: Uint8Array<ArrayBuffer>,
): Promise<SignatureVerdict> {
  // absent where a page is neither on HTTPS nor on the machine itself
  if (!globalThis.crypto?.subtle) return 'unknown'
  nameSignatureAlgorithms(parsed)
  try {
    const detached = data ? { data: data.slice().buffer } : {}
    const { signatureVerified } = await parsed.verify({ signer: 0, checkChain: false, extendedMode: true, ...detached })
    return signatureVerified ? 'right' : 'wrong'
  } catch (error) {
    return isWrong(error) ? 'wrong' : 'unknown'
  }
}

const ecdsaByDigest: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': '1.2.840.10045.4.3.2',
  '2.16.840.1.101.3.4.2.2': '1.2.840.10045.4.3.3',
  '2.16.840.1.101.3.4.2.3': '1.2.840.10045.4.3.4',
}

/** apksigner writes what kind of key it was where the kind of signature belongs; pkijs asks for the latter. */
function nameSignatureAlgorithms({ signerInfos }: SignedData): void {
  for (const { signatureAlgorithm, digestAlgorithm } of signerInfos) {
    if (signatureAlgorithm.algorithmId !== '1.2.840.10045.2.1') continue
    signatureAlgorithm.algorithmId = ecdsaByDigest[digestAlgorithm.algorithmId] ?? signatureAlgorithm.algorithmId
  }
}

const isWrong = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'signatureVerified' in error && error.signatureVerified === false
