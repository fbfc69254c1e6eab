import type { StartedFaceCheck } from '@openbeian/contract'

interface SentCapture {
  checkId: string
  nonce: string
  atMs: string
  sizes: string
  file: Blob
}

/** How a capture reaches the server: by a session, or by the link on a phone. */
export interface FaceTransport {
  start(mode: 'camera' | 'film'): Promise<StartedFaceCheck>
  send(capture: SentCapture): Promise<unknown>
}
