import type { Server } from 'node:http'
import { type IServerOptions, listen } from 'soap'
import type { Dialect } from '../dialects/dialect.ts'
import type { Operation } from '../dialects/operations.ts'
import type {
  Answer,
  AnyAnswer,
  BeianStatusAnswer,
  DownloadAnswer,
  PreviousUploadAnswer,
  UploadAnswer,
  VerifyPasswordAnswer,
} from './answers.ts'
import { encodeAnswer } from './answers.ts'
import type { BeianStatusRequest, Caller, UploadRequest, VerifyPasswordRequest } from './call.ts'
import { type Service, services } from './services.ts'
import { wsdl } from './wsdl.ts'

/** What an administration does, one function for each operation; one that throws answers code 999. */
export interface AdministrationOperations {
  upload(caller: Caller, request: UploadRequest): Promise<UploadAnswer>
  download(caller: Caller): Promise<DownloadAnswer>
  acknowledge(caller: Caller, fileName: string): Promise<Answer>
  previousUpload(caller: Caller): Promise<PreviousUploadAnswer>
  beianStatus(caller: Caller, request: BeianStatusRequest): Promise<BeianStatusAnswer>
  verifyPassword(caller: Caller, request: VerifyPasswordRequest): Promise<VerifyPasswordAnswer>
}

export interface ServeOptions {
  dialect: Dialect
  /** What an operation threw; the caller was answered 999. */
  onFault?: (error: unknown) => void
}

/**
 * Serves the WSDLs and the six operations at the three paths; every other path stays with the listeners
 * that `server` already has, so add those first. Resolves when requests can come.
 */
export async function serveAdministration(
  server: Server,
  operations: AdministrationOperations,
  options: ServeOptions,
): Promise<void> {
  for (const service of services) await listenAt(server, service, answering(operations), options)
  publishWsdls(server, options.dialect)
}

type SoapArguments = Record<string, unknown>
type SoapHandlers = Record<Operation, (caller: Caller, sent: SoapArguments) => Promise<AnyAnswer>>

const answering = (operations: AdministrationOperations): SoapHandlers => ({
  isp_upload: (caller, sent) =>
    operations.upload(caller, {
      sealed: {
        beianInfo: textOf(sent.beianInfo),
        beianInfoHash: textOf(sent.beianInfoHash),
        encryptAlgorithm: numberOf(sent.encryptAlgorithm),
        hashAlgorithm: numberOf(sent.hashAlgorithm),
        compressionFormat: numberOf(sent.compressionFormat),
      },
      sequence: numberOf(sent.dataSequence),
    }),
  isp_download: (caller) => operations.download(caller),
  isp_downloadack: (caller, sent) => operations.acknowledge(caller, textOf(sent.fileName)),
  isp_querypreviousupload: (caller) => operations.previousUpload(caller),
  isp_querybeianstatus: (caller, sent) =>
    operations.beianStatus(caller, { type: numberOf(sent.queryConditionType), value: textOf(sent.queryCondition) }),
  isp_verifybamm: (caller, sent) =>
    operations.verifyPassword(caller, { filingNumber: textOf(sent.baxh), password: textOf(sent.bamm) }),
})

const callerOf = (sent: SoapArguments): Caller => ({
  ispId: idOf(sent.ispId ?? sent.ispID),
  userName: textOf(sent.userName),
  randVal: textOf(sent.randVal),
  pwdHash: textOf(sent.pwdHash),
  hashAlgorithm: numberOf(sent.hashAlgorithm),
})

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const numberOf = (value: unknown): number => (/^\s*-?\d{1,15}\s*$/.test(textOf(value)) ? Number(textOf(value)) : 0)
const idOf = (value: unknown): bigint => (/^\s*\d+\s*$/.test(textOf(value)) ? BigInt(textOf(value).trim()) : 0n)

async function listenAt(server: Server, service: Service, answers: SoapHandlers, options: ServeOptions): Promise<void> {
  const port = Object.fromEntries(
    service.operations.map((operation) => [
      operation,
      async (sent: SoapArguments | null) => ({ return: await answerTo(operation, sent ?? {}, answers, options) }),
    ]),
  )
  await new Promise<void>((resolve, reject) => {
    // The library's types leave out an option its WSDL reader takes: ids must not pass through a float.
    const listening: IServerOptions & { customDeserializer: object } = {
      path: service.path,
      services: { [`${service.name}Service`]: { [`${service.name}Port`]: port } },
      xml: wsdl(service, options.dialect, ''),
      suppressStack: true,
      customDeserializer: { long: (text: string) => text, int: (text: string) => text },
      callback: (error: unknown) => (error ? reject(error) : resolve()),
    }
    listen(server, listening)
  })
}

async function answerTo(
  operation: Operation,
  sent: SoapArguments,
  answers: SoapHandlers,
  { dialect, onFault }: ServeOptions,
): Promise<string> {
  try {
    return encodeAnswer(dialect, await answers[operation](callerOf(sent), sent))
  } catch (error) {
    onFault?.(error)
    return encodeAnswer(dialect, { code: 999, message: '其他错误' })
  }
}

/** A WSDL names the address it was asked at, so a client that trusts it comes back to the right host. */
function publishWsdls(server: Server, dialect: Dialect): void {
  const listeners = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host')
    const service = services.find((it) => it.path === pathname)
    if (service && request.method === 'GET' && /^\?wsdl/i.test(search)) {
      const baseUrl = `http://${request.headers.host ?? ''}`
      response.setHeader('content-type', 'text/xml; charset=utf-8')
      response.end(wsdl(service, dialect, baseUrl))
      return
    }
    for (const listener of listeners) listener.call(server, request, response)
  })
}
