import { formatShanghaiTime } from '../printing/format-shanghai-time.ts'
import type { Copying } from './copies.process.ts'
import { copyReaders } from './copy-readers.ts'

/** For whom a copy was made, and when. */
export interface Watermark {
  who: string
  at: Date
}

/** The only words an administration lets stand on a paper, and who answers for the copy. */
const wordsOf = ({ who, at }: Watermark): string => `仅供备案使用 ${who} ${formatShanghaiTime(at).slice(0, -3)}`

/** The same picture with words across it that say what it is for; print under them stays legible. */
export const watermarkPicture = (
  bytes: Buffer,
  contentType: 'image/jpeg' | 'image/png',
  watermark: Watermark,
): Promise<Buffer> => watermarked('watermarkPicture', { bytes, contentType, words: wordsOf(watermark) })

/** The same words over every page. */
export const watermarkPdf = (bytes: Buffer, watermark: Watermark): Promise<Buffer> =>
  watermarked('watermarkPdf', { bytes, words: wordsOf(watermark) })

/** Throws when it cannot be done: a copy that should be marked is not given out bare. */
async function watermarked<Kind extends 'watermarkPicture' | 'watermarkPdf'>(
  kind: Kind,
  input: Parameters<Copying[Kind]>[0],
): Promise<Buffer> {
  const { failure, answer } = await copyReaders.read(kind, input)
  if (!answer) throw new Error(`the words could not be put on the copy: ${failure}`)
  return Buffer.from(answer)
}
