import {
  ApiError,
  createClient,
  endpoints,
  type HandoverFaceView,
  type HandoverSheetView,
  type HandoverTask,
  handoverTokenHeader,
  type PrivacyNotice,
  type SignSheetRequest,
  uploadPartBytes,
} from '@openbeian/contract'
import type { MaterialKind } from '@openbeian/filing'
import type { FaceAnswer } from '../kit/face/face-consent.tsx'
import type { FaceTransport } from '../kit/face/face-transport.ts'
import type { StaffWay } from '../kit/face/other-way-form.tsx'
import { sendForm } from '../kit/send-form.ts'
import { sendInPieces } from '../kit/send-in-pieces.ts'

const theirs: readonly string[] = [
  'handover.not-found',
  'handover.expired',
  'handover.used',
  'handover.ended',
  'handover.other-device',
  'handover.person-changed',
]

/** A link that is no good here and will not be by trying again. */
export const isOver = (error: unknown): error is ApiError =>
  error instanceof ApiError && theirs.includes(error.problem.code)

/** What the holder of a link can ask; no session is looked at. */
export function phoneApi(token: string) {
  const headers = { [handoverTokenHeader]: token }
  const api = createClient({
    baseUrl: '',
    fetch: (address, options) => globalThis.fetch(address, options),
    csrfToken: () => undefined,
    headers: () => headers,
  })
  const capture: FaceTransport = {
    start: (mode) => api.startFaceCheckByHandover({ body: { mode } }),
    send: ({ checkId, nonce, atMs, sizes, file }) =>
      api.sendFaceFramesByHandover({ params: { checkId }, body: { nonce, atMs, sizes }, file }),
  }
  return {
    open: (): Promise<HandoverTask> => api.openHandover({}),
    notice: (provider: string): Promise<PrivacyNotice> => api.getPrivacyNotice({ query: { provider } }),
    acceptNotice: (version: string) => api.acceptNoticeByHandover({ body: { version } }),
    sayConsent: (textVersion: string, said: { agrees: boolean; guardian: boolean }) =>
      api.giveMaterialConsentByHandover({ body: { textVersion, ...said } }),
    async send(
      kind: MaterialKind,
      { photo, insists }: { photo: Blob; insists: boolean },
      onProgress: (percent: number) => void,
    ): Promise<HandoverTask> {
      if (photo.size > uploadPartBytes) {
        const body = {
          kind,
          fileName: `${kind}.jpg`,
          sizeBytes: photo.size,
          ...(insists ? { insist: 'yes' as const } : {}),
        }
        const uploadId = await sendInPieces({
          file: photo,
          begin: () => api.beginUploadByHandover({ body }),
          send: (id, offset, file) =>
            api.sendUploadPartByHandover({ params: { uploadId: id }, body: { offset }, file }),
          onProgress,
        })
        return api.finishUploadByHandover({ params: { uploadId } })
      }
      const form = new FormData()
      form.append('kind', kind)
      if (insists) form.append('insist', 'yes')
      form.append('file', photo, `${kind}.jpg`)
      return sendForm({ address: endpoints.uploadByHandover.path, form, headers, onProgress })
    },
    face: {
      look: (): Promise<HandoverFaceView> => api.getFaceByHandover({}),
      consent: (textVersion: string, said: FaceAnswer): Promise<HandoverFaceView> =>
        api.giveFaceConsentByHandover({ body: { textVersion, ...said } }),
      askForOtherWay: (way: StaffWay, wish: string): Promise<HandoverFaceView> =>
        api.askForOtherWayByHandover({ body: { way, wish } }),
      capture,
    },
    sheet: {
      read: (): Promise<HandoverSheetView> => api.getSheetByHandover({}),
      pdf: (): Promise<Blob> => api.getSheetContentByHandover({}),
      sign: (signing: Omit<SignSheetRequest, 'agreed'>): Promise<HandoverTask> =>
        api.signByHandover({ body: { ...signing, agreed: true } }),
    },
  }
}
export type PhoneApi = ReturnType<typeof phoneApi>
