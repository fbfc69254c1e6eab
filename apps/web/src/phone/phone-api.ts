import { ApiError, createClient, endpoints, type HandoverTask, handoverTokenHeader } from '@openbeian/contract'
import type { MaterialKind } from '@openbeian/filing'
import { sendForm } from '../kit/send-form.ts'

/** A link that is no good here and will not be by trying again. */
export const isOver = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.problem.code.startsWith('handover.') && error.status !== 429

/** What the holder of a link can ask; no session is looked at. */
export function phoneApi(token: string) {
  const headers = { [handoverTokenHeader]: token }
  const api = createClient({
    baseUrl: '',
    fetch: (address, options) => globalThis.fetch(address, options),
    csrfToken: () => undefined,
    headers: () => headers,
  })
  return {
    open: (): Promise<HandoverTask> => api.openHandover({}),
    send(kind: MaterialKind, photo: Blob, onProgress: (percent: number) => void): Promise<HandoverTask> {
      const form = new FormData()
      form.append('kind', kind)
      form.append('file', photo, `${kind}.jpg`)
      return sendForm({ address: endpoints.uploadByHandover.path, form, headers, onProgress })
    },
  }
}
export type PhoneApi = ReturnType<typeof phoneApi>
