import { readFileSync } from 'node:fs'
import { seal, v30 } from '@openbeian/regulator'
import { afterAll, expect, test } from 'vitest'
import { diceOf, mutated, seedOfToday } from '../../platform/process/test-hostile.ts'
import { documentReaders } from './documents-apart.ts'
import { readDownload } from './read-download.ts'
import { hostileDocuments, sealedBytes } from './test-hostile-documents.ts'
import { zipOf } from './test-hostile-zips.ts'

const seed = seedOfToday('documents of administrations')
const mutations = 200
afterAll(() => documentReaders.close())

test.each(hostileDocuments)('$name is refused with a reason', async ({ build }) => {
  const read = await readDownload(await build(diceOf(seed)), { dialect: v30 })
  if (!read.ok) {
    const said = JSON.stringify(read.fault).length
    expect(said).toBeGreaterThan(20)
    expect(said).toBeLessThan(3000)
  }
  const fine = await seal('<DownloadData version="V.3.0"><JCDM/></DownloadData>', { dialect: v30 })
  expect(await readDownload(fine, { dialect: v30 }), 'the next file is read').toHaveProperty('ok')
})

test.each(['download-published.xml', 'download-results.xml'])(
  '%s that was meddled with is read or refused',
  async (name) => {
    const dice = diceOf(seed)
    const xml = readFileSync(new URL(`../../../../../conformance/wire/${name}`, import.meta.url))
    for (let turn = 0; turn < mutations; turn += 1) {
      const meddled = mutated(xml, dice)
      const sealed =
        turn % 2
          ? sealedBytes(mutated(zipOf([{ content: Buffer.from(xml) }]), dice))
          : sealedBytes(zipOf([{ content: meddled }]))
      expect(await readDownload(sealed, { dialect: v30 }), `mutation ${turn}`).toHaveProperty('ok')
    }
  },
)
