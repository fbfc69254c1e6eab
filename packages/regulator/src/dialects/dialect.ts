/** The six operations of the administration's services. */
export type Operation = (typeof operations)[number]
export const operations = [
  'isp_upload',
  'isp_download',
  'isp_downloadack',
  'isp_querypreviousupload',
  'isp_querybeianstatus',
  'isp_verifybamm',
] as const

/** A place where we knowingly differ from the official schema, or the documents from each other. */
export interface Quirk {
  id: string
  /** What the official schema does with such a document, and what our decoder does. */
  schema: 'accepts' | 'refuses'
  decoder: 'accepts' | 'refuses'
  reason: string
}

/** What differs from one edition of the interface to the next. */
export interface Dialect {
  /** The `version` attribute of every document. */
  version: string
  /** The name of the one file inside the zip. */
  entryName: string
  /** The bytes the hash is taken of; `key` is empty where nothing is encrypted. */
  hashed: (compressed: Buffer, key: string) => Buffer
  /** How the WSDL spells the first parameter. */
  ispIdSpelling: Record<Operation, 'ispID' | 'ispId'>
  limits: {
    /** Of the XML in GBK, and of what a zip may unpack to. */
    fileBytes: number
    records: number
    fileNameBytes: number
    /** 核验单 */
    sheetBytes: number
    /** Any other certificate, photo or approval. */
    attachmentBytes: number
  }
  quirks: readonly Quirk[]
}
