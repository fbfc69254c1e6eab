import type { LookupFunction } from 'node:net'
import { type Client, createClientAsync } from 'soap'
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
import type { BeianStatusRequest, UploadRequest, VerifyPasswordRequest } from './call.ts'
import { freshRandom, passwordHash } from './password-hash.ts'
import { readEnvelope } from './read-envelope.ts'
import { parameters, serviceOf } from './services.ts'
import { AnswerRead, type ReadEnvelope, UnreadAnswers } from './unread-answers.ts'
import { wsdl } from './wsdl.ts'

export interface AdministrationAddress {
  /** Scheme, host and port: `http://127.0.0.1:18080`. */
  baseUrl: string
  ispId: bigint
  userName: string
  password: string
  dialect: Dialect
  timeoutMs: number
  /** Where answers are read; here when left out. */
  readAnswer?: ReadEnvelope
  /** Throws where a host that is written as numbers, and so not looked up, may not be called. */
  refuseHost?: (baseUrl: string) => void
  /** Finds the address of its host, and may refuse it; that of this machine where it is left out. */
  lookup?: LookupFunction
  /** The WSDL of a service as the administration gave it; ours where it is left out or answers nothing. */
  wsdlOf?: (service: string) => string | undefined
}

/** The call got no answer that can be read; whether it was carried out is unknown. */
export interface TransportFault {
  fault: 'transport'
  reason: string
}

/** The administration's operations. Faults of the network are values (`TransportFault`), never exceptions. */
export interface Administration {
  upload(request: UploadRequest): Promise<UploadAnswer | TransportFault>
  download(): Promise<DownloadAnswer | TransportFault>
  acknowledge(fileName: string): Promise<Answer | TransportFault>
  previousUpload(): Promise<PreviousUploadAnswer | TransportFault>
  beianStatus(request: BeianStatusRequest): Promise<BeianStatusAnswer | TransportFault>
  verifyPassword(request: VerifyPasswordRequest): Promise<VerifyPasswordAnswer | TransportFault>
}

export const isTransportFault = (answer: Answer | TransportFault): answer is TransportFault => 'fault' in answer

/** Nothing is fetched but answers: its services are described by what is shipped, or by files of the administration. */
export function connectAdministration(address: AdministrationAddress): Administration {
  const call = calling(address)
  return {
    upload: ({ sealed, sequence }) => call('isp_upload', { ...sealed, dataSequence: sequence }),
    download: () => call('isp_download', {}),
    acknowledge: (fileName) => call('isp_downloadack', { fileName }),
    previousUpload: async () => withSequence(await call('isp_querypreviousupload', {})),
    beianStatus: ({ type, value }) => call('isp_querybeianstatus', { queryConditionType: type, queryCondition: value }),
    verifyPassword: ({ filingNumber, password }) => call('isp_verifybamm', { baxh: filingNumber, bamm: password }),
  }
}

type Arguments = Record<string, string | number>
type Call = (operation: Operation, args: Arguments) => Promise<AnyAnswer | TransportFault>

function calling(address: AdministrationAddress): Call {
  const { baseUrl, ispId, userName, password, dialect, timeoutMs, lookup, readAnswer = readEnvelope } = address
  const httpClient = new UnreadAnswers(readAnswer)
  const clients = new Map<string, Client>()

  async function clientOf(operation: Operation): Promise<Client> {
    const service = serviceOf(operation)
    const { name, path } = service
    const known = clients.get(path)
    if (known) return known
    const described = address.wsdlOf?.(name)
    if (described !== undefined) refuseImports(described)
    const client = await createClient(described ?? wsdl(service, dialect, baseUrl), {
      endpoint: new URL(path, baseUrl).href,
      httpClient,
    })
    clients.set(path, client)
    return client
  }

  return async (operation, args) => {
    try {
      address.refuseHost?.(baseUrl)
      const client = await clientOf(operation)
      const randVal = freshRandom()
      const given: Arguments = {
        ...args,
        userName,
        randVal,
        pwdHash: passwordHash(password, randVal),
        hashAlgorithm: 0,
      }
      const rest = parameters[operation].map(([name]) => [name, given[name]] as const)
      const first = ispIdSpelling(client, operation) ?? dialect.ispIdSpelling[operation]
      const sent = Object.fromEntries([[first, String(ispId)], ...rest])
      const line = { signal: AbortSignal.timeout(timeoutMs), maxRedirects: 0, maxContentLength: maxAnswerBytes }
      await client[`${operation}Async`](sent, lookup ? { ...line, lookup } : line)
      throw new Error('no answer')
    } catch (error) {
      if (!(error instanceof AnswerRead)) return faultOf(reasonOf(error))
      return 'answer' in error.read ? error.read.answer : faultOf(error.read.fault)
    }
  }
}

const faultOf = (reason: string): TransportFault => ({ fault: 'transport', reason: reason.slice(0, 300) })

/** A file has at most 50 MB, and base64 a third more. */
const maxAnswerBytes = 80 * 1024 * 1024

/** What went wrong, in words of ours: whoever else answers at this address is not to be read here. */
function reasonOf(error: unknown): string {
  const status = statusOf(error)
  if (status !== undefined && status !== 200) return `it answered ${status}`
  if (status === 200) return 'an answer that is not SOAP'
  return error instanceof Error ? error.message : 'unknown'
}

/** What the library throws is not always an error, but has what was answered. */
function statusOf(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('response' in thrown)) return undefined
  const { response } = thrown
  if (typeof response !== 'object' || response === null || !('status' in response)) return undefined
  return typeof response.status === 'number' ? response.status : undefined
}

/** A description that leads elsewhere would be followed there. */
function refuseImports(described: string): void {
  if (/<(?:[\w.-]+:)?(?:import|include|redefine)\b[^<>]*\b(?:schemaLocation|location)\s*=/.test(described))
    throw new Error('the WSDL imports from another place: put everything into one file')
}

const createClient = (
  described: string,
  { endpoint, httpClient }: { endpoint: string; httpClient: UnreadAnswers },
): Promise<Client> =>
  // Administrations behind a gateway publish an inner address: the one that was configured is called.
  createClientAsync(described, { disableCache: true, endpoint, httpClient }, endpoint)

/** How this administration's WSDL spells the first parameter. */
function ispIdSpelling(client: Client, operation: Operation): string | undefined {
  const described: Record<string, Record<string, Record<string, { input?: object }>>> = client.describe()
  const ports = Object.values(described).flatMap((service) => Object.values(service))
  const inputs = ports.flatMap((port) => Object.keys(port[operation]?.input ?? {}))
  return inputs.find((name) => name.toLowerCase() === 'ispid')
}

function withSequence(answer: AnyAnswer | TransportFault): PreviousUploadAnswer | TransportFault {
  if (isTransportFault(answer)) return answer
  const { file, ...rest } = answer
  if (!file) return rest
  if (file.sequence === undefined) return faultOf('an unreadable answer: a previous upload without dataSequence')
  return { ...rest, file: { ...file, sequence: file.sequence } }
}
