import { readApk } from './android/read-apk.ts'
import type { AppPackage, AppPackageReading, Progress } from './app-package.ts'
import { appFolders, readIpa } from './apple/read-ipa.ts'
import { type ByteSource, readPart } from './byte-source.ts'
import { maxCertificateFileBytes, readCertificateFile } from './certificates/read-certificate-file.ts'
import { readHap, readHarmonyApp } from './harmony/read-hap.ts'
import type { PackageFile } from './package-file.ts'
import { PackageRefused, refuse, shown } from './refusal.ts'
import { readDirectory } from './zip/read-directory.ts'

export interface ReadingOptions {
  /** The day on which certificates are judged. */
  now: Date
  progress?: Progress
}

const zipMagic = 0x504b0304

/**
 * Reads a package or a certificate: what it is decides its content, not its name. Only what is needed is read of the file, and
 * whatever is wrong with it is answered as a refusal.
 */
export async function readAppPackage(
  source: ByteSource,
  { now, progress = () => {} }: ReadingOptions,
): Promise<AppPackageReading> {
  try {
    return { app: withVisibleTexts(await readWhatever(source, { now, progress })) }
  } catch (error) {
    if (error instanceof PackageRefused) return { refusal: error.refusal }
    throw error
  }
}

const maxTextLength = 255

function withVisibleTexts(app: AppPackage): AppPackage {
  const visible = (text: string | undefined) => (text === undefined ? undefined : shown(text.trim(), maxTextLength))
  return {
    ...app,
    packageName: visible(app.packageName),
    name: visible(app.name),
    versionName: visible(app.versionName),
    versionCode: visible(app.versionCode),
  }
}

async function readWhatever(source: ByteSource, { now, progress }: Required<ReadingOptions>): Promise<AppPackage> {
  if (source.sizeBytes === 0) refuse('empty')
  const head = await readPart(source, { from: 0, length: Math.min(4, source.sizeBytes), part: 'file' })
  if (head.length < 4) refuse('unknown-format')
  if (new DataView(head.buffer, head.byteOffset).getUint32(0) === zipMagic) {
    return readArchive({ source, directory: await readDirectory(source), progress, now })
  }
  if (source.sizeBytes > maxCertificateFileBytes) refuse('unknown-format')
  const bytes = await readPart(source, { from: 0, length: source.sizeBytes, part: 'file' })
  return readCertificateFile(bytes, now) ?? refuse('unknown-format')
}

function readArchive(file: PackageFile): Promise<AppPackage> {
  const { entries } = file.directory
  if (entries.has('AndroidManifest.xml')) return readApk(file)
  if (appFolders(file.directory).length > 0) return readIpa(file)
  if (entries.has('module.json') || entries.has('config.json')) return readHap(file)
  if (entries.has('pack.info')) return readHarmonyApp(file)
  if (entries.has('BundleConfig.pb') || entries.has('base/manifest/AndroidManifest.xml')) refuse('app-bundle')
  if ([...entries.keys()].some((it) => /\.apk$/i.test(it))) refuse('split-bundle')
  return refuse('unknown-format')
}
