import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import type { Open, Seal } from './age-file.ts'
import { backupError } from './backup.errors.ts'
import type { BackupPlace } from './backup-place.ts'
import { type Part, sha256 } from './manifest.ts'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** So much is compressed at once: each part is a whole frame of its own, so parts are worked on side by side. */
const partBytes = 8 * 1024 * 1024
const atOnce = 3
/** Most of what is kept is sealed and does not shrink: to try harder gains nothing. */
const level = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** Cuts bytes into compressed, encrypted and hashed files; together they are `zstd -d` of one after the other. */
export async function writeParts(
  place: BackupPlace,
  { name, bytes, seal }: { name: string; bytes: AsyncIterable<Uint8Array>; seal: Seal | undefined },
): Promise<Part[]> {
  const parts: Promise<Part>[] = []
  const write = async (number: number, plain: Buffer): Promise<Part> => {
    const packed = await compress(plain, level)
    const whole = seal ? seal(packed) : packed
    const its = `${name}-${String(number).padStart(5, '0')}.zst${seal ? '.age' : ''}`
    const part = { name: its, bytes: whole.length, sha256: sha256(whole) }
    await place.put(its, whole)
    return part
  }
  const begin = async (plain: Buffer) => {
    const part = write(parts.length, plain)
    // it is looked at below, maybe long after it failed
    part.catch(() => {})
    parts.push(part)
    await parts.at(-atOnce)
  }
  let gathered: Uint8Array[] = []
  let size = 0
  for await (const some of bytes) {
    gathered.push(some)
    size += some.length
    if (size < partBytes) continue
    await begin(Buffer.concat(gathered))
    gathered = []
    size = 0
  }
  if (size > 0) await begin(Buffer.concat(gathered))
  return Promise.all(parts)
}

/** As they were cut. Throws `backup.part-missing`, `backup.damaged`, `backup.cannot-open`. */
export async function* readParts(
  place: BackupPlace,
  { parts, open }: { parts: readonly Part[]; open: Open | undefined },
): AsyncGenerator<Buffer> {
  const read = async (part: Part) => {
    const whole = await readPart(place, part)
    const packed = part.name.endsWith('.age') ? await (open ?? refuse)(whole) : whole
    return decompress(packed).catch(() => {
      throw backupError('backup.damaged', { name: part.name })
    })
  }
  let next = parts[0] && read(parts[0])
  for (let at = 0; next; at++) {
    const plain = await next
    const following = parts[at + 1]
    next = following && read(following)
    next?.catch(() => {})
    yield plain
  }
}

/** As it lies there, still encrypted. */
export async function readPart(place: BackupPlace, { name, bytes, sha256: hash }: Part): Promise<Buffer> {
  const whole = await place.get(name)
  if (!whole) throw backupError('backup.part-missing', { name })
  if (whole.length !== bytes || sha256(whole) !== hash) throw backupError('backup.damaged', { name })
  return whole
}

const refuse: Open = async () => {
  throw backupError('backup.cannot-open')
}
