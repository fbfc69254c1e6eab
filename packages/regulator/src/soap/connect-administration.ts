import type { Dialect } from '../dialects/dialect.ts'
import type {
  Answer,
  BeianStatusAnswer,
  DownloadAnswer,
  PreviousUploadAnswer,
  UploadAnswer,
  VerifyPasswordAnswer,
} from './answers.ts'
import type { BeianStatusRequest, UploadRequest, VerifyPasswordRequest } from './call.ts'

export interface AdministrationAddress {
  /** Scheme, host and port: `http://127.0.0.1:18080`. */
  baseUrl: string
  ispId: bigint
  userName: string
  password: string
  dialect: Dialect
  timeoutMs: number
}

/** The call got no answer that can be read; whether it was carried out is unknown. */
export interface TransportFault {
  fault: 'transport'
  reason: string
}

/** The administration as its provider sees it. Nothing here throws for what the network does. */
export interface Administration {
  upload(request: UploadRequest): Promise<UploadAnswer | TransportFault>
  download(): Promise<DownloadAnswer | TransportFault>
  acknowledge(fileName: string): Promise<Answer | TransportFault>
  previousUpload(): Promise<PreviousUploadAnswer | TransportFault>
  beianStatus(request: BeianStatusRequest): Promise<BeianStatusAnswer | TransportFault>
  verifyPassword(request: VerifyPasswordRequest): Promise<VerifyPasswordAnswer | TransportFault>
}

export const isTransportFault = (answer: Answer | TransportFault): answer is TransportFault => 'fault' in answer

/** Asks for the WSDLs at the first call, and again after a fault. */
export function connectAdministration(_address: AdministrationAddress): Administration {
  throw new Error('not written yet')
}
