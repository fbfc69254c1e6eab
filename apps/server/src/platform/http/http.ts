import { type Endpoint, type EndpointBudget, maxBodyBytesOf, Problem, type Right, rights } from '@openbeian/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Caller } from '../caller.ts'
import { callerFor, may } from '../visible-to.ts'
import { HttpRefusal } from './refusal.ts'
import { shapeValidator, unasked } from './shape.ts'
import { readUpload, type UploadedFile } from './upload.ts'
import type { Watch } from './watch.ts'

export type App = FastifyInstance
export type Request = FastifyRequest
export type Reply = FastifyReply

/** Who holds the session of a request. */
export interface SignedIn {
  caller: Caller
  /** The row in `sessions`, not the token. */
  sessionId: Buffer
  csrfToken: string
  /** The password was typed lately. */
  isConfirmed: boolean
  /** A service that opened the session asked for a second factor. */
  factorByService?: boolean
  /** Has to set up a second factor before anything else. */
  lacksSecondFactor: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | undefined
    /** Who is signed in on the device that holds a link: nobody acts as them, but they may lack the right to act by the link. */
    besides: SignedIn | undefined
  }
  interface FastifyReply {
    /** Hands the session's token to the browser, or takes it away. */
    setSession(token: string | undefined): void
    /** Lets the browser be known again. */
    setDevice(token: string): void
  }
  interface FastifyContextConfig {
    /** For whoever watches the server. */
    isUncounted?: true
  }
  interface FastifyInstance {
    /** Is told who looks at what, and who was refused. */
    watch: Watch
    spendRequest: SpendRequest
    /** Whether people reach us over HTTPS, as it is now. */
    isHttps(): boolean
  }
}

/** What a request counts for. */
export interface RequestUse {
  budget: EndpointBudget
  ip: string
  /** Under which name we were asked. */
  host: string
  caller?: Caller
  /** One where it is left out. */
  amount?: number
}

/** Counts a request for all servers together. Throws `budgets.used-up`. */
export type SpendRequest = (use: RequestUse) => Promise<void>

/** What a handler is given, checked against the endpoint's shapes. */
export interface RequestInput<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  params: z.output<Params>
  query: z.output<Query>
  body: z.output<Body>
  ip: string
  /** Only of an endpoint whose `transfer` is `multipart`. */
  file: UploadedFile
  request: FastifyRequest
  reply: FastifyReply
}

/** What the handler of an endpoint with `transfer: 'bytes'` answers. */
export interface FileAnswer {
  bytes: Uint8Array
  contentType: string
  /** Offered when the file is saved. */
  fileName?: string
}

type SignedInInput<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = RequestInput<
  Params,
  Query,
  Body
> & {
  caller: Caller
  signedIn: SignedIn
}

/** Serves an endpoint of the contract: who may call it, what it takes and what it answers are checked against the tables. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  app: App,
  endpoint: Endpoint<P, Q, B, A>,
  handle: (asked: SignedInInput<P, Q, B>) => Promise<z.output<A>> | z.output<A>,
): void {
  if (rights[endpoint.right].door !== 'session') throw new Error(`${endpoint.path} needs no session: use publicRoute.`)
  register(app, { endpoint, guard: undefined }, handle)
}

/** Lets a request in by something else than a session, before its body is read. */
type AdmitRequest = (request: FastifyRequest) => Promise<void>

/** Serves an endpoint that needs no session. */
export const publicRoute = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  app: App,
  endpoint: Endpoint<P, Q, B, A>,
  handle: (asked: RequestInput<P, Q, B>) => Promise<z.output<A>> | z.output<A>,
): void => guardedRoute(app, { endpoint }, handle)

/** Serves an endpoint that needs no session, behind a guard. */
export function guardedRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  app: App,
  { endpoint, guard }: { endpoint: Endpoint<P, Q, B, A>; guard?: AdmitRequest },
  handle: (asked: RequestInput<P, Q, B>) => Promise<z.output<A>> | z.output<A>,
): void {
  if (rights[endpoint.right].door === 'session') throw new Error(`${endpoint.path} needs a session: use route.`)
  register(app, { endpoint, guard }, handle)
}

/** What it takes is what its endpoint's shapes let through. */
type Handle = (asked: never) => unknown

function register(
  app: App,
  { endpoint, guard }: { endpoint: Endpoint; guard: AdmitRequest | undefined },
  handle: Handle,
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: schemaOf(endpoint),
    bodyLimit: maxBodyBytesOf(endpoint),
    validatorCompiler: endpoint.transfer === 'multipart' ? allButTheBody : shapeValidator,
    onRequest: async (request) => {
      refuseWithoutRight(endpoint.right, request)
      refuseWithoutFactor(endpoint, request)
      const { ip, host, signedIn } = request
      if (endpoint.passwordAgain && !signedIn?.isConfirmed) throw new HttpRefusal('http.password-needed')
      if (endpoint.budget)
        await app.spendRequest({ budget: endpoint.budget, ip, host, ...(signedIn && { caller: signedIn.caller }) })
      await guard?.(request)
    },
    preValidation: async (request) => refuseUnasked(endpoint, request),
    handler: async (request, reply) => {
      const { params, query, ip, signedIn } = request
      const upload =
        endpoint.transfer === 'multipart' ? await readUpload(request, endpoint.body, endpoint.maxFileBytes) : undefined
      const body = upload ? upload.fields : request.body
      const caller = signedIn && callerFor(endpoint.right, signedIn.caller)
      const asked = { params, query, body, ip, signedIn, caller, file: upload?.file, request, reply }
      const answer = await handle(asked as never)
      if (caller) await app.watch.looked({ caller, endpoint, params, answer })
      return endpoint.transfer === 'bytes' ? sendFile(reply, answer as FileAnswer) : answer
    },
  })
}

/** Of what the endpoint has no shape for, nothing may come. */
function refuseUnasked({ query, body, transfer }: Endpoint, request: FastifyRequest): void {
  if (!query && !isNothing(request.query)) throw unasked()
  if (!body && transfer !== 'multipart' && !isNothing(request.body)) throw unasked()
}

const isNothing = (it: unknown) =>
  it === undefined || it === null || (typeof it === 'object' && Object.keys(it).length === 0)

function schemaOf({ path, summary, params, query, body, answer, transfer }: Endpoint): Record<string, unknown> {
  return {
    summary,
    tags: [path.split('/')[2] ?? ''],
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    transfer,
    response: { ...(transfer === 'bytes' ? {} : { 200: answer }), '4xx': Problem, '5xx': Problem },
  }
}

/** A form is read by us, after the caller was let in. */
const allButTheBody: typeof shapeValidator = (it) =>
  it.httpPart === 'body' ? (value: unknown) => ({ value }) : shapeValidator(it)

function refuseWithoutRight(right: Right, { signedIn, besides }: FastifyRequest): void {
  const { door } = rights[right]
  if (door === 'session' && !signedIn) throw new HttpRefusal('http.sign-in-needed')
  const who = door === 'link' ? besides : signedIn
  if (door !== 'anyone' && who && !may(who.caller, right)) throw new HttpRefusal('http.not-allowed')
}

/** Staff set it up before anything else; what needs no session is open to them as to anybody. */
function refuseWithoutFactor({ right, beforeSecondFactor }: Endpoint, { signedIn }: FastifyRequest): void {
  if (rights[right].door === 'session' && signedIn?.lacksSecondFactor && !beforeSecondFactor)
    throw new HttpRefusal('http.second-factor-missing')
}

function sendFile(reply: FastifyReply, { bytes, contentType, fileName }: FileAnswer): FastifyReply {
  if (fileName) {
    reply.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`)
  }
  return reply.type(contentType).send(Buffer.from(bytes))
}
