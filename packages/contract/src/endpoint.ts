import type { z } from 'zod'
import type { EndpointBudget } from './budgets.ts'
import type { PersonalData } from './personal-data.ts'
import { type Right, rights } from './rights.ts'

type Shape = z.ZodType

/** What one address of the API accepts and answers. One table serves the server, the client and the OpenAPI document. */
export interface Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answer extends Shape = Shape,
> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `:name` for each of `params`. */
  path: `/api/${string}`
  summary: string
  /** What whoever calls it needs to be allowed; the table `rights` says who is. */
  right: Right
  params?: Params
  query?: Query
  body?: Body
  /** Data of persons in the answer: who looks at it is in the audit. Said for each, so that nothing is forgotten. */
  personal: 'none' | PersonalData<z.output<Params>, z.output<Answer>>
  answer: Answer
  /** What it writes into the log of what was done, as the log shows it; said once, where several write the same. */
  audit?: AuditNames
  /** What every request counts for, besides `requests.address`; before its body is read. */
  budget?: EndpointBudget
  /** Asks for the password again, where it was not typed lately. */
  passwordAgain?: true
  /** Also for staff who have not set up the second factor that is asked of them: what leads there, and out. */
  beforeSecondFactor?: true
  /** Of a body of JSON; see `maxBodyBytesOf` where it is left out. */
  maxBodyBytes?: number
  /** Of the file of a form; left out: `maxUploadBytes`. Its fields may be as long as their shapes say. */
  maxFileBytes?: number
  /** `multipart` takes a form with a file, `bytes` answers a file. */
  transfer?: 'multipart' | 'bytes'
}

/** An action that is written down, and the kind of thing it was done to: the part of `about` before the colon. */
export interface AuditNames {
  actions?: Readonly<Record<string, BothLanguages>>
  things?: Readonly<Record<string, BothLanguages>>
}

export interface BothLanguages {
  zh: string
  en: string
}

/** A stranger has little to say, and who is signed in no more than a page of reasons. */
export const maxBodyBytesOf = ({ right, maxBodyBytes }: Endpoint): number =>
  maxBodyBytes ?? (rights[right].door === 'session' ? 256 * 1024 : 16 * 1024)

/** Keeps the exact types of an endpoint's shapes. */
export const endpoint = <
  Answer extends Shape,
  Params extends Shape = z.ZodUndefined,
  Query extends Shape = z.ZodUndefined,
  Body extends Shape = z.ZodUndefined,
>(
  it: Endpoint<Params, Query, Body, Answer>,
): Endpoint<Params, Query, Body, Answer> => it
