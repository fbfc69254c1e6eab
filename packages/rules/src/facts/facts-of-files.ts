import type { Facts } from '../situation.ts'
import type { PaperFacts } from './papers.ts'

/** What is known of an uploaded file without looking at its picture. */
export interface PaperFile {
  id: string
  contentType: NonNullable<PaperFacts['contentType']>
  sizeBytes: number
  width?: number | undefined
  height?: number | undefined
  /** Of a PDF whose pages can be drawn: how many there are. */
  pdfPages?: number | undefined
}

/** What the files of papers tell the rules, in the browser as on the server. */
export const factsOfFiles = (files: readonly PaperFile[]): NonNullable<Facts['papers']> =>
  Object.fromEntries(files.map((file) => [file.id, factsOfFile(file)]))

const factsOfFile = ({ contentType, sizeBytes, width, height, pdfPages }: PaperFile): PaperFacts => ({
  contentType,
  sizeBytes,
  ...(width && height ? { width, height } : {}),
  ...(pdfPages ? { drawablePages: pdfPages } : {}),
})
