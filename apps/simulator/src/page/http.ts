import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { writePlain } from '../tagged-json.ts'
import { pageStyle } from './page-style.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')

/** Nothing from outside, no scripts: what arrives here was written by strangers. */
const guarded = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${hashOf(pageStyle)}'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

export const sendPage = (response: ServerResponse, status: number, page: string): void =>
  send(response, status, 'text/html; charset=utf-8', page)

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, 'application/json; charset=utf-8', writePlain(value))

export const sendBytes = (response: ServerResponse, type: string, bytes: Buffer): void =>
  send(response, 200, type, bytes)

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...guarded }).end(body)
}

/** A browser says where a form was sent from; programs that say nothing are let through. */
export function isCrossOrigin({ headers: { origin, host, 'sec-fetch-site': site } }: IncomingMessage): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return origin !== undefined && origin !== `http://${host}`
}

const maxBytes = 64 * 1024

/** What a form or a JSON body says; an empty body says nothing, undefined is one that cannot be read. */
export async function readFields(
  request: IncomingMessage,
): Promise<{ fields: Record<string, unknown> | undefined; isForm: boolean }> {
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  const body = await readBody(request)
  if (body === undefined) return { isForm, fields: undefined }
  return { isForm, fields: isForm ? Object.fromEntries(new URLSearchParams(body)) : jsonFields(body) }
}

function jsonFields(body: string): Record<string, unknown> | undefined {
  if (body.trim() === '') return {}
  try {
    const fields: unknown = JSON.parse(body)
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? { ...fields } : undefined
  } catch {
    return undefined
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= maxBytes) chunks.push(chunk)
  }
  return size > maxBytes ? undefined : Buffer.concat(chunks).toString('utf8')
}
