import type { Finding, Problem } from '@openbeian/contract'
import { type ErrorKind, FilingError, isRecord, type OrderAction } from '@openbeian/filing'
import { isOutage } from '../postgres/outage.ts'
import { HttpRefusal, type RefusalCode, refusals } from './refusal.ts'
import { WrongShape } from './shape.ts'

export interface Refusal {
  status: number
  problem: Problem
}

/** Turns whatever was thrown into what the caller may know of it. */
export function refusalOf(error: unknown, requestId: string): Refusal {
  if (error instanceof FilingError) return brokenPromise(error, requestId)
  if (error instanceof WrongShape) return wrongShape(error, requestId)
  return refuse(error instanceof HttpRefusal ? error.code : codeOf(error), requestId)
}

function brokenPromise(error: FilingError, requestId: string): Refusal {
  // details of our own faults are not told to callers
  if (error.kind === 'broken') return refuse('http.failed', requestId)
  const { allowed, findings, ...details } = error.details as { allowed?: OrderAction[]; findings?: Finding[] }
  const problem: Problem = {
    code: error.code,
    message: { zh: error.zh, en: error.message },
    details,
    ...(allowed ? { allowedActions: allowed } : {}),
    ...(findings ? { findings } : {}),
    requestId,
  }
  return { status: statuses[error.kind], problem }
}

/** The only place where a kind of error becomes a status of HTTP. */
export const statuses: Record<ErrorKind, number> = {
  notSignedIn: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  gone: 410,
  tooLarge: 413,
  notAccepted: 415,
  invalid: 422,
  tooMany: 429,
  broken: 500,
  unavailable: 503,
}

/** A database is mostly back by then. */
const retryAfterSeconds = 5

function refuse(code: RefusalCode, requestId: string): Refusal {
  const { status, zh, en } = refusals[code]
  const details = code === 'http.unavailable' ? { details: { retryAfterSeconds } } : {}
  return { status, problem: { code, message: { zh, en }, ...details, requestId } }
}

function wrongShape({ findings, count }: WrongShape, requestId: string): Refusal {
  const message = {
    zh: `有 ${count} 处内容的格式不正确，请修改后再提交。`,
    en: `${count} of the values do not have the right form; mend them and send again.`,
  }
  return { status: 422, problem: { code: 'contract.shape', message, findings, requestId } }
}

/** Fastify's own errors, by their status; everything unknown is our fault and says nothing. */
function codeOf(error: unknown): RefusalCode {
  if (isOutage(error)) return 'http.unavailable'
  const status = isRecord(error) && typeof error.statusCode === 'number' ? error.statusCode : 500
  return byStatus[status] ?? (status < 500 ? 'http.unreadable' : 'http.failed')
}

const byStatus: Record<number, RefusalCode> = {
  // a folder of the web app
  403: 'http.not-found',
  404: 'http.not-found',
  413: 'http.too-large',
  415: 'http.unknown-media-type',
}
