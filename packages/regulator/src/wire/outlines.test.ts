import { expect } from 'vitest'
import { v30 } from '../dialects/v30.ts'
import { officialSchemaText, reportSkipped, testWithSchema } from '../testing/official-schema.ts'
import { outlineOfSchema, outlineOfTable } from '../testing/outlines.ts'

const documents = [
  ['UploadData', 'upload-data.xsd', () => outlineOfTable('UploadData', v30.upload)],
  ['DownloadData', 'download-data.xsd', () => outlineOfTable('DownloadData', v30.download)],
] as const

/** Where a table says something else on purpose: by the name of the quirk. */
const elsewise: Record<string, string> = {
  'UploadData/ICP/BGBA/Bgxx/Wz_xx/Wz_Bz': 'change-remark-untyped',
}

for (const [tag, file, outlineOfOurs] of documents) {
  testWithSchema(`${tag}: every element of the official schema is in a table, with its bounds, and no other is`, () => {
    const ours = outlineOfOurs()
    const official = outlineOfSchema(officialSchemaText(file))
    for (const [path, quirk] of Object.entries(elsewise)) {
      if (!(path in official)) continue
      expect(ours[path], path).not.toBe(official[path])
      expect(v30.quirks.map((it) => it.id)).toContain(quirk)
      delete ours[path]
      delete official[path]
    }
    console.info(`${tag}: ${Object.keys(official).length} elements`)
    expect(ours).toEqual(official)
  })
}

reportSkipped()
