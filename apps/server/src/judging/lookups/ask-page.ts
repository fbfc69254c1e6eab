import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { pipeline, type Transform } from 'node:stream'
import { domainToASCII } from 'node:url'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { errorCode } from '../../platform/process/error-code.ts'
import { type HomePage, LookupFault } from './lookup.ts'
import { type NamesToAsk, publicAddressOf } from './public-address.ts'
import { readPageApart } from './read-page-apart.ts'

export interface PageSettings extends NamesToAsk {
  /** In a trial; otherwise pages are on 80 and 443 alone. */
  port?: number | undefined
}

/** More of a page is not read. */
const maxBytes = 512 * 1024
const maxRedirects = 3

/**
 * Opens the home page of a domain as a visitor would: HTTPS or HTTP, with or without `www`. A refused connection or a
 * missing host means "does not answer". Throws `LookupFault` when that cannot be told.
 */
export async function askPage(domain: string, settings: PageSettings): Promise<HomePage> {
  const host = hostOf(domain)
  if (host === undefined) return { answers: false }
  const port = settings.port ? `:${settings.port}` : ''
  const places = [`http://${host}${port}/`, `http://www.${host}${port}/`, `https://${host}/`, `https://www.${host}/`]
  const signal = AbortSignal.timeout(settings.timeoutMs)
  let fault: LookupFault | undefined
  for (const place of places) {
    try {
      const page = await openPage(new URL(place), settings, signal)
      if (page) return page
    } catch (error) {
      if (!(error instanceof LookupFault)) throw error
      fault ??= error
    }
  }
  if (fault) throw fault
  return { answers: false }
}

/** What somebody typed may be no name at all, and must lead to no other host than it says. */
const hostOf = (domain: string): string | undefined =>
  /[\s/\\?#@:]/.test(domain) ? undefined : domainToASCII(domain) || undefined

async function openPage(first: URL, settings: PageSettings, signal: AbortSignal): Promise<HomePage | undefined> {
  let place = first
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    refuseOtherPlaces(place, settings)
    const address = await publicAddressOf(place.hostname, settings)
    if (!address) return undefined
    const answer = await answerOf(place, address, signal)
    if (!answer) return undefined
    const { statusCode = 0, headers } = answer
    if (statusCode >= 300 && statusCode < 400 && headers.location && URL.canParse(headers.location, place)) {
      answer.destroy()
      place = new URL(headers.location, place)
      continue
    }
    if (statusCode >= 200 && statusCode < 300) {
      const page = await beginningOf(answer)
      return { answers: true, ...(await readPageApart(page, headers, { isCut: page.length >= maxBytes })) }
    }
    answer.destroy()
    return undefined
  }
  throw new LookupFault('the page leads on and on')
}

/** A page may send us anywhere: only where pages are is followed. */
function refuseOtherPlaces({ protocol, port }: URL, settings: PageSettings): void {
  const isWeb = protocol === 'http:' || protocol === 'https:'
  if (!isWeb || (port !== '' && port !== String(settings.port ?? '')))
    throw new LookupFault('the page leads to where no pages are')
}

/** Error codes that mean: nobody answers, or with a certificate no browser would accept. */
const isClosed = (code: string): boolean =>
  ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'EPROTO'].includes(code) || /CERT|SSL|TLS/.test(code)

/** Asked at the address that was looked at: the name is not resolved once more. Undefined: nobody is there. */
function answerOf(place: URL, address: string, signal: AbortSignal): Promise<IncomingMessage | undefined> {
  const { protocol, hostname, host, port, pathname, search } = place
  const isTls = protocol === 'https:'
  const headers = {
    host,
    accept: 'text/html',
    'accept-encoding': 'identity',
    'user-agent': 'OpenBeian (looks at home pages of filings)',
  }
  const options = {
    host: address,
    port: port || (isTls ? 443 : 80),
    path: pathname + search,
    headers,
    signal,
    agent: false as const,
    maxHeaderSize: 32 * 1024,
  }
  return new Promise((resolve, reject) => {
    const asked = isTls ? httpsRequest({ ...options, servername: hostname }, resolve) : httpRequest(options, resolve)
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (isClosed(error.code ?? '')) resolve(undefined)
      else reject(new LookupFault(signal.aborted ? 'the page does not come in time' : `the page says ${error.code}`))
    })
    asked.end()
  })
}

const unpacking: Record<string, () => Transform> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** Decompressed while it arrives, and only as far as it is read: a small body may unpack to gigabytes. */
async function beginningOf(answer: IncomingMessage): Promise<Buffer> {
  const unpack = unpacking[answer.headers['content-encoding'] ?? '']
  // an answer that breaks off ends the decompression too, which then throws below
  const page = unpack ? pipeline(answer, unpack(), () => {}) : answer
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of page) {
      if (!Buffer.isBuffer(chunk)) continue
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes >= maxBytes) break
    }
  } catch (error) {
    throw new LookupFault(`the page breaks off: ${errorCode(error)}`)
  } finally {
    answer.destroy()
  }
  return Buffer.concat(chunks).subarray(0, maxBytes)
}
