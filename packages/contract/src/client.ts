import { isRecord } from '@openbeian/filing'
import type { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import type { Problem } from './problem.ts'

type Endpoints = typeof endpoints
type Part<Name extends string, Shape> = Shape extends z.ZodUndefined
  ? object
  : { [key in Name]: Shape extends z.ZodType ? z.input<Shape> : never }
type Input<It> =
  It extends Endpoint<infer Params, infer Query, infer Body, z.ZodType>
    ? Part<'params', Params> &
        Partial<Part<'query', Query>> &
        Part<'body', Body> & { file?: Blob; fileName?: string; signal?: AbortSignal }
    : never
/** What no shape describes is a file. */
type Answer<It> =
  It extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer Shape>
    ? unknown extends z.output<Shape>
      ? Blob
      : z.output<Shape>
    : never

export type Client = { [Name in keyof Endpoints]: (input: Input<Endpoints[Name]>) => Promise<Answer<Endpoints[Name]>> }

/** An answer other than the promised one. `status` 0: the server did not answer. */
export class ApiError extends Error {
  readonly status: number
  readonly problem: Problem

  constructor(status: number, problem: Problem) {
    super(problem.message.en)
    this.name = 'ApiError'
    this.status = status
    this.problem = problem
  }
}

export interface ClientOptions {
  baseUrl: string
  fetch?: typeof globalThis.fetch
  /** Sent with everything that changes something. */
  csrfToken: () => string | undefined
  /** Sent with everything. */
  headers?: () => Record<string, string>
}

/** A typed function for every endpoint. They throw `ApiError`. */
export function createClient(options: ClientOptions): Client {
  const call = (endpoint: Endpoint) => (input: CallInput) => request(endpoint, input, options)
  return Object.fromEntries(
    Object.entries<Endpoint>(endpoints).map(([name, it]) => [name, call(it)]),
  ) as unknown as Client
}

interface CallInput {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: Record<string, unknown>
  file?: Blob
  fileName?: string
  signal?: AbortSignal
}

async function request(
  endpoint: Endpoint,
  input: CallInput,
  { baseUrl, fetch = globalThis.fetch, csrfToken, headers: more }: ClientOptions,
): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json', ...more?.() }
  if (endpoint.method !== 'GET') headers['x-csrf-token'] = csrfToken() ?? ''
  const body = bodyOf(endpoint, input, headers)

  const answer = await fetch(baseUrl + addressOf(endpoint.path, input), {
    method: endpoint.method,
    headers,
    credentials: 'include',
    ...(body === undefined ? {} : { body }),
    ...(input.signal ? { signal: input.signal } : {}),
  }).catch(throwUnreachable)
  if (!answer.ok) throw new ApiError(answer.status, await problemOf(answer))
  // the line may still break within the answer
  if (endpoint.transfer === 'bytes') return answer.blob().catch(throwUnreachable)
  return parsed(await answer.text().catch(throwUnreachable), answer.status)
}

function throwUnreachable(cause: unknown): never {
  throw new ApiError(0, unreachable(cause))
}

/** A page where JSON was expected comes from something between here and the server. */
function parsed(text: string, status: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError(status, unexpected(status))
  }
}

function addressOf(path: string, { params = {}, query = {} }: CallInput): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  return search.size > 0 ? `${filled}?${search}` : filled
}

function bodyOf(
  endpoint: Endpoint,
  { body, file, fileName }: CallInput,
  headers: Record<string, string>,
): BodyInit | undefined {
  if (endpoint.transfer === 'multipart') {
    const form = new FormData()
    for (const [name, value] of Object.entries(body ?? {})) form.append(name, String(value))
    if (file) form.append('file', file, fileName ?? 'file')
    return form
  }
  if (body === undefined) return undefined
  headers['content-type'] = 'application/json'
  return JSON.stringify(body)
}

/** By what every problem has: the shapes, and with them the validator, stay on the server. */
export const isProblem = (said: unknown): said is Problem =>
  isRecord(said) &&
  typeof said.code === 'string' &&
  typeof said.requestId === 'string' &&
  isRecord(said.message) &&
  typeof said.message.zh === 'string' &&
  typeof said.message.en === 'string'

async function problemOf(answer: Response): Promise<Problem> {
  const said: unknown = await answer.json().catch(() => undefined)
  return isProblem(said) ? said : unexpected(answer.status)
}

const unexpected = (status: number): Problem => ({
  code: 'http.unexpected',
  message: { zh: `服务器返回了意外的结果（${status}）。`, en: `The server answered ${status}.` },
  requestId: '',
})

const unreachable = (cause: unknown): Problem => ({
  code: 'http.unreachable',
  message: {
    zh: '连接不上服务器，请检查网络后重试。',
    en: 'The server cannot be reached; check the network and try again.',
  },
  details: { cause: String(cause) },
  requestId: '',
})
