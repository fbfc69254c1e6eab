import { Constructed, Integer, Sequence } from 'asn1js'
import type { AppPackage } from '../app-package.ts'
import { readAppleProfile } from '../apple/provisioning-profile.ts'
import { readHarmonyProfile } from '../harmony/harmony-profile.ts'
import { refuse } from '../refusal.ts'
import { remark } from '../remark.ts'
import { type Met, remarksOnCertificates, signersOf } from '../signers.ts'
import { leafOf } from './leaf-of.ts'
import { parseDer } from './parse-der.ts'
import { ownerOf } from './purpose-of.ts'
import { type ReadCertificate, readCertificate } from './read-certificate.ts'
import { readPem } from './read-pem.ts'
import { readSignedData } from './read-signed-data.ts'

/** `.cer`, `.crt`, `.pem`, `.p7b`, `.mobileprovision`: told apart by what is in them. */
export const maxCertificateFileBytes = 8 * 1024 * 1024

export function readCertificateFile(bytes: Uint8Array<ArrayBuffer>, now: Date): AppPackage | undefined {
  if (isJavaKeyStore(bytes)) refuse('key-store')
  // a SEQUENCE whose length takes more than one byte: no text goes on like this
  const isDer = bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80
  if (!isDer) {
    const blocks = readPem(new TextDecoder('latin1').decode(bytes))
    return blocks.length > 0
      ? certificateOf(
          blocks.map((it) => readCertificate(it, 'PEM')),
          now,
        )
      : undefined
  }
  const { result, offset } = parseDer(bytes)
  if (offset < 0) refuse('unreadable', { part: 'ASN.1' })
  const [first] = result instanceof Sequence ? result.valueBlock.value : []
  // PKCS #12 and PKCS #8 begin with a version; a certificate with what is signed, a message with what it is
  if (first instanceof Integer) refuse(result instanceof Sequence && hasMessage(result) ? 'key-store' : 'private-key')
  return first instanceof Sequence ? certificateOf([readCertificate(bytes, 'certificate')], now) : messageOf(bytes, now)
}

const isJavaKeyStore = (bytes: Uint8Array): boolean =>
  [0xfeedfeed, 0xcececece].includes(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0))

const hasMessage = ({ valueBlock: { value } }: Sequence): boolean =>
  value[1] instanceof Sequence && value[1].valueBlock.value[1] instanceof Constructed

function certificateOf(certificates: readonly ReadCertificate[], now: Date): AppPackage {
  const leaf = leafOf(certificates)
  const signers = signersOf([{ scheme: 'file', certificate: leaf }])
  return {
    format: 'certificate',
    system: ownerOf(leaf.facts),
    signers,
    remarks: [
      ...remarksOnCertificates(signers, now),
      ...(certificates.length > 1 ? [remark('chain-in-file', { count: certificates.length })] : []),
    ],
  }
}

/** A profile of Apple's or Huawei's, or certificates in an envelope. */
function messageOf(bytes: Uint8Array<ArrayBuffer>, now: Date): AppPackage {
  const { content, certificates } = readSignedData(bytes, 'CMS')
  if (!content) return certificateOf(certificates, now)
  const isJson = new TextDecoder().decode(content.subarray(0, 64)).trimStart().startsWith('{')
  if (isJson) {
    const { bundleName, certificate, remarks } = readHarmonyProfile(bytes, 'profile')
    const signers = signersOf(certificate ? [{ scheme: 'profile', certificate }] : [])
    const all = [...remarksOnCertificates(signers, now), ...remarks]
    return { format: 'profile', system: 'harmony', packageName: bundleName, signers, remarks: all }
  }
  const { bundleId, certificates: listed, remarks } = readAppleProfile(bytes, 'profile')
  const signers = signersOf(listed.map((certificate): Met => ({ scheme: 'profile', certificate })))
  return {
    format: 'profile',
    system: 'ios',
    packageName: bundleId?.includes('*') ? undefined : bundleId,
    signers,
    remarks: [
      ...remarksOnCertificates(signers, now),
      ...remarks,
      ...(signers.length > 1 ? [remark('several-certificates', { count: signers.length })] : []),
    ],
  }
}
