import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Cipher } from '../keys/cipher.ts'
import type { KeyRing } from '../keys/key-provider.ts'
import { backupError } from './backup.errors.ts'

/** A file of the backup: at most some megabytes, so that no step needs much memory. */
const Part = z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })
export type Part = z.output<typeof Part>

const Table = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.number(),
  /** The months of a table that is kept by months, as PostgreSQL bounds them. */
  partitions: z.array(z.object({ name: z.string(), bound: z.string() })),
  parts: z.array(Part),
})
export type BackedUpTable = z.output<typeof Table>

/** What a backup is made of, and what has to be there before it is restored. Never a key, a secret or a name. */
const Shape = z.object({
  format: z.literal(1),
  name: z.string(),
  /** When the rows were as they are here. */
  takenAt: z.iso.datetime(),
  release: z.string(),
  migrations: z.array(z.object({ number: z.number(), name: z.string(), hash: z.string() })).min(1),
  /** Of the queues of the jobs, in pg-boss's own count. */
  queues: z.number(),
  postgres: z.string(),
  encrypted: z.boolean(),
  /** By the hash of the key: those that seal something, and that of the blind indexes. */
  keys: z.array(z.object({ name: z.string(), fingerprint: z.string() })),
  /** As the environment set them; of secrets only that they were set. */
  settings: z.record(z.string(), z.string().nullable()),
  tables: z.array(Table),
  sequences: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
  files: z.object({
    number: z.number(),
    bytes: z.number(),
    /** Named by a row, and not in the store when they were copied. */
    missing: z.number(),
    parts: z.array(Part),
  }),
})
export type Manifest = z.output<typeof Shape>

/** As it was written, whatever its shape: the seal is of that. */
const Sealed = z.looseObject({ seal: z.unknown() })

export const manifestOf = (name: string) => `backups/${name}/manifest.json`

/** With a seal that only an installation with the same keys can make: what somebody wrote anew is told from ours. */
export const writeManifest = (cipher: Cipher, manifest: Manifest): Buffer =>
  Buffer.from(JSON.stringify({ ...manifest, seal: sealOf(cipher, JSON.stringify(manifest)) }, null, 1))

/** Throws `backup.foreign`. */
export function readManifest(bytes: Buffer, name: string): { manifest: Manifest; isOurs(cipher: Cipher): boolean } {
  const foreign = () => backupError('backup.foreign', { name })
  let read: unknown
  try {
    read = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw foreign()
  }
  const { success, data } = Shape.safeParse(read)
  if (!success || data.name !== name) throw foreign()
  const { seal, ...written } = Sealed.parse(read)
  return { manifest: data, isOurs: (cipher) => seal === sealOf(cipher, JSON.stringify(written)) }
}

const sealOf = (cipher: Cipher, text: string) => cipher.blindIndex('backup manifest', sha256(text)).toString('hex')

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** Each key by its own hash: 256 random bits, so nothing is learnt of it. */
export const fingerprintsOf = ({ keys, indexKey }: KeyRing): Manifest['keys'] =>
  [...keys, ['index', indexKey] as const].map(([name, key]) => ({
    name,
    fingerprint: sha256(Buffer.concat([Buffer.from('openbeian key\0'), key])).slice(0, 32),
  }))

/** What this ring lacks of the keys a backup needs. */
export function missingKeys(ring: KeyRing, { keys }: Manifest): string[] {
  const here = new Set(fingerprintsOf(ring).map(({ name, fingerprint }) => `${name} ${fingerprint}`))
  return keys
    .filter(({ name, fingerprint }) => !here.has(`${name} ${fingerprint}`))
    .map(({ name, fingerprint }) => `${name} (${fingerprint})`)
}
