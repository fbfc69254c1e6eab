import { type Details, type Sentence, shown } from './refusal.ts'

interface RemarkRow {
  level: 'warns' | 'informs'
  zh: (it: Details) => string
  en: (it: Details) => string
}

/** What a person has to know before the values of a package are filed. */
const remarks = {
  'debug-certificate': {
    level: 'warns',
    zh: (it) => `签名证书是调试证书（${it.subject}），不能用于备案。请用正式的签名证书签名后再选择。`,
    en: (it) =>
      `The certificate is a debug certificate (${it.subject}) and must not be filed. Sign with the release key and choose that package.`,
  },
  'development-certificate': {
    level: 'warns',
    zh: (it) => `签名证书是开发证书（${it.subject}），上架的应用用的是发布证书。请选择发布包或发布证书。`,
    en: (it) =>
      `The certificate is for development (${it.subject}); what users install is signed with a distribution certificate. Choose that.`,
  },
  'store-certificate': {
    level: 'warns',
    zh: () => '这个安装包由苹果应用商店重新签名，证书不是开发者的。请选择上传前的IPA，或在开发者账号下载的证书。',
    en: () =>
      'The App Store signed this package anew: the certificate is not the developer’s. Choose the IPA as it was uploaded, or the certificate from the developer account.',
  },
  'test-profile': {
    level: 'warns',
    zh: (it) => `描述文件只允许在${it.devices}台登记的设备上安装，不是上架用的。请确认证书与上架的一致。`,
    en: (it) =>
      `The profile allows ${it.devices} registered devices only: it is not the one for the store. Make sure the certificate is the same.`,
  },
  'development-profile': {
    level: 'warns',
    zh: () => '描述文件是调试用的。请选择发布用的安装包或描述文件。',
    en: () => 'The profile is for debugging. Choose the package or profile that is for release.',
  },
  debuggable: {
    level: 'warns',
    zh: () => '安装包允许调试，不是发布版本。请确认签名与发布版本一致。',
    en: () => 'The package may be debugged: it is no release build. Make sure the release is signed with the same key.',
  },
  'certificate-expired': {
    level: 'warns',
    zh: (it) => `签名证书已于${it.on}到期。请确认仍用它签名。`,
    en: (it) => `The certificate expired on ${it.on}. Make sure it is still the one in use.`,
  },
  unsigned: {
    level: 'warns',
    zh: () => '安装包没有签名，读不到公钥和证书。请签名后再选择，或选择签名证书。',
    en: () => 'The package is not signed: there is no key to read. Sign it first, or choose the certificate.',
  },
  'signers-disagree': {
    level: 'warns',
    zh: (it) => `${it.one}与${it.other}签名用的不是同一个证书，安装包可能被重新打包。请核对哪一个是本单位的。`,
    en: (it) =>
      `${it.one} and ${it.other} are signed with different certificates: the package may have been repacked. Check which one is yours.`,
  },
  'several-signers': {
    level: 'warns',
    zh: (it) => `安装包有${it.count}个签名者。请核对哪一个是本单位的。`,
    en: (it) => `The package has ${it.count} signers. Check which one is yours.`,
  },
  'rotated-key': {
    level: 'warns',
    zh: (it) => `签名密钥已更换过（v3轮换，共${it.count}个证书）。已取最新的；已备案的若是旧证书，请变更备案。`,
    en: (it) =>
      `The key was rotated (v3, ${it.count} certificates). The newest is taken; if an older one is filed, the filing has to be changed.`,
  },
  'signature-wrong': {
    level: 'warns',
    zh: (it) => `${it.scheme}签名与证书不符，安装包可能被改动。请使用构建工具直接产生的文件。`,
    en: (it) =>
      `The ${it.scheme} signature is not by its certificate: the package may have been changed. Use the file as it was built.`,
  },
  'content-changed': {
    level: 'warns',
    zh: (it) => `签名之后内容被改动（${it.scheme}的摘要不符）。请使用构建工具直接产生的文件。`,
    en: (it) =>
      `The content changed after it was signed (the digest of ${it.scheme} differs). Use the file as it was built.`,
  },
  'added-after-signing': {
    level: 'warns',
    zh: (it) => `签名之后增加了${it.count}个文件（如“${it.first}”）。请使用构建工具直接产生的文件。`,
    en: (it) => `${it.count} files were added after signing (“${it.first}”). Use the file as it was built.`,
  },
  'scheme-removed': {
    level: 'warns',
    zh: (it) => `v1签名声明还有${it.schemes}签名，但安装包中没有，安装包可能被重新打包。`,
    en: (it) =>
      `The v1 signature says there are ${it.schemes} signatures too, and there are none: the package may have been repacked.`,
  },
  'not-checked': {
    level: 'informs',
    zh: (it) => `没有核对${it.scheme}签名是否有效（${it.why}）。`,
    en: (it) => `Whether the ${it.scheme} signature is right was not checked (${it.why}).`,
  },
  'added-blocks': {
    level: 'informs',
    zh: (it) => `签名块中有${it.count}个附加块（如渠道信息），不影响证书。`,
    en: (it) =>
      `The signing block holds ${it.count} more blocks (of a channel packer, for one); the certificate is the same.`,
  },
  'split-package': {
    level: 'warns',
    zh: (it) => `这是拆分安装包的一部分（${it.split}）。名称和图标请以base.apk为准。`,
    en: (it) => `This is one part of a split package (${it.split}). Name and icon are those of base.apk.`,
  },
  'certificate-not-in-profile': {
    level: 'warns',
    zh: () => '安装包的签名证书不在描述文件中，可能被重新签名。请核对。',
    en: () =>
      'The certificate of the signature is not in the profile: the package may have been signed anew. Check it.',
  },
  'bundle-not-in-profile': {
    level: 'warns',
    zh: (it) => `描述文件是给“${it.profile}”的，与安装包“${it.bundle}”不符，可能被重新签名。请核对。`,
    en: (it) =>
      `The profile is for “${it.profile}”, the package is “${it.bundle}”: it may have been signed anew. Check it.`,
  },
  'several-certificates': {
    level: 'warns',
    zh: (it) => `描述文件中有${it.count}个证书。请选择上架用的那一个。`,
    en: (it) => `The profile has ${it.count} certificates. Choose the one that signs what goes to the store.`,
  },
  'chain-in-file': {
    level: 'informs',
    zh: (it) => `文件中有${it.count}个证书，取的是应用的签名证书，不是根证书或中间证书。`,
    en: (it) =>
      `The file has ${it.count} certificates; the one that signs the app was taken, not a root or intermediate.`,
  },
  'name-not-found': {
    level: 'informs',
    zh: () => '没有读到应用名称，请手工填写。',
    en: () => 'The name of the app was not found: type it.',
  },
  'icon-not-found': {
    level: 'informs',
    zh: () => '没有读到可以显示的图标。',
    en: () => 'No icon that can be shown was found.',
  },
} satisfies Record<string, RemarkRow>

export type RemarkCode = keyof typeof remarks

export interface Remark {
  code: RemarkCode
  details: Details
}

const isRemarkCode = (text: string): text is RemarkCode => Object.hasOwn(remarks, text)

export const remarkCodes = Object.keys(remarks).filter(isRemarkCode)

export const remark = (code: RemarkCode, details: Details = {}): Remark => ({
  code,
  details: Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'string' ? shown(value, 200) : value]),
  ),
})

export const levelOfRemark = ({ code }: Pick<Remark, 'code'>): RemarkRow['level'] => remarks[code].level

export function sentenceOfRemark({ code, details }: Remark): Sentence {
  const row: RemarkRow = remarks[code]
  return { zh: row.zh(details), en: row.en(details) }
}
