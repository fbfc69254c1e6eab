import { endpoints, largestUploadBytes, type MaterialView } from '@openbeian/contract'
import { csrfHeader } from '../../kit/api.ts'
import { sendForm } from '../../kit/send-form.ts'
import type { MaterialSlot } from './material-slots.ts'

export const acceptedTypes = ['image/jpeg', 'image/png', 'application/pdf']

export type FileFault = 'tooLarge' | 'wrongType'

/** What can be seen without sending the file; the server looks at its content. */
export function faultOf(file: File): FileFault | undefined {
  if (file.size > largestUploadBytes) return 'tooLarge'
  if (!acceptedTypes.includes(file.type)) return 'wrongType'
  return undefined
}

interface Upload {
  orderId: string
  slot: Pick<MaterialSlot, 'about' | 'kind'>
  file: File
  onProgress: (percent: number) => void
}

/** Sends a paper. Throws `ApiError`. */
export function uploadMaterial({ orderId, slot, file, onProgress }: Upload): Promise<MaterialView> {
  const form = new FormData()
  form.append('kind', slot.kind)
  form.append('about', slot.about)
  form.append('file', file, file.name || 'paper')
  const address = endpoints.uploadMaterial.path.replace(':orderId', encodeURIComponent(orderId))
  return sendForm({ address, form, headers: csrfHeader(), onProgress })
}
