import type { AppIcon, AppPackage } from '../app-package.ts'
import type { ReadCertificate } from '../certificates/read-certificate.ts'
import { maxIconBytes, readIcon } from '../icon.ts'
import { missing, type PackageFile } from '../package-file.ts'
import { refuse } from '../refusal.ts'
import { type Remark, remark } from '../remark.ts'
import { type Met, remarksOnCertificates, signersOf } from '../signers.ts'
import type { ZipDirectory } from '../zip/read-directory.ts'
import { readEntry } from '../zip/read-entry.ts'
import { withoutAppleForm } from './apple-png.ts'
import { type CodeSignature, readCodeSignature } from './code-signature.ts'
import { readPlist } from './plist.ts'
import { dictionaryIn, listIn, type Plist, textIn } from './plist-value.ts'
import { type AppleProfile, isBundleAllowed, readAppleProfile } from './provisioning-profile.ts'

const maxPlistBytes = 8 * 1024 * 1024
const maxProfileBytes = 8 * 1024 * 1024

/** Where the app lies in an IPA, e.g. `Payload/Example.app/`. */
export function appFolders({ entries }: ZipDirectory): string[] {
  const folders = [...entries.keys()].flatMap((name) => /^(Payload\/[^/]+\.app\/)Info\.plist$/.exec(name)?.[1] ?? [])
  return [...new Set(folders)]
}

export async function readIpa({ source, directory, progress, now }: PackageFile): Promise<AppPackage> {
  const [folder, ...others] = appFolders(directory)
  if (folder === undefined) return refuse('lacks', { part: 'Payload/*.app/Info.plist' })
  if (others.length > 0) refuse('several-apps', { count: others.length + 1 })
  const read = async (name: string, maxBytes: number) => {
    const entry = directory.entries.get(folder + name)
    return entry && readEntry(source, entry, maxBytes)
  }
  const infoBytes = (await read('Info.plist', maxPlistBytes)) ?? refuse('lacks', { part: 'Info.plist' })
  const info = readPlist(infoBytes, 'Info.plist')
  const bundleId = textIn(info, 'CFBundleIdentifier') ?? refuse('lacks', { part: 'CFBundleIdentifier' })
  const executable = directory.entries.get(folder + (textIn(info, 'CFBundleExecutable') ?? ''))
  const signature = executable && (await readCodeSignature(source, executable))
  const profileBytes = await read('embedded.mobileprovision', maxProfileBytes)
  const profile = profileBytes && readAppleProfile(profileBytes, 'embedded.mobileprovision')
  progress(source.sizeBytes, source.sizeBytes)
  const signers = signersOf(metIn(signature, profile))
  const name = await nameOf(info, read)
  const icon = await iconOf({ source, directory, progress, now }, folder, info)
  return {
    format: 'ipa',
    system: 'ios',
    packageName: bundleId,
    name,
    versionName: textIn(info, 'CFBundleShortVersionString'),
    versionCode: textIn(info, 'CFBundleVersion'),
    icon,
    signers,
    remarks: [
      ...remarksOnCertificates(signers, now),
      ...remarksOnSignature(signature, profile, bundleId),
      ...(signers.length > 1 ? [remark('several-certificates', { count: signers.length })] : []),
      ...missing(name, icon),
    ],
  }
}

/** Who signed the code; without a signature there the profile says who may. */
function metIn(signature: CodeSignature | undefined, profile: AppleProfile | undefined): Met[] {
  if (signature) return signature.signed.signers.map((certificate): Met => ({ scheme: 'ios', certificate }))
  return (profile?.certificates ?? []).map((certificate): Met => ({ scheme: 'profile', certificate }))
}

function remarksOnSignature(
  signature: CodeSignature | undefined,
  profile: AppleProfile | undefined,
  bundleId: string,
): Remark[] {
  const isListed = (it: ReadCertificate) => profile?.certificates.some(({ facts }) => facts.sha256 === it.facts.sha256)
  const isForeign = profile && signature?.signed.signers.some((it) => !isListed(it))
  const allowed = profile?.bundleId
  return [
    ...(signature ? [] : [remark('unsigned')]),
    ...(signature?.verdict === 'wrong' ? [remark('signature-wrong', { scheme: 'iOS' })] : []),
    ...(signature?.verdict === 'unknown' ? [remark('not-checked', { scheme: 'iOS', why: 'WebCrypto' })] : []),
    ...(isForeign ? [remark('certificate-not-in-profile')] : []),
    ...(allowed !== undefined && !isBundleAllowed(bundleId, allowed)
      ? [remark('bundle-not-in-profile', { profile: allowed, bundle: bundleId })]
      : []),
    ...(profile?.remarks ?? []),
  ]
}

/** In Chinese where there is one: it is filed under that name. */
async function nameOf(
  info: Plist,
  read: (name: string, maxBytes: number) => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<string | undefined> {
  for (const language of ['zh-Hans', 'zh_CN', 'zh-CN']) {
    const part = `${language}.lproj/InfoPlist.strings`
    const bytes = await read(part, maxPlistBytes)
    // strings that were not compiled are no property list: the name in Info.plist stands for them
    const isCompiled = bytes && [0x62, 0x3c].includes(bytes[0] ?? 0)
    const strings = isCompiled ? readPlist(bytes, part) : undefined
    const name = textIn(strings, 'CFBundleDisplayName') ?? textIn(strings, 'CFBundleName')
    if (name) return name
  }
  return textIn(info, 'CFBundleDisplayName') || textIn(info, 'CFBundleName')
}

async function iconOf({ source, directory }: PackageFile, folder: string, info: Plist): Promise<AppIcon | undefined> {
  const listed = ['CFBundleIcons', 'CFBundleIcons~ipad'].flatMap((key) =>
    listIn(dictionaryIn(dictionaryIn(info, key), 'CFBundlePrimaryIcon'), 'CFBundleIconFiles'),
  )
  const names = listed.filter((it) => typeof it === 'string').slice(0, 20)
  const candidates = [...directory.entries.values()]
    .filter(({ name, sizeBytes }) => sizeBytes <= maxIconBytes && names.some((it) => name.startsWith(folder + it)))
    .toSorted((one, other) => other.sizeBytes - one.sizeBytes)
  for (const entry of candidates.slice(0, 5)) {
    const bytes = await readEntry(source, entry, maxIconBytes)
    const icon = readIcon((await withoutAppleForm(bytes)) ?? bytes)
    if (icon) return icon
  }
  return undefined
}
