import type { Server } from 'node:http'
import type { Dialect } from '../dialects/dialect.ts'
import type {
  Answer,
  BeianStatusAnswer,
  DownloadAnswer,
  PreviousUploadAnswer,
  UploadAnswer,
  VerifyPasswordAnswer,
} from './answers.ts'
import type { BeianStatusRequest, Caller, UploadRequest, VerifyPasswordRequest } from './call.ts'

/** What an administration does, one function for each operation; one that throws answers code 999. */
export interface AdministrationOperations {
  upload(caller: Caller, request: UploadRequest): Promise<UploadAnswer>
  download(caller: Caller): Promise<DownloadAnswer>
  acknowledge(caller: Caller, fileName: string): Promise<Answer>
  previousUpload(caller: Caller): Promise<PreviousUploadAnswer>
  beianStatus(caller: Caller, request: BeianStatusRequest): Promise<BeianStatusAnswer>
  verifyPassword(caller: Caller, request: VerifyPasswordRequest): Promise<VerifyPasswordAnswer>
}

/**
 * Serves the WSDLs and the six operations at the three paths; every other path stays with the listeners
 * that `server` already has, so add those first. Resolves when requests can come.
 */
export async function serveAdministration(
  _server: Server,
  _operations: AdministrationOperations,
  _options: { dialect: Dialect; onFault?: (error: unknown) => void },
): Promise<void> {
  throw new Error('not written yet')
}
