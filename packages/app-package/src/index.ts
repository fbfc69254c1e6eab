export {
  type AppFormat,
  type AppIcon,
  type AppPackage,
  type AppPackageReading,
  appFormats,
  type Progress,
  type Signer,
  type SigningScheme,
} from './app-package.ts'
export { type ByteSource, blobSource } from './byte-source.ts'
export type { CertificateOwner, CertificatePurpose } from './certificates/purpose-of.ts'
export type { CertificateFacts, PublicKey } from './certificates/read-certificate.ts'
export { type FiledValues, filedValues } from './filed-values.ts'
export { type ReadingOptions, readAppPackage } from './read-app-package.ts'
export { type Details, type Refusal, type RefusalCode, type Sentence, sentenceOfRefusal } from './refusal.ts'
export { levelOfRemark, type Remark, type RemarkCode, sentenceOfRemark } from './remark.ts'
