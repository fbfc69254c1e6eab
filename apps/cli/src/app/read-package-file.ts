import { open } from 'node:fs/promises'
import { type AppPackageReading, readAppPackage } from '@openbeian/app-package'

/** Reads of the file what it needs, and never all of it at once. */
export async function readPackageFile({ path, now }: { path: string; now: Date }): Promise<AppPackageReading> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const source = {
      sizeBytes: size,
      async read(from: number, length: number) {
        const bytes = new Uint8Array(length)
        const { bytesRead } = await file.read(bytes, 0, length, from)
        return bytes.subarray(0, bytesRead)
      },
    }
    return await readAppPackage(source, { now })
  } finally {
    await file.close()
  }
}
