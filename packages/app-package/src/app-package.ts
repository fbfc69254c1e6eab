import type { CertificateOwner, CertificatePurpose } from './certificates/purpose-of.ts'
import type { CertificateFacts } from './certificates/read-certificate.ts'
import type { Refusal } from './refusal.ts'
import type { Remark } from './remark.ts'

export type AppFormat = (typeof appFormats)[number]
export const appFormats = ['apk', 'ipa', 'hap', 'harmony-app', 'certificate', 'profile'] as const

export type SigningScheme = 'v1' | 'v2' | 'v3' | 'v3.1' | 'ios' | 'hap' | 'profile' | 'file'

/** A certificate found in a package, and where. */
export interface Signer {
  schemes: SigningScheme[]
  purpose: CertificatePurpose
  certificate: CertificateFacts
  /** Before a key was rotated (v3). */
  isFormer: boolean
}

export interface AppIcon {
  type: 'image/png' | 'image/webp' | 'image/jpeg'
  width: number
  height: number
  bytes: Uint8Array<ArrayBuffer>
}

/** What a package or certificate says of an app. What is missing was not in the file. */
export interface AppPackage {
  format: AppFormat
  /** Not known of a certificate whose issuer says nothing. */
  system?: CertificateOwner | undefined
  /** 包名, Bundle ID */
  packageName?: string | undefined
  name?: string | undefined
  versionName?: string | undefined
  versionCode?: string | undefined
  icon?: AppIcon | undefined
  /** The one to file comes first. */
  signers: Signer[]
  remarks: Remark[]
}

export type AppPackageReading = { app: AppPackage; refusal?: undefined } | { refusal: Refusal; app?: undefined }

/** How far the reading of a large file is. */
export type Progress = (doneBytes: number, allBytes: number) => void
