import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { maxEntries, maxRatio, maxUnpackedBytes, ratioCountsFromBytes } from '../bounds.ts'
import { refused, SheetRefusal } from '../sheet.ts'

/** The parts of a workbook by their names; each is unpacked when it is read, and never further than its claim. */
export interface Archive {
  names: string[]
  /** Throws `damaged` where there is none, or what is in it does not unpack. */
  read(name: string, take: (bytes: Uint8Array) => void): Promise<void>
  has(name: string): boolean
}

/** Reads the directory alone. Throws `damaged`, `locked`, `unpacks-too-large`: no part was unpacked until then. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await opened(bytes)
  const entries = await directoryOf(zip)
  refuseBomb([...entries.values()])
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async read(name, take) {
      const entry = entries.get(name)
      if (!entry) throw refused('damaged', { at: name })
      try {
        for await (const chunk of await streamOf(zip, entry))
          take(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
      } catch (error) {
        throw error instanceof SheetRefusal ? error : refused('damaged', { at: name })
      }
    },
  }
}

/** Pictures and the like are never read: only what is text counts. */
const isRead = ({ fileName }: Entry) => /\.(xml|rels)$/i.test(fileName)

function refuseBomb(entries: readonly Entry[]): void {
  const read = entries.filter(isRead)
  const unpacked = read.reduce((sum, it) => sum + it.uncompressedSize, 0)
  if (unpacked > maxUnpackedBytes) throw refused('unpacks-too-large', { max: maxUnpackedBytes })
  const bomb = read.find(
    (it) => it.uncompressedSize > ratioCountsFromBytes && it.uncompressedSize > it.compressedSize * maxRatio,
  )
  if (bomb) throw refused('unpacks-too-large', { at: bomb.fileName, max: ratioCountsFromBytes })
}

const opened = (bytes: Uint8Array) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true, strictFileNames: false },
      (error, file) => (error ? reject(refused('damaged')) : resolve(file)),
    ),
  )

function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > maxEntries) throw refused('damaged', { max: maxEntries })
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName.replace(/^\//, '')
      // two parts of one name: programs disagree which of them counts
      if (entries.has(name)) return reject(refused('damaged', { at: name }))
      if (entry.generalPurposeBitFlag & 1) return reject(refused('locked', { at: name }))
      entries.set(name, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => reject(refused('damaged')))
    zip.readEntry()
  })
}

const streamOf = (zip: ZipFile, entry: Entry) =>
  new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, it) => (error ? reject(error) : resolve(it))),
  )
