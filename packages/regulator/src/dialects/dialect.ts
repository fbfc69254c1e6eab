import type { DownloadData } from '../wire/download-data.ts'
import type { Content } from '../wire/element.ts'
import type { UploadData } from '../wire/upload-data.ts'
import type { DialectFile } from './dialect-file.ts'
import type { DialectLimits, Operation } from './operations.ts'

/** A place where we knowingly differ from the official schema, or where its documents contradict each other or themselves. */
export interface Quirk {
  id: string
  /** Where it is written: the schema or document, and the place in it. */
  source: string
  /** What the official schema does with such a document, and what our decoder does. */
  schema: 'accepts' | 'refuses'
  decoder: 'accepts' | 'refuses'
  reason: string
}

/** What differs from one edition of the interface to the next. */
export interface Dialect<Upload extends UploadData = UploadData, Download extends DownloadData = DownloadData> {
  /** The `version` attribute of every document. */
  version: string
  /** The table of `UploadData`. */
  upload: Content<Upload>
  /** The table of `DownloadData`. */
  download: Content<Download>
  /** The name of the one file inside the zip. */
  entryName: string
  /** The bytes the hash is taken of; `key` is empty where nothing is encrypted. */
  hashed: (compressed: Buffer, key: string) => Buffer
  /** How the WSDL spells the first parameter. */
  ispIdSpelling: Record<Operation, 'ispID' | 'ispId'>
  limits: DialectLimits
  quirks: readonly Quirk[]
  /** What an operator loaded it from; V3.0 has none. */
  file?: DialectFile
}
