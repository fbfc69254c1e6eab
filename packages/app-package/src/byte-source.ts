import { refuse } from './refusal.ts'

/** A file of any size, read in pieces from wherever one likes. */
export interface ByteSource {
  sizeBytes: number
  /** Exactly so many bytes, which lie inside. */
  read(from: number, length: number): Promise<Uint8Array<ArrayBuffer>>
}

/** What a browser gives for a chosen file, and Node for one on the disk: a slice is read when it is asked for. */
export const blobSource = (blob: Blob): ByteSource => ({
  sizeBytes: blob.size,
  read: async (from, length) => {
    try {
      return new Uint8Array(await blob.slice(from, from + length).arrayBuffer())
    } catch {
      return refuse('changed-meanwhile')
    }
  },
})

/** Part of a file as a file of its own: a package stored inside another. */
export const partOf = (source: ByteSource, from: number, sizeBytes: number): ByteSource => ({
  sizeBytes,
  read: (at, length) => readPart(source, { from: from + at, length, part: 'part' }),
})

/** Reads what a file says lies there, and refuses when it does not. */
export async function readPart(
  source: ByteSource,
  { from, length, part }: { from: number; length: number; part: string },
): Promise<Uint8Array<ArrayBuffer>> {
  if (from < 0 || length < 0 || from + length > source.sizeBytes) refuse('cut-short', { part })
  const bytes = await source.read(from, length)
  if (bytes.length !== length) refuse('changed-meanwhile')
  return bytes
}
