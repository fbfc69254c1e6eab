import type { Signer } from './app-package.ts'
import type { CertificateOwner } from './certificates/purpose-of.ts'

/** What the form of 2023 asks of a certificate, in its two fields. */
export interface FiledValues {
  /** 签名 MD5; on iOS the SHA-1, although its field is named after MD5 as well. */
  fingerprint: string
  /** 公钥 */
  publicKey: string
}

export const filedValues = (system: CertificateOwner | undefined, { certificate }: Signer): FiledValues => ({
  fingerprint: system === 'ios' ? certificate.sha1 : certificate.md5,
  publicKey: certificate.publicKey.hex,
})
