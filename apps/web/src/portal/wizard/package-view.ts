import {
  type AppPackage,
  type AppPackageReading,
  type CertificateOwner,
  filedValues,
  levelOfRemark,
  type PublicKey,
  type Sentence,
  type Signer,
  sentenceOfRefusal,
  sentenceOfRemark,
} from '@openbeian/app-package'

/** What the worker tells the page: all it shows, so that the page needs none of the reading. */
export type PackageMessage =
  | { kind: 'progress'; percent: number }
  | { kind: 'read'; view: PackageView }
  | { kind: 'refused'; why: Sentence }

export interface SignerView {
  schemes: string
  isFormer: boolean
  subject: string
  validTo: string
  fingerprint: string
  sha1: string
  publicKey: PublicKey
}

export interface PackageView {
  system: CertificateOwner | undefined
  packageName: string
  name: string
  version: string
  icon: Blob | undefined
  signers: SignerView[]
  remarks: { warns: boolean; sentence: Sentence }[]
}

export function messageOf({ app, refusal }: AppPackageReading): PackageMessage {
  return app ? { kind: 'read', view: viewOf(app) } : { kind: 'refused', why: sentenceOfRefusal(refusal) }
}

function viewOf({
  system,
  packageName = '',
  name = '',
  versionName,
  versionCode,
  icon,
  signers,
  remarks,
}: AppPackage): PackageView {
  return {
    system,
    packageName,
    name,
    version: [versionName, versionCode && `(${versionCode})`].filter(Boolean).join(' '),
    icon: icon && new Blob([icon.bytes], { type: icon.type }),
    signers: signers.map((it) => signerView(system, it)),
    remarks: remarks.map((it) => ({ warns: levelOfRemark(it) === 'warns', sentence: sentenceOfRemark(it) })),
  }
}

const signerView = (system: CertificateOwner | undefined, signer: Signer): SignerView => ({
  schemes: signer.schemes.join(', '),
  isFormer: signer.isFormer,
  subject: signer.certificate.subject,
  validTo: signer.certificate.validTo.toISOString().slice(0, 10),
  fingerprint: filedValues(system, signer).fingerprint,
  sha1: signer.certificate.sha1,
  publicKey: signer.certificate.publicKey,
})
