import { type AppPackage, filedValues, levelOfRemark, type Signer, sentenceOfRemark } from '@openbeian/app-package'

type Language = 'zh' | 'en'

const labels = {
  format: { zh: '文件', en: 'file' },
  packageName: { zh: '包名/Bundle ID', en: 'package or bundle' },
  name: { zh: '名称', en: 'name' },
  version: { zh: '版本', en: 'version' },
  subject: { zh: '使用者', en: 'subject' },
  issuer: { zh: '颁发者', en: 'issuer' },
  valid: { zh: '有效期', en: 'valid' },
  publicKey: { zh: '公钥', en: 'public key' },
  filed: { zh: '填报', en: 'to file' },
  former: { zh: '（已更换）', en: ' (replaced)' },
} satisfies Record<string, Record<Language, string>>

const day = (at: Date) => at.toISOString().slice(0, 10)

/** What people read in a terminal. */
export function linesOfPackage(app: AppPackage, language: Language): string[] {
  const line = (label: keyof typeof labels, value: string | undefined) =>
    value ? [`${labels[label][language]}: ${value}`] : []
  return [
    ...line('format', app.format),
    ...line('packageName', app.packageName),
    ...line('name', app.name),
    ...line('version', [app.versionName, app.versionCode && `(${app.versionCode})`].filter(Boolean).join(' ')),
    ...app.signers.flatMap((signer) => linesOfSigner(app, signer, language)),
    ...app.remarks.map((it) => `${levelOfRemark(it) === 'warns' ? '!' : '·'} ${sentenceOfRemark(it)[language]}`),
  ]
}

function linesOfSigner(app: AppPackage, signer: Signer, language: Language): string[] {
  const { schemes, isFormer, certificate } = signer
  const { subject, issuer, validFrom, validTo, publicKey, md5, sha1, sha256 } = certificate
  const { fingerprint } = filedValues(app.system, signer)
  return [
    `— ${schemes.join(', ')}${isFormer ? labels.former[language] : ''}`,
    `  ${labels.subject[language]}: ${subject}`,
    `  ${labels.issuer[language]}: ${issuer}`,
    `  ${labels.valid[language]}: ${day(validFrom)} – ${day(validTo)}`,
    `  MD5: ${md5}`,
    `  SHA-1: ${sha1}`,
    `  SHA-256: ${sha256}`,
    `  ${labels.publicKey[language]} (${publicKey.algorithm} ${publicKey.bits}): ${publicKey.hex}`,
    ...(app.system ? [`  ${labels.filed[language]}: ${fingerprint}`] : []),
  ]
}
