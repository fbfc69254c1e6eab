import { ApiError, endpoints, largestUploadBytes, type MaterialView, type Problem } from '@openbeian/contract'
import { csrfHeader } from '../../kit/api.ts'
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

/** Sends a paper; `fetch` does not tell how far it is, so this is an XMLHttpRequest. Throws `ApiError`. */
export function uploadMaterial({ orderId, slot, file, onProgress }: Upload): Promise<MaterialView> {
  const form = new FormData()
  form.append('kind', slot.kind)
  form.append('about', slot.about)
  form.append('file', file, file.name || 'paper')

  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', endpoints.uploadMaterial.path.replace(':orderId', encodeURIComponent(orderId)))
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value)
    request.setRequestHeader('accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / Math.max(total, 1)))
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as MaterialView)
        : reject(new ApiError(request.status, problemOf(request)))
    request.onerror = () => reject(new ApiError(0, unreachable))
    request.send(form)
  })
}

const problemOf = ({ response, status }: XMLHttpRequest): Problem =>
  (response as Problem | null)?.message
    ? (response as Problem)
    : {
        code: 'http.unexpected',
        message: { zh: `上传没有成功（${status}）。`, en: `The upload failed (${status}).` },
        requestId: '',
      }

const unreachable: Problem = {
  code: 'http.unreachable',
  message: { zh: '上传中断，请检查网络后重试。', en: 'The upload was interrupted; check the network and try again.' },
  requestId: '',
}
