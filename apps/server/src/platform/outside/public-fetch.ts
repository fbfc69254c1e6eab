import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isLoopback } from './loopback.ts'
import { type PrivateRanges, publicLookup, refusePrivate } from './public-lookup.ts'

export interface PublicFetchSettings {
  /** Addresses that are not public and may be called all the same. */
  privateRanges: PrivateRanges
  /** The variable that names them. */
  namedBy: string
  timeoutMs: number
  maxBytes: number
}

interface RequestOptions {
  method: string
  headers: Record<string, string>
  body?: unknown
  signal?: AbortSignal | undefined
}

/**
 * Asks an address somebody typed: over TLS, or on this machine where that is named; never at an address that is not public.
 * It follows nobody elsewhere, and reads only so much for so long.
 */
export const publicFetch =
  ({ privateRanges, namedBy, timeoutMs, maxBytes }: PublicFetchSettings) =>
  async (address: string, { method, headers, body, signal }: RequestOptions): Promise<Response> => {
    const url = new URL(address)
    refuseClear(url)
    refusePrivate(address, privateRanges, namedBy)
    const limit = AbortSignal.timeout(timeoutMs)
    const options = {
      method,
      headers: { ...headers, 'accept-encoding': 'identity' },
      lookup: publicLookup(privateRanges, namedBy),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      agent: false as const,
      maxHeaderSize: 32 * 1024,
    }
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = request(url, options, resolve)
      asked.on('error', reject)
      asked.end(textOf(body))
    })
    const bytes = await bytesOf(answer, maxBytes)
    const { statusCode: status = 500 } = answer
    const said = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    )
    return new Response(status === 204 || status === 304 ? null : new Uint8Array(bytes), { status, headers: said })
  }

/** Whoever is on the way would read secrets and write answers. */
export function refuseClear({ protocol, hostname }: URL): void {
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return
  throw new Error(`${hostname} is called over TLS alone`)
}

function textOf(body: unknown): string | undefined {
  if (body === undefined || body === null) return undefined
  if (typeof body === 'string') return body
  if (body instanceof URLSearchParams) return body.toString()
  throw new Error('only texts are sent')
}

async function bytesOf(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of answer) {
    if (!Buffer.isBuffer(chunk)) continue
    bytes += chunk.length
    if (bytes > maxBytes) {
      answer.destroy()
      throw new Error('the answer is too long')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
