import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import type { ByteSource } from '../byte-source.ts'
import type { ReadCertificate } from '../certificates/read-certificate.ts'
import { readSignedData, type SignatureVerdict, verifySignedData } from '../certificates/read-signed-data.ts'
import { refuse, shown } from '../refusal.ts'
import type { ZipDirectory, ZipEntry } from '../zip/read-directory.ts'
import { piecesOf, readEntry } from '../zip/read-entry.ts'
import { jarSections, type Section } from './jar-sections.ts'

const maxManifestBytes = 64 * 1024 * 1024
const maxSignatureBytes = 1024 * 1024
const maxSigners = 10

const hashes = { 'SHA-256': sha256, SHA1: sha1, 'SHA-1': sha1, 'SHA-512': sha512 }
type HashName = keyof typeof hashes
const hashNames: readonly HashName[] = ['SHA-512', 'SHA-256', 'SHA1', 'SHA-1']

/** One `.SF` with its `.RSA`, `.DSA` or `.EC`. */
interface JarSigner {
  certificate: ReadCertificate
  verdict: SignatureVerdict
  /** The schemes that its writer says are there too, so that taking them away is noticed. */
  alsoSigned: string[]
}

export interface JarSignatures {
  signers: JarSigner[]
  /** Of `MANIFEST.MF`: what each file was when it was signed. */
  sections: Section[]
}

/** The v1 signature: META-INF/MANIFEST.MF, and who signed it. */
export async function readJarSignatures(source: ByteSource, { entries }: ZipDirectory): Promise<JarSignatures> {
  const signatures = [...entries.values()].filter(({ name }) => /^META-INF\/[^/]+\.(?:RSA|DSA|EC)$/i.test(name))
  if (signatures.length > maxSigners) refuse('too-many', { part: 'META-INF', max: maxSigners })
  const manifestEntry = entries.get('META-INF/MANIFEST.MF')
  if (signatures.length === 0 || !manifestEntry) return { signers: [], sections: [] }
  const manifest = await readEntry(source, manifestEntry, maxManifestBytes)
  const signers: JarSigner[] = []
  for (const entry of signatures) {
    const file = [...entries.values()].find(
      (it) => it.name.toUpperCase() === `${withoutEnding(entry.name)}.SF`.toUpperCase(),
    )
    if (file) signers.push(...(await readSigner(source, { entry, file, manifest })))
  }
  return { signers, sections: jarSections(new TextDecoder().decode(manifest)).slice(1) }
}

const withoutEnding = (name: string): string => name.slice(0, name.lastIndexOf('.'))

interface SignatureFiles {
  entry: ZipEntry
  file: ZipEntry
  manifest: Uint8Array<ArrayBuffer>
}

async function readSigner(source: ByteSource, { entry, file, manifest }: SignatureFiles): Promise<JarSigner[]> {
  const signed = readSignedData(await readEntry(source, entry, maxSignatureBytes), shown(entry.name))
  const text = await readEntry(source, file, maxManifestBytes)
  const [main = new Map<string, string>()] = jarSections(new TextDecoder().decode(text))
  const ofSignature = await verifySignedData(signed, text)
  const verdict = ofSignature === 'right' && !agrees(main, manifest) ? 'wrong' : ofSignature
  const alsoSigned = (main.get('X-Android-APK-Signed') ?? '')
    .split(',')
    .flatMap((it) => (it.trim() ? [`v${it.trim()}`] : []))
  return signed.signers.map((certificate) => ({ certificate, verdict, alsoSigned }))
}

/** The digest of the whole manifest; a writer that gives those of its sections alone is not held against it. */
function agrees(main: Section, manifest: Uint8Array): boolean {
  const said = hashNames.flatMap((name) => {
    const digest = main.get(`${name}-Digest-Manifest`)
    return digest === undefined ? [] : [{ name, digest }]
  })
  return said.every(({ name, digest }) => base64Of(hashes[name](manifest)) === digest)
}

/** Files that are not what was signed, and those nobody signed. */
export async function compareWithManifest(
  source: ByteSource,
  { entries }: ZipDirectory,
  sections: readonly Section[],
): Promise<{ added: string[]; changed: string[] }> {
  const signed = new Map(sections.map((it) => [it.get('Name') ?? '', it]))
  const added: string[] = []
  const changed: string[] = []
  for (const entry of entries.values()) {
    if (entry.name.startsWith('META-INF/') || entry.name.endsWith('/')) continue
    const section = signed.get(entry.name)
    const name = section && hashNames.find((it) => section.has(`${it}-Digest`))
    if (!section || !name) added.push(entry.name)
    else if ((await digestOf(source, entry, name)) !== section.get(`${name}-Digest`)) changed.push(entry.name)
  }
  return { added, changed }
}

async function digestOf(source: ByteSource, entry: ZipEntry, name: HashName): Promise<string> {
  const hash = hashes[name].create()
  for await (const piece of piecesOf(source, entry)) hash.update(piece)
  return base64Of(hash.digest())
}

const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
