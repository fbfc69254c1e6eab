import type { Dialect } from './dialect.ts'

/** Enterprise interface V3.0 of 2013-10: the newest edition that is public. */
export const v30: Dialect = {
  version: 'V.3.0',
  entryName: 'beianinfo.xml',
  hashed: (compressed) => compressed,
  // The document writes `ispId` throughout; these are the spellings of administrations that run.
  ispIdSpelling: {
    isp_upload: 'ispID',
    isp_download: 'ispID',
    isp_downloadack: 'ispId',
    isp_querypreviousupload: 'ispId',
    isp_querybeianstatus: 'ispID',
    isp_verifybamm: 'ispId',
  },
  limits: {
    fileBytes: 50 * 1024 * 1024,
    records: 1000,
    fileNameBytes: 128,
    sheetBytes: 150 * 1024,
    attachmentBytes: 100 * 1024,
  },
  quirks: [
    {
      id: 'result-operation-35',
      schema: 'refuses',
      decoder: 'accepts',
      reason: 'The annotation of BAJG/Jg_xx/Czlx lists 35 (material sent alone), its restriction ends at 7.',
    },
    {
      id: 'upload-version',
      schema: 'accepts',
      decoder: 'refuses',
      reason: 'The schema takes any string as version; an administration answers another one with result 5004.',
    },
    {
      id: 'upload-without-operation',
      schema: 'accepts',
      decoder: 'refuses',
      reason: 'Every child of ICP is optional in the schema, while its annotation demands one of the operations.',
    },
    {
      id: 'numbers-above-2-53',
      schema: 'accepts',
      decoder: 'refuses',
      reason: 'Code table ids without an upper bound in the schema are numbers here; only record ids are 64 bits wide.',
    },
    {
      id: 'block-not-read-yet',
      schema: 'accepts',
      decoder: 'refuses',
      reason: 'A block this package has no table for is named as such instead of being dropped in silence.',
    },
  ],
}
