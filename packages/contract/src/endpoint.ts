import type { z } from 'zod'

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
  /** Who may call it; the server refuses everybody else. */
  for: 'anyone' | 'signedIn' | readonly Role[]
  params?: Params
  query?: Query
  body?: Body
  answer: Answer
  /** Most requests a minute from one address; left out, the limit of the installation. */
  perMinute?: number
  /** `multipart` takes a form with a file, `bytes` answers a file. */
  transfer?: 'multipart' | 'bytes'
}

export type Role = (typeof roles)[number]
export const roles = ['applicant', 'reviewer', 'supervisor', 'admin', 'auditor'] as const

/** Keeps the exact types of an endpoint's shapes. */
export const endpoint = <
  Answer extends Shape,
  Params extends Shape = z.ZodUndefined,
  Query extends Shape = z.ZodUndefined,
  Body extends Shape = z.ZodUndefined,
>(
  it: Endpoint<Params, Query, Body, Answer>,
): Endpoint<Params, Query, Body, Answer> => it
