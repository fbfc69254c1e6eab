import { fork } from 'node:child_process'
import { once } from 'node:events'
import { v30 } from '@openbeian/regulator'
import { measureLine } from './gateway/line.ts'
import { megabytes } from './gateway/measure.ts'
import { newFiling, type PictureKilobytes, pictures, recordsWith } from './gateway/sample.ts'
import { measureWire } from './gateway/wire.ts'

/** A full file with real pictures: composed and sealed, opened and applied. Each size in a process of its own, for the memory. */
const sizes: PictureKilobytes[] = [8, 100]
const asked = sizes.find((it) => String(it) === process.argv[2])

if (asked === undefined) {
  for (const size of sizes) {
    const [code] = await once(fork(import.meta.filename, [String(size)]), 'exit')
    if (code !== 0) process.exit(1)
  }
} else await run(asked)

async function run(size: PictureKilobytes): Promise<void> {
  const all = await pictures(size)
  const bytes = all.reduce((sum, it) => sum + it.length, 0)
  const records = recordsWith[size]
  console.log(`${records} records with pictures of ${(bytes / records / 1024).toFixed(1)} KB`)
  await measureWire(inFiles(all))
  await measureLine(all)
  console.log(`peak memory ${megabytes(process.resourceUsage().maxRSS * 1024)}\n`)
}

/** No file is larger than the administration takes. */
function inFiles(all: Buffer[]) {
  const files: ReturnType<typeof newFiling>[][] = [[]]
  let size = 0
  for (const [index, picture] of all.entries()) {
    const more = picture.length * 1.34 + 3000
    if (size + more > v30.limits.fileBytes) {
      files.push([])
      size = 0
    }
    files.at(-1)?.push(newFiling(picture, index))
    size += more
  }
  return files
}
