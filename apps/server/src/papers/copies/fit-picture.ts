import { copyReaders } from './copy-readers.ts'

/**
 * The picture as a JPEG of at most so many bytes, as large and as good as fits, without colours where that says more; undefined
 * when it cannot be read or made to fit. Rejects when there is nobody free to do it.
 */
export async function fitPicture(
  bytes: Buffer,
  maxBytes: number,
  { inGrey = false }: { inGrey?: boolean | undefined } = {},
): Promise<Buffer | undefined> {
  if (bytes.length <= maxBytes && isJpeg(bytes)) return bytes
  const made = await copyReaders.read('shrinkPicture', { bytes, maxBytes, inGrey })
  if (made.failure === 'busy') throw new Error('too many pictures are waiting to be made smaller')
  return made.failure || !made.answer ? undefined : Buffer.from(made.answer)
}

const isJpeg = (bytes: Buffer) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff'
