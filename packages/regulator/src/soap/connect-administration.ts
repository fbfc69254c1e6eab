import { type Client, createClientAsync } from 'soap'
import type { Dialect, Operation } from '../dialects/dialect.ts'
import type {
  Answer,
  AnyAnswer,
  BeianStatusAnswer,
  DownloadAnswer,
  PreviousUploadAnswer,
  UploadAnswer,
  VerifyPasswordAnswer,
} from './answers.ts'
import { decodeAnswer } from './answers.ts'
import type { BeianStatusRequest, UploadRequest, VerifyPasswordRequest } from './call.ts'
import { freshRandom, passwordHash } from './password-hash.ts'
import { parameters, serviceOf } from './services.ts'

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

/** Asks for the WSDLs at the first call, and again after a fault. */
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

function calling({ baseUrl, ispId, userName, password, dialect, timeoutMs }: AdministrationAddress): Call {
  const clients = new Map<string, Client>()

  async function clientOf(operation: Operation): Promise<Client> {
    const { path } = serviceOf(operation)
    const endpoint = new URL(path, baseUrl).href
    const client = clients.get(path) ?? (await createClient(endpoint, timeoutMs))
    clients.set(path, client)
    return client
  }

  return async (operation, args) => {
    try {
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
      const [result] = await client[`${operation}Async`](sent, { signal: AbortSignal.timeout(timeoutMs) })
      const answer = decodeAnswer(String(result?.return ?? ''))
      return answer.ok ? answer.value : faultOf(`an unreadable answer: ${JSON.stringify(answer.faults[0])}`)
    } catch (error) {
      // The WSDL may have changed with what made the call fail.
      clients.delete(serviceOf(operation).path)
      return faultOf(error instanceof Error ? error.message : String(error))
    }
  }
}

const faultOf = (reason: string): TransportFault => ({ fault: 'transport', reason: reason.slice(0, 300) })

const createClient = (endpoint: string, timeoutMs: number): Promise<Client> =>
  createClientAsync(
    `${endpoint}?wsdl`,
    // Administrations behind a gateway publish an inner address: the one that was configured is called.
    {
      disableCache: true,
      endpoint,
      wsdl_options: { signal: AbortSignal.timeout(timeoutMs) },
    },
    endpoint,
  )

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
