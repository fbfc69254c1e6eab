import type { IncomingMessage, Server } from 'node:http'
import { Socket } from 'node:net'
import type { Environment } from '../process/environment.ts'
import type { App } from './http.ts'

/** How long and how often one line to us may be used. */
export interface LineBounds {
  /** Until everything before the body has come; a handshake too. */
  headersSeconds: number
  /** Until the body has come, besides what its length takes on the slowest line. */
  bodySeconds: number
  slowestBytesPerSecond: number
  connectionsPerAddress: number
  requestsPerConnection: number
}

export const usualLineBounds: LineBounds = {
  headersSeconds: 20,
  bodySeconds: 60,
  slowestBytesPerSecond: 16_384,
  connectionsPerAddress: 600,
  requestsPerConnection: 10_000,
}

export const lineBoundsOf = (it: Environment): LineBounds => ({
  headersSeconds: it.OPENBEIAN_HEADERS_SECONDS,
  bodySeconds: it.OPENBEIAN_BODY_SECONDS,
  slowestBytesPerSecond: it.OPENBEIAN_SLOWEST_BYTES_PER_SECOND,
  connectionsPerAddress: it.OPENBEIAN_CONNECTIONS_PER_ADDRESS,
  requestsPerConnection: it.OPENBEIAN_REQUESTS_PER_CONNECTION,
})

/** `isProxy`: lines of many people come from there. */
export function boundLines(app: App, bounds: LineBounds, isProxy: (address: string) => boolean): void {
  const { server } = app
  server.headersTimeout = bounds.headersSeconds * 1000
  // ours knows how much is to come
  server.requestTimeout = 0
  server.maxRequestsPerSocket = bounds.requestsPerConnection
  boundConnections(server, bounds.connectionsPerAddress, isProxy)
  app.addHook('onRequest', async ({ raw }) => boundBody(raw, bounds))
}

function boundConnections(server: Server, max: number, isProxy: (address: string) => boolean): void {
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const from = socket.remoteAddress ?? ''
    if (isProxy(from)) return
    const count = (open.get(from) ?? 0) + 1
    if (count > max) return socket.destroy()
    open.set(from, count)
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1
      if (left === 0) open.delete(from)
      else open.set(from, left)
    })
  })
}

function boundBody(request: IncomingMessage, { bodySeconds, slowestBytesPerSecond }: LineBounds): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if (encoding === undefined && (length === undefined || length === '0')) return
  // what is asked within the process (`inject`) comes over no line, and need not be read to its end
  if (!(request.socket instanceof Socket)) return
  const seconds = bodySeconds + Number(length ?? 0) / slowestBytesPerSecond
  const late = setTimeout(() => cut(request.socket), seconds * 1000).unref()
  const arrived = () => clearTimeout(late)
  request.once('end', arrived).once('close', arrived)
}

function cut(socket: Socket): void {
  socket.end('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  socket.destroySoon()
}
