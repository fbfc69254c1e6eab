import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'

/** The connection of the call under way: what the operations of the interface cannot reach. */
export interface Connection {
  /** Closes the connection; the caller hears nothing more. */
  cut(): void
  /** Lets the answer pass through here on its way out. */
  rewriteAnswer(rewrite: (soap: string) => Buffer): void
}

const connections = new AsyncLocalStorage<Connection>()

/** Undefined outside a call, and for a call whose body was compressed. */
export const currentConnection = (): Connection | undefined => connections.getStore()

type Refuse = (request: IncomingMessage, response: ServerResponse) => boolean

/** Tells every operation its connection; call it after everything else listens to `server`. */
export function rememberConnections(server: Server, refuse: Refuse): void {
  const listeners = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (refuse(request, response)) return
    const passOn = () => {
      for (const listener of listeners) listener.call(server, request, response)
    }
    if (!isSoapCall(request)) return passOn()
    // The events of a stream do not know who listens: the body is read before the call begins.
    readBody(request).then(
      (body) => {
        // A body that is empty would be waited for.
        Object.assign(request, { body: body.length > 0 ? body : ' ' })
        connections.run(connectionOf(request, response), passOn)
      },
      () => request.socket.destroy(),
    )
  })
}

const isSoapCall = ({ method, url = '', headers }: IncomingMessage) =>
  method === 'POST' && /^\/(ISPWebService|BeianStatusWebService)\//.test(url) && !headers['content-encoding']

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const connectionOf = (request: IncomingMessage, response: ServerResponse): Connection => ({
  cut: () => request.socket.destroy(),
  rewriteAnswer(rewrite) {
    const end = response.end.bind(response)
    response.write = ((soap: string | Buffer) => {
      response.end = (() => end(rewrite(String(soap)))) as typeof response.end
      return true
    }) as typeof response.write
    response.end = ((soap: string | Buffer) => end(rewrite(String(soap)))) as typeof response.end
  },
})
