import { expect } from 'vitest'
import { type Agreement, expectAgreement, expectRoundTrips } from '../testing/agreement.ts'
import { blocks } from '../testing/blocks.ts'
import { officialSchema, reportSkipped, testWithSchema } from '../testing/official-schema.ts'

const valuesPerBlock = Math.ceil(2000 / blocks.length)
const mutantsPerBlock = 300

testWithSchema('at least 2000 random documents, every block, are taken by the schema and come back the same', () => {
  const validate = { upload: officialSchema('upload-data.xsd'), download: officialSchema('download-data.xsd') }
  for (const block of blocks) {
    expectRoundTrips(block, block.schema === 'upload-data.xsd' ? validate.upload : validate.download, valuesPerBlock)
  }
  console.info(`${valuesPerBlock * blocks.length} random documents of ${blocks.length} blocks`)
})

testWithSchema('decoder and schema agree on hundreds of broken documents of every block', () => {
  const validate = { upload: officialSchema('upload-data.xsd'), download: officialSchema('download-data.xsd') }
  const table: Record<string, Agreement> = {}
  for (const block of blocks) {
    const schema = block.schema === 'upload-data.xsd' ? validate.upload : validate.download
    table[block.name] = expectAgreement(block, schema, mutantsPerBlock)
  }
  console.table(table)
  for (const [name, { refused }] of Object.entries(table)) expect(refused, name).toBeGreaterThan(50)
})

reportSkipped()
