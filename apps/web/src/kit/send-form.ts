import { ApiError, isProblem, type Problem } from '@openbeian/contract'

interface Sent {
  address: string
  form: FormData
  headers: Record<string, string>
  onProgress: (percent: number) => void
}

/** Sends a form with a file; `fetch` does not tell how far it is, so this is an XMLHttpRequest. Throws `ApiError`. */
export function sendForm<Answer>({ address, form, headers, onProgress }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.setRequestHeader('accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / Math.max(total, 1)))
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as Answer)
        : reject(new ApiError(request.status, problemOf(request)))
    request.onerror = () => reject(new ApiError(0, unreachable))
    request.send(form)
  })
}

const problemOf = ({ response, status }: XMLHttpRequest): Problem =>
  isProblem(response)
    ? response
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
