import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

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
  const listeners = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (refuse(request, response)) return
    const passOn = () => {
      for (const listener of listeners) listener.call(server, request, response)
    }
    if (!isSoapCall(request)) return passOn()
    // The events of a stream do not know who listens: the body is read before the call begins.
    buffer(request).then(
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

const connectionOf = (request: IncomingMessage, response: ServerResponse): Connection => ({
  cut: () => request.socket.destroy(),
  rewriteAnswer(rewrite) {
    const end = response.end.bind(response)
    const endWith = (soap: unknown) => end(rewrite(String(soap)))
    // The answer comes as one piece: to `write`, with an empty `end` after it, or to `end`.
    Object.assign(response, {
      end: endWith,
      write(soap: unknown) {
        Object.assign(response, { end: () => endWith(soap) })
        return true
      },
    })
  },
})
