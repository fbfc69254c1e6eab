/** What is said in both languages of the product. */
export interface Sentence {
  zh: string
  en: string
}

/** What a refusal or a remark names: an entry, a part, a number. */
export type Details = Readonly<Record<string, string | number>>

interface RefusalRow {
  zh: (it: Details) => string
  en: (it: Details) => string
}

const megabytes = (it: Details) => `${it.maxMegabytes} MB`

/** Why a file is not read at all, and what to do. */
const refusals = {
  empty: {
    zh: () => '文件是空的。请重新导出或下载后再选择。',
    en: () => 'The file is empty. Export or download it again.',
  },
  'unknown-format': {
    zh: () => '这不是APK、IPA、HAP、APP、证书或描述文件。请选择安装包或签名证书。',
    en: () =>
      'This is no APK, IPA, HAP, APP, certificate or profile. Choose the package or the certificate it is signed with.',
  },
  'cut-short': {
    zh: (it) => `“${it.part}”不完整，文件可能没有下载完。请重新导出或下载。`,
    en: (it) => `“${it.part}” ends too early: the file may not be complete. Export or download it again.`,
  },
  'no-directory': {
    zh: () => '找不到压缩包目录：文件不完整，或末尾追加了内容。请使用构建工具直接产生的文件。',
    en: () =>
      'The directory of the archive is not at its end: the file is incomplete, or something was appended. Use the file as it was built.',
  },
  'two-directories': {
    zh: () => '文件中有两个压缩包目录，安装时读取哪一个无法确定。请使用构建工具直接产生的文件。',
    en: () => 'The archive has two directories, and which one counts is unclear. Use the file as it was built.',
  },
  'directory-lies': {
    zh: (it) => `压缩包目录与文件不符（${it.part}）。请使用构建工具直接产生的文件。`,
    en: (it) => `The directory of the archive does not agree with the file (${it.part}). Use the file as it was built.`,
  },
  'too-many-entries': {
    zh: (it) => `压缩包有${it.entries}个条目，最多读取${it.max}个。`,
    en: (it) => `The archive has ${it.entries} entries; at most ${it.max} are read.`,
  },
  'overlapping-entries': {
    zh: (it) => `压缩包中“${it.first}”与“${it.second}”的数据重叠。请使用构建工具直接产生的文件。`,
    en: (it) => `“${it.first}” and “${it.second}” share bytes of the archive. Use the file as it was built.`,
  },
  'doubled-entry': {
    zh: (it) => `压缩包中“${it.entry}”出现两次，安装时读取哪一个无法确定。请重新构建。`,
    en: (it) => `“${it.entry}” is in the archive twice, and which one counts is unclear. Build it again.`,
  },
  'entry-lies': {
    zh: (it) => `“${it.entry}”的大小或头部与目录不符。请使用构建工具直接产生的文件。`,
    en: (it) => `The size or head of “${it.entry}” is not what the directory says. Use the file as it was built.`,
  },
  'entry-too-large': {
    zh: (it) => `“${it.entry}”解压后超过${megabytes(it)}，不再读取。`,
    en: (it) => `“${it.entry}” unpacks to more than ${megabytes(it)} and is not read.`,
  },
  'entry-encrypted': {
    zh: (it) => `“${it.entry}”已加密，无法读取。请使用未加密的安装包。`,
    en: (it) => `“${it.entry}” is encrypted. Use a package that is not.`,
  },
  'entry-method': {
    zh: (it) => `“${it.entry}”的压缩方式（${it.method}）不是安装包使用的方式。`,
    en: (it) => `“${it.entry}” is compressed in a way packages do not use (${it.method}).`,
  },
  unreadable: {
    zh: (it) => `“${it.part}”的格式有误，无法读取。请重新构建或导出。`,
    en: (it) => `“${it.part}” is malformed and cannot be read. Build or export it again.`,
  },
  'too-deep': {
    zh: (it) => `“${it.part}”嵌套超过${it.max}层，不再读取。`,
    en: (it) => `“${it.part}” is nested more than ${it.max} levels deep and is not read.`,
  },
  'too-many': {
    zh: (it) => `“${it.part}”超过${it.max}项，不再读取。`,
    en: (it) => `“${it.part}” has more than ${it.max} parts and is not read.`,
  },
  cyclic: {
    zh: (it) => `“${it.part}”引用了自身，无法读取。`,
    en: (it) => `“${it.part}” refers to itself and cannot be read.`,
  },
  lacks: {
    zh: (it) => `安装包中没有“${it.part}”。请选择完整的安装包。`,
    en: (it) => `The package has no “${it.part}”. Choose the whole package.`,
  },
  'several-apps': {
    zh: (it) => `文件中有${it.count}个应用，无法确定备案的是哪一个。请逐个选择。`,
    en: (it) => `The file holds ${it.count} apps, and which one is filed is unclear. Choose them one by one.`,
  },
  'app-bundle': {
    zh: () => '这是AAB（Android App Bundle），用户安装的不是它。请选择由它构建的APK文件。',
    en: () => 'This is an AAB (Android App Bundle), which nobody installs. Choose the APK that is built from it.',
  },
  'split-bundle': {
    zh: () => '这是拆分安装包的合集（XAPK/APKS）。请解开后选择其中的base.apk文件。',
    en: () => 'This is a collection of split packages (XAPK, APKS). Unpack it and choose the base.apk inside.',
  },
  'signing-block-lies': {
    zh: (it) => `签名块的长度与内容不符（${it.part}）。请重新签名。`,
    en: (it) => `Lengths in the signing block do not agree with what it holds (${it.part}). Sign the package again.`,
  },
  'key-store': {
    zh: () => '这是密钥库（p12/jks/keystore），其中有私钥，请勿外传。请从中导出证书（.cer或.pem）后选择证书。',
    en: () =>
      'This is a key store (p12, jks, keystore) with the private key in it: hand it to nobody. Export the certificate (.cer, .pem) and choose that.',
  },
  'private-key': {
    zh: () => '文件中有私钥，请勿外传。请选择只含证书的文件。',
    en: () => 'The file holds a private key: hand it to nobody. Choose a file with the certificate alone.',
  },
  'no-leaf': {
    zh: () => '文件中只有根证书或中间证书，没有签名用的证书。请选择应用的签名证书。',
    en: () => 'The file holds only root or intermediate certificates. Choose the certificate the app is signed with.',
  },
  'several-leaves': {
    zh: (it) => `文件中有${it.count}个互不相关的证书，无法确定是哪一个。请只保留应用的签名证书。`,
    en: (it) =>
      `The file holds ${it.count} certificates that do not belong together. Keep the one the app is signed with.`,
  },
  'took-too-long': {
    zh: () => '读取时间过长，已停止。请重新构建，或手工填写。',
    en: () => 'Reading took too long and was stopped. Build the package again, or type the values.',
  },
  'took-too-much': {
    zh: () => '读取占用过多内存，已停止。请重新构建，或手工填写。',
    en: () => 'Reading took too much memory and was stopped. Build the package again, or type the values.',
  },
  'changed-meanwhile': {
    zh: () => '读取时文件发生变化或被移走。请重新选择。',
    en: () => 'The file changed or went away while it was read. Choose it again.',
  },
} satisfies Record<string, RefusalRow>

export type RefusalCode = keyof typeof refusals

/** A file that is not read: why, and where. */
export interface Refusal {
  code: RefusalCode
  details: Details
}

const isRefusalCode = (text: string): text is RefusalCode => Object.hasOwn(refusals, text)

export const refusalCodes = Object.keys(refusals).filter(isRefusalCode)

export function sentenceOfRefusal({ code, details }: Refusal): Sentence {
  const row: RefusalRow = refusals[code]
  return { zh: row.zh(details), en: row.en(details) }
}

/** Ends the reading of a file; the front door makes a value of it. */
export class PackageRefused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(sentenceOfRefusal(refusal).en)
    this.refusal = refusal
  }
}

/** Texts of a file may be as long as it likes and turn the line round: what is shown of them does not. */
export function shown(text: string, maxLength = 80): string {
  const visible = text.slice(0, maxLength).replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD')
  return text.length > maxLength ? `${visible}…` : visible
}

export function refuse(code: RefusalCode, details: Details = {}): never {
  throw new PackageRefused({ code, details })
}
