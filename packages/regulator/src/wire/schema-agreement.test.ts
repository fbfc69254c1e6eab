import { expect, test } from 'vitest'
import { expectAgreement, expectRoundTrips } from '../testing/agreement.ts'
import { blocks } from '../testing/blocks.ts'
import { officialSchema, reportSkipped, testWithSchema } from '../testing/official-schema.ts'

const valuesPerBlock = Math.ceil(200 / blocks.length)
const mutantsPerBlock = 30

test('no block of either document is left out', () => {
  const names = blocks.map((it) => it.name)
  expect(names.filter((it) => it.startsWith('UploadData/'))).toHaveLength(14)
  expect(names.filter((it) => it.startsWith('DownloadData/'))).toHaveLength(18)
})

testWithSchema(`random values of every block are taken by the schema and come back the same`, () => {
  const upload = officialSchema('upload-data.xsd')
  const download = officialSchema('download-data.xsd')
  for (const block of blocks) {
    expectRoundTrips(block, block.schema === 'upload-data.xsd' ? upload : download, valuesPerBlock)
  }
  console.info(`${valuesPerBlock * blocks.length} random documents of ${blocks.length} blocks`)
})

testWithSchema('decoder and schema agree on broken documents of every block', () => {
  const upload = officialSchema('upload-data.xsd')
  const download = officialSchema('download-data.xsd')
  const total = { accepted: 0, refused: 0, quirks: 0 }
  for (const block of blocks) {
    const validate = block.schema === 'upload-data.xsd' ? upload : download
    const { accepted, refused, quirks } = expectAgreement(block, validate, mutantsPerBlock)
    total.accepted += accepted
    total.refused += refused
    total.quirks += quirks
  }
  console.info(`${mutantsPerBlock * blocks.length} broken documents`, total)
  expect(total.accepted).toBeGreaterThan(100)
  expect(total.refused).toBeGreaterThan(400)
})

reportSkipped()
