import type { Facts } from '../situation.ts'
import type { MaterialFacts } from './materials.ts'

/** What is known of an uploaded file without looking at its picture. */
export interface MaterialFile {
  id: string
  contentType: NonNullable<MaterialFacts['contentType']>
  sizeBytes: number
  width?: number | undefined
  height?: number | undefined
  /** Of a PDF whose pages can be drawn: how many there are. */
  pdfPages?: number | undefined
}

/** What the files of materials tell the rules, in the browser as on the server. */
export const factsOfFiles = (files: readonly MaterialFile[]): NonNullable<Facts['materialFacts']> =>
  Object.fromEntries(files.map((file) => [file.id, factsOfFile(file)]))

const factsOfFile = ({ contentType, sizeBytes, width, height, pdfPages }: MaterialFile): MaterialFacts => ({
  contentType,
  sizeBytes,
  ...(width && height ? { width, height } : {}),
  ...(pdfPages ? { drawablePages: pdfPages } : {}),
})
