import { readFileSync } from 'node:fs'
import { seal, v30 } from '@openbeian/regulator'
import { documentReaders } from '../apps/server/src/gateway/files/documents-apart.ts'
import { readDownload } from '../apps/server/src/gateway/files/read-download.ts'
import { hostileDocuments } from '../apps/server/src/gateway/files/test-hostile-documents.ts'
import { pageReaders, readPageApart } from '../apps/server/src/judging/lookups/read-page-apart.ts'
import { hostilePages, validPage } from '../apps/server/src/judging/lookups/test-hostile-pages.ts'
import { copyReaders } from '../apps/server/src/papers/copies/copy-readers.ts'
import { hostileHeics } from '../apps/server/src/papers/copies/test-hostile-heics.ts'
import { hostilePdfs } from '../apps/server/src/papers/copies/test-hostile-pdfs.ts'
import { hostilePictures } from '../apps/server/src/papers/copies/test-hostile-pictures.ts'
import { cleanMaterial } from '../apps/server/src/papers/materials/clean-material.ts'
import { diceOf, type HostileClass } from '../apps/server/src/platform/process/test-hostile.ts'
import { judgeAtTheBounds } from './hostile/judge-at-the-bounds.ts'
import { longestPause } from './hostile/longest-pause.ts'

/**
 * The longest time in which the process that answers does nothing else, while hostile files are read for it, beside the same with
 * nothing to do and with files nobody made to do harm, and how much of the processor it took in all; then what it takes to judge the largest filing that is taken.
 */
const seed = Number(process.env.OPENBEIAN_SEED ?? 1)
const photograph = readFileSync(new URL('../examples/papers/enterprise-principal-front.jpg', import.meta.url))
const harmless = await seal('<DownloadData version="V.3.0"><ICP/></DownloadData>', { dialect: v30 })

console.log('longest pause of the process that answers, in ms')
print('', 'files', 'longest', '99.9 %', 'busy', 'seconds')
await measure('nothing to do', [], async () => {})
await measure('a photograph, 20 times', Array(20).fill(photograph), (file) => cleanMaterial(file, ''))
await measure('a page, 100 times', Array(100).fill(validPage), (page) => readPageApart(page, {}))
await measure('a document, 100 times', Array(100).fill(harmless), (sealed) => readDownload(sealed, { dialect: v30 }))
await measure('hostile PDF', await built(hostilePdfs), (file) => cleanMaterial(Buffer.from(file), 'a.pdf'))
await measure('hostile pictures', await built(hostilePictures), (file) => cleanMaterial(Buffer.from(file), ''))
await measure('hostile HEIC', await built(hostileHeics), (file) => cleanMaterial(Buffer.from(file), 'a.heic'))
await measure('hostile pages', await built(hostilePages), (it) =>
  readPageApart(it.bytes, { 'content-type': it.contentType }),
)
await measure('hostile documents', await built(hostileDocuments), (it) => readDownload(it, { dialect: v30 }))
for (const readers of [copyReaders, pageReaders, documentReaders]) await readers.close()

console.log('\njudging the largest filing that is taken, in ms')
print('', 'verdicts', 'median', 'longest')
for (const { name, verdicts, median, longest } of judgeAtTheBounds()) print(name, verdicts, median, longest)

/** Building takes time of its own, which nobody who answers spends. */
async function built<File>(classes: readonly HostileClass<File>[]): Promise<File[]> {
  const files: File[] = []
  for (const { build } of classes) files.push(await build(diceOf(seed)))
  return files
}

async function measure<File>(
  name: string,
  files: readonly File[],
  read: (file: File) => Promise<unknown>,
): Promise<void> {
  const { longest, usual, busy, seconds } = await longestPause(async () => {
    for (const file of files) await read(file).catch(() => {})
  })
  print(name, files.length, longest, usual, busy, seconds)
}

function print(name: string, ...cells: (string | number)[]): void {
  const written = cells.map((it) => (typeof it === 'number' && !Number.isInteger(it) ? it.toFixed(1) : String(it)))
  console.log(name.padEnd(36) + written.map((it) => it.padStart(10)).join(''))
}
