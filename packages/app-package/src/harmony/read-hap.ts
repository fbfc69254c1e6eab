import type { AppIcon, AppPackage } from '../app-package.ts'
import { leafOf } from '../certificates/leaf-of.ts'
import { readSignedData, type SignatureVerdict, verifySignedData } from '../certificates/read-signed-data.ts'
import { maxIconBytes, readIcon } from '../icon.ts'
import { missing, type PackageFile } from '../package-file.ts'
import { refuse } from '../refusal.ts'
import { type Remark, remark } from '../remark.ts'
import { type Met, remarksOnCertificates, signersOf } from '../signers.ts'
import { readDirectory } from '../zip/read-directory.ts'
import { entryAsSource, readEntry } from '../zip/read-entry.ts'
import { type HarmonyProfile, readHarmonyProfile } from './harmony-profile.ts'
import { type JsonObject, objectIn, readJson, stringIn } from './json-value.ts'
import { harmonyValues } from './resource-index.ts'
import { hapBlockIds, readHapBlocks } from './signing-block.ts'

const maxJsonBytes = 8 * 1024 * 1024
const maxIndexBytes = 64 * 1024 * 1024
/** A module inside an APP that was compressed is unpacked whole. */
const maxModuleBytes = 256 * 1024 * 1024

/** What a module says of the app it belongs to. */
interface Module {
  packageName?: string | undefined
  name?: string | undefined
  versionName?: string | undefined
  versionCode?: string | undefined
  icon?: AppIcon | undefined
  debuggable: boolean
}

/** A module of HarmonyOS, signed by itself. */
export async function readHap(file: PackageFile): Promise<AppPackage> {
  return packageOf('hap', file, await readModule(file))
}

/** What goes to AppGallery: modules in one file, which is signed as a module is. */
export async function readHarmonyApp(file: PackageFile): Promise<AppPackage> {
  const { entries } = file.directory
  const packing = entries.get('pack.info') ?? refuse('lacks', { part: 'pack.info' })
  const summary = objectIn(readJson(await readEntry(file.source, packing, maxJsonBytes), 'pack.info'), 'summary')
  const app = objectIn(summary, 'app')
  const modules = [...entries.values()].filter(({ name }) => /^[^/]+\.hap$/i.test(name))
  const entry = modules.find(({ name }) => /^entry/i.test(name)) ?? modules[0]
  const source = entry && (await entryAsSource(file.source, entry, maxModuleBytes))
  const module = source && (await readModule({ ...file, source, directory: await readDirectory(source) }))
  const version = objectIn(app, 'version')
  return packageOf('harmony-app', file, {
    debuggable: false,
    ...module,
    packageName: stringIn(app, 'bundleName') ?? module?.packageName,
    versionName: stringIn(version, 'name') ?? module?.versionName,
    versionCode: stringIn(version, 'code') ?? module?.versionCode,
  })
}

async function packageOf(format: 'hap' | 'harmony-app', file: PackageFile, module: Module): Promise<AppPackage> {
  const { packageName, name, versionName, versionCode, icon, debuggable } = module
  const { met, remarks } = await judgeBlocks(file, packageName)
  const signers = signersOf(met)
  file.progress(file.source.sizeBytes, file.source.sizeBytes)
  return {
    format,
    system: 'harmony',
    packageName: packageName ?? refuse('lacks', { part: 'bundleName' }),
    name,
    versionName,
    versionCode,
    icon,
    signers,
    remarks: [
      ...remarksOnCertificates(signers, file.now),
      ...remarks,
      ...(debuggable ? [remark('debuggable')] : []),
      ...missing(name, icon),
    ],
  }
}

async function judgeBlocks(
  file: PackageFile,
  packageName: string | undefined,
): Promise<{ met: Met[]; remarks: Remark[] }> {
  const blocks = await readHapBlocks(file.source, file.directory)
  const bytes = blocks?.get(hapBlockIds.signature)
  if (!bytes) return { met: [], remarks: [remark('unsigned')] }
  const signed = readSignedData(bytes, 'HAP')
  const verdict = await verifySignedData(signed)
  // one who signs a chain puts root and intermediate beside it; the signer is who the signature names
  const certificates = signed.signers.length > 0 ? signed.signers : [leafOf(signed.certificates)]
  const profileBytes = blocks?.get(hapBlockIds.profile)
  const profile = profileBytes && readHarmonyProfile(profileBytes, 'HAP profile')
  return {
    met: certificates.map((certificate): Met => ({ scheme: 'hap', certificate })),
    remarks: [
      ...(certificates.length > 1 ? [remark('several-signers', { count: certificates.length })] : []),
      ...remarksOfVerdict(verdict),
      ...(profile
        ? remarksOnProfile(
            profile,
            certificates.map(({ facts }) => facts.sha256),
            packageName,
          )
        : []),
    ],
  }
}

const remarksOfVerdict = (verdict: SignatureVerdict): Remark[] => {
  if (verdict === 'wrong') return [remark('signature-wrong', { scheme: 'HAP' })]
  return verdict === 'unknown' ? [remark('not-checked', { scheme: 'HAP', why: 'WebCrypto' })] : []
}

function remarksOnProfile(
  profile: HarmonyProfile,
  signers: readonly string[],
  packageName: string | undefined,
): Remark[] {
  const { bundleName, certificate, remarks } = profile
  const isOther = bundleName !== undefined && packageName !== undefined && bundleName !== packageName
  return [
    ...remarks,
    ...(certificate && !signers.includes(certificate.facts.sha256) ? [remark('certificate-not-in-profile')] : []),
    ...(isOther ? [remark('bundle-not-in-profile', { profile: bundleName, bundle: packageName })] : []),
  ]
}

/** `module.json` since API 9; `config.json` before. */
async function readModule({ source, directory }: PackageFile): Promise<Module> {
  const { entries } = directory
  const described = entries.get('module.json') ?? entries.get('config.json') ?? refuse('lacks', { part: 'module.json' })
  const description = readJson(await readEntry(source, described, maxJsonBytes), described.name)
  const app = objectIn(description, 'app')
  const version = objectIn(app, 'version')
  const index = entries.get('resources.index')
  const indexBytes = index && (await readEntry(source, index, maxIndexBytes))
  const label = app.label ?? objectIn(description, 'module').mainAbilityLabel
  return {
    packageName: stringIn(app, 'bundleName'),
    versionName: stringIn(app, 'versionName') ?? stringIn(version, 'name'),
    versionCode: stringIn(app, 'versionCode') ?? stringIn(version, 'code'),
    name: nameOf(app, label, indexBytes),
    icon: await iconOf({ source, directory }, app, indexBytes),
    debuggable: app.debug === true,
  }
}

function nameOf(app: JsonObject, label: unknown, index: Uint8Array<ArrayBuffer> | undefined): string | undefined {
  if (typeof label === 'string' && label !== '' && !label.startsWith('$')) return label
  const values = index && typeof app.labelId === 'number' ? harmonyValues(index, app.labelId) : []
  return (
    values.find(({ language }) => language === 'zh') ??
    values.find(({ language }) => language === '') ??
    values[0]
  )?.text
}

async function iconOf(
  { source, directory }: Pick<PackageFile, 'source' | 'directory'>,
  app: JsonObject,
  index: Uint8Array<ArrayBuffer> | undefined,
): Promise<AppIcon | undefined> {
  const values = index && typeof app.iconId === 'number' ? harmonyValues(index, app.iconId) : []
  const named = /^\$media:(\w+)$/.exec(stringIn(app, 'icon') ?? '')?.[1]
  const paths = values.map(({ text }) => text.slice(Math.max(0, text.indexOf('resources/'))))
  if (named) paths.push(...['png', 'webp', 'jpg'].map((ending) => `resources/base/media/${named}.${ending}`))
  for (const path of paths.slice(0, 10)) {
    const entry = directory.entries.get(path)
    if (!entry || entry.sizeBytes > maxIconBytes) continue
    const icon = readIcon(await readEntry(source, entry, maxIconBytes))
    if (icon) return icon
  }
  return undefined
}
