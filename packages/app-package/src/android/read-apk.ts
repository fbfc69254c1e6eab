import type { AppIcon, AppPackage } from '../app-package.ts'
import type { ByteSource } from '../byte-source.ts'
import { maxIconBytes, readIcon } from '../icon.ts'
import { missing, type PackageFile } from '../package-file.ts'
import { refuse } from '../refusal.ts'
import { type Remark, remark } from '../remark.ts'
import { remarksOnCertificates, signersOf } from '../signers.ts'
import type { ZipDirectory } from '../zip/read-directory.ts'
import { readEntry } from '../zip/read-entry.ts'
import { readJarSignatures } from './jar-signature.ts'
import { judgeSignatures } from './judge-signatures.ts'
import { type AndroidManifest, type ManifestValue, readManifest } from './read-manifest.ts'
import { type Resources, type ResourceValue, readResources } from './resources.ts'
import { readSigningBlock } from './signing-block.ts'

const maxManifestBytes = 8 * 1024 * 1024
const maxResourcesBytes = 128 * 1024 * 1024

export async function readApk({ source, directory, progress, now }: PackageFile): Promise<AppPackage> {
  const manifestEntry = directory.entries.get('AndroidManifest.xml') ?? refuse('lacks', { part: 'AndroidManifest.xml' })
  const manifest = readManifest(await readEntry(source, manifestEntry, maxManifestBytes))
  const table = directory.entries.get('resources.arsc')
  const resources: Resources = table ? readResources(await readEntry(source, table, maxResourcesBytes)) : () => []
  const name = nameOf(manifest, resources)
  const icon = await iconOf(source, directory, valuesOf(manifest.icon, resources))
  const block = await readSigningBlock(source, directory)
  const jar = await readJarSignatures(source, directory)
  const { met, remarks } = await judgeSignatures({ source, directory, block, jar, progress })
  const signers = signersOf(met)
  return {
    format: 'apk',
    system: 'android',
    packageName: manifest.packageName,
    name,
    versionName: bestText(valuesOf(manifest.versionName, resources)),
    versionCode: manifest.versionCode,
    icon,
    signers,
    remarks: [
      ...remarksOnCertificates(signers, now),
      ...remarks,
      ...remarksOnManifest(manifest),
      ...missing(name, icon),
    ],
  }
}

const remarksOnManifest = ({ debuggable, split }: AndroidManifest): Remark[] => [
  ...(debuggable ? [remark('debuggable')] : []),
  ...(split ? [remark('split-package', { split })] : []),
]

function valuesOf(value: ManifestValue | undefined, resources: Resources): ResourceValue[] {
  if (!value || 'number' in value) return []
  return 'text' in value ? [{ text: value.text, language: '', density: 0 }] : resources(value.resource)
}

/** In Chinese where there is one: it is filed under that name. */
const bestText = (values: readonly ResourceValue[]): string | undefined =>
  (values.find(({ language }) => language === 'zh') ?? values.find(({ language }) => language === '') ?? values[0])
    ?.text

const nameOf = ({ label }: AndroidManifest, resources: Resources) => bestText(valuesOf(label, resources)) || undefined

/** The sharpest picture; an icon in layers is a drawing for Android alone. */
async function iconOf(
  source: ByteSource,
  { entries }: ZipDirectory,
  values: readonly ResourceValue[],
): Promise<AppIcon | undefined> {
  const pictures = values
    .filter(({ text }) => /\.(?:png|webp|jpe?g)$/i.test(text))
    .toSorted((one, other) => other.density - one.density)
  for (const { text } of pictures.slice(0, 5)) {
    const entry = entries.get(text)
    if (!entry || entry.sizeBytes > maxIconBytes) continue
    const icon = readIcon(await readEntry(source, entry, maxIconBytes))
    if (icon) return icon
  }
  return undefined
}
