import type { IncomingMessage, RequestListener, Server } from 'node:http'
import { isIP } from 'node:net'

/**
 * Answers under the names of this machine to itself, the one it was told to listen on, and the very address a line came
 * in at. A page that points its own name here (DNS rebinding) reads nothing. Call it after everything else listens.
 */
export function refuseUnknownHosts(server: Server, own: string): void {
  const listeners = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (isKnownHost(request, own)) return listeners.forEach((listener) => void listener.call(server, request, response))
    response.writeHead(421, { 'content-type': 'application/json', connection: 'close' })
    response.end(JSON.stringify({ message: '不接受以此地址访问 Not under this address.' }))
  })
}

function isKnownHost({ headers: { host = '' }, socket }: IncomingMessage, own: string): boolean {
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return false
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '')
  const cameInAt = socket.localAddress?.replace('::ffff:', '')
  return (
    name === 'localhost' ||
    name === '::1' ||
    (isIP(name) === 4 && name.startsWith('127.')) ||
    [own, cameInAt].includes(name)
  )
}
