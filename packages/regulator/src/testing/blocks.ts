import { v30 } from '../dialects/v30.ts'
import { decodeDownload, decodeUpload, encodeDownload, encodeUpload } from '../wire/documents.ts'
import type { DownloadData } from '../wire/download-data.ts'
import type { Shape } from '../wire/element.ts'
import type { UploadData } from '../wire/upload-data.ts'
import type { Decoded } from '../wire/wire-fault.ts'
import type { Random } from './random.ts'
import { randomValue } from './random-values.ts'

/** A part of the interface that comes alone in a file: an operation, a kind of result, a table. */
export interface Block {
  /** As its elements are called: `UploadData/ICP/XZBA`. */
  name: string
  schema: 'upload-data.xsd' | 'download-data.xsd'
  write: (it: Random) => { value: unknown; xml: string }
  decode: (xml: string) => Decoded<unknown>
}

/** Every block of both documents, taken from the tables. */
export const blocks: Block[] = [
  ...pathsOf(v30.upload.shape).map(({ tags, keys }) => ({
    name: ['UploadData', ...tags].join('/'),
    schema: 'upload-data.xsd' as const,
    write: (it: Random) => {
      const value: UploadData = randomValue(it, v30.upload, keys)
      return { value, xml: encodeUpload(v30, value) }
    },
    decode: (xml: string) => decodeUpload(v30, xml),
  })),
  ...pathsOf(v30.download.shape).map(({ tags, keys }) => ({
    name: ['DownloadData', ...tags].join('/'),
    schema: 'download-data.xsd' as const,
    write: (it: Random) => {
      const value: DownloadData = randomValue(it, v30.download, keys)
      return { value, xml: encodeDownload(v30, value) }
    },
    decode: (xml: string) => decodeDownload(v30, xml),
  })),
]

export interface BlockPath {
  tags: string[]
  keys: string[]
}

/** The optional rows two levels below the root, `requester` being no block. */
export function pathsOf(root: Shape): BlockPath[] {
  return rowsOf(root).flatMap(([kind, { tag, content }]) =>
    rowsOf(content.shape)
      .filter(([, { min }]) => min === 0)
      .map(([key, inner]) => ({ tags: [tag, inner.tag], keys: [kind ?? '', key ?? ''] })),
  )
}

function rowsOf(shape: Shape) {
  return shape.is === 'rows' ? shape.rows : []
}
