import { buffer } from 'node:stream/consumers'
import { fromBuffer, type ZipFile } from 'yauzl'
import { ZipFile as ZipWriting } from 'yazl'

/** The same bytes at any time give the same zip, so a file built again has the same hash. */
const unchanging = new Date('2013-10-01T00:00:00Z')

export async function zipOne(entryName: string, content: Buffer): Promise<Buffer> {
  const zip = new ZipWriting()
  zip.addBuffer(content, entryName, { mtime: unchanging, mode: 0o100644 })
  zip.end()
  return buffer(zip.outputStream)
}

/** A zip of several files, by their names in it. */
export async function zipFiles(files: readonly { name: string; bytes: Buffer }[], at: Date): Promise<Buffer> {
  const zip = new ZipWriting()
  for (const { name, bytes } of files) zip.addBuffer(bytes, name, { mtime: at, mode: 0o100600 })
  zip.end()
  return buffer(zip.outputStream)
}

/** The content of a zip with exactly one entry of at most `maxBytes`, whatever its name. Rejects for anything else. */
export async function unzipOne(zip: Buffer, maxBytes: number): Promise<Buffer> {
  const file = await open(zip)
  if (file.entryCount !== 1) throw new Error(`${file.entryCount} entries instead of one`)
  const entry = await new Promise<Parameters<typeof file.openReadStream>[0]>((resolve, reject) => {
    file.once('entry', resolve).once('error', reject)
    file.readEntry()
  })
  // The reader stops a stream that brings more than its header claims, so the claim is what has to be in bounds.
  if (entry.uncompressedSize > maxBytes) throw new Error(`${entry.uncompressedSize} bytes when unpacked`)
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    file.openReadStream(entry, (error, it) => (error ? reject(error) : resolve(it))),
  )
  return buffer(stream)
}

const open = (zip: Buffer) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file))),
  )
