import { downloadRoot } from '../wire/download-data.ts'
import { uploadRoot } from '../wire/upload-data.ts'
import type { Dialect } from './dialect.ts'
import { quirks } from './v30-quirks.ts'

/** Enterprise interface V3.0 of 2013-10: the newest text we hold. */
export const v30: Dialect = {
  version: 'V.3.0',
  upload: uploadRoot,
  download: downloadRoot,
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
  quirks,
}
