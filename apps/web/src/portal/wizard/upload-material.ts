import { endpoints, type MaterialView, maxUploadBytes, type PagePlace, uploadPartBytes } from '@openbeian/contract'
import { api, csrfHeader } from '../../kit/api.ts'
import { sendForm } from '../../kit/send-form.ts'
import { sendInPieces } from '../../kit/send-in-pieces.ts'
import type { MaterialSlot } from './material-slots.ts'

/** Phones convert HEIC to JPEG when HEIC is not in the list of accepted types; the server takes HEIC all the same. */
export const acceptedTypes = ['image/jpeg', 'image/png', 'application/pdf']

export type FileFault = 'tooLarge' | 'wrongType'

/** What can be seen without sending the file; the server looks at its content. */
export function faultOf(file: File): FileFault | undefined {
  if (file.size > maxUploadBytes) return 'tooLarge'
  if (!acceptedTypes.includes(file.type) && !isHeic(file)) return 'wrongType'
  return undefined
}

/** Browsers seldom know the type of these. */
const isHeic = ({ name, type }: File): boolean => /^image\/hei[cf]$/.test(type) || /\.hei[cf]$/i.test(name)

interface Upload {
  orderId: string
  slot: Pick<MaterialSlot, 'about' | 'kind'>
  /** Among the pages of its paper; left out, it is the whole paper. */
  page?: PagePlace | undefined
  file: File
  /** Whoever sends it was told what speaks against the picture. */
  insists?: boolean | undefined
  onProgress: (percent: number) => void
}

/** Sends a paper; a large one in pieces, so that a line that breaks costs one piece. Throws `ApiError`. */
export const uploadMaterial = (upload: Upload): Promise<MaterialView> =>
  upload.file.size > uploadPartBytes ? inPieces(upload) : inOne(upload)

function inOne({ orderId, slot, page, file, insists, onProgress }: Upload): Promise<MaterialView> {
  const form = new FormData()
  form.append('kind', slot.kind)
  form.append('about', slot.about)
  if (page) form.append('page', page)
  if (insists) form.append('insist', 'yes')
  form.append('file', file, file.name || 'paper')
  const address = endpoints.uploadMaterial.path.replace(':orderId', encodeURIComponent(orderId))
  return sendForm({ address, form, headers: csrfHeader(), onProgress })
}

async function inPieces({ orderId, slot, page, file, insists, onProgress }: Upload): Promise<MaterialView> {
  const { kind, about } = slot
  const body = {
    kind,
    about,
    ...(page ? { page } : {}),
    ...(insists ? { insist: 'yes' as const } : {}),
    fileName: file.name || 'paper',
    sizeBytes: file.size,
  }
  const uploadId = await sendInPieces({
    file,
    begin: () => api.beginUpload({ params: { orderId }, body }),
    send: (id, offset, piece) =>
      api.sendUploadPart({ params: { uploadId: id }, body: { offset }, file: piece, fileName: 'part' }),
    onProgress,
  })
  return api.finishUpload({ params: { uploadId } })
}
