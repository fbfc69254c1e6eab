import { ApiError, type UploadView, uploadPartBytes } from '@openbeian/contract'

interface InPieces {
  file: Blob
  begin: () => Promise<UploadView>
  /** The piece that begins at this byte. */
  send: (uploadId: string, offset: number, piece: Blob) => Promise<UploadView>
  onProgress: (percent: number) => void
}

/** Sends a file piece by piece, so that a line that breaks costs one piece; answers by which upload it arrived. Throws `ApiError`. */
export async function sendInPieces({ file, begin, send, onProgress }: InPieces): Promise<string> {
  const { uploadId } = await begin()
  let offset = 0
  while (offset < file.size) {
    const at = offset
    const piece = file.slice(at, at + uploadPartBytes)
    const { receivedBytes } = await sendWithRetries(() => send(uploadId, at, piece))
    offset = receivedBytes
    onProgress(Math.round((100 * offset) / file.size))
  }
  return uploadId
}

/** Between two tries while the line is down. */
const pausesMs = [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]

/** The same piece may be sent twice: the server knows what it has. */
async function sendWithRetries<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  for (const pauseMs of pausesMs) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof ApiError) || (error.status > 0 && error.status < 500)) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
  return send()
}
