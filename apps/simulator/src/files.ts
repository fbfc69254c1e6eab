import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The bytes beside the journal: what was uploaded, as it came and opened, and what is offered. */
export interface Files {
  /** Resolves when both are on the disk. */
  keepUpload(sequence: number, payload: Buffer, xml: string): Promise<void>
  readPayload(sequence: number): Promise<Buffer>
  readUpload(sequence: number): Promise<string>
  keepOffer(fileName: string, xml: string): Promise<void>
  readOffer(fileName: string): Promise<string>
}

export async function openFiles(folder: string): Promise<Files> {
  const uploads = join(folder, 'uploads')
  const downloads = join(folder, 'downloads')
  await mkdir(uploads, { recursive: true, mode: 0o700 })
  await mkdir(downloads, { recursive: true, mode: 0o700 })

  const upload = (sequence: number, ending: string) => join(uploads, `${String(sequence).padStart(10, '0')}.${ending}`)
  const offer = (fileName: string) => join(downloads, `${fileName}.xml`)
  return {
    async keepUpload(sequence, payload, xml) {
      await write(upload(sequence, 'payload'), payload)
      await write(upload(sequence, 'xml'), Buffer.from(xml))
      await flushFolder(uploads)
    },
    readPayload: (sequence) => readFile(upload(sequence, 'payload')),
    readUpload: (sequence) => readFile(upload(sequence, 'xml'), 'utf8'),
    async keepOffer(fileName, xml) {
      await write(offer(fileName), Buffer.from(xml))
      await flushFolder(downloads)
    },
    readOffer: (fileName) => readFile(offer(fileName), 'utf8'),
  }
}

/** Overwrites what a crash left behind: nothing refers to it before the journal does. */
async function write(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.datasync()
  } finally {
    await file.close()
  }
}

async function flushFolder(folder: string): Promise<void> {
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
