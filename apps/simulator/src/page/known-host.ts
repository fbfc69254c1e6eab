import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIP } from 'node:net'

/**
 * Answers itself, and is true, when it is asked under another name than those of this machine to itself, the one it was
 * told to listen on, and the very address a line came in at. A page that points its own name here (DNS rebinding) reads
 * nothing.
 */
export function refuseUnknownHost(request: IncomingMessage, response: ServerResponse, own: string): boolean {
  if (isKnownHost(request, own)) return false
  response.writeHead(421, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify({ message: '不接受以此地址访问 Not under this address.' }))
  return true
}

function isKnownHost({ headers: { host = '' }, socket }: IncomingMessage, own: string): boolean {
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return false
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '')
  const cameInAt = socket.localAddress?.replace('::ffff:', '')
  const isLoopback = name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'))
  return isLoopback || name === own || name === cameInAt
}
